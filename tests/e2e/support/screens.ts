import { DAY, type Duration, HOUR } from '@/utils/core/time'
import { pressWith, tell } from './arbor'
import type { Browser, Tab } from './browser'
import { dayLater, plant, plantNotes, plantPages, plantSpoken } from './kept'
import { free, lockWith, PASSPHRASE } from './lock'
import { until } from './until'

/** In CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A screen as somebody can come upon it. */
export interface Screen {
  readonly name: string
  readonly path: string
  /** How long ago the open window's treatment ended; null for no window. */
  readonly ago: Duration | null
  /** How large its window usually is; the companion's size unless it says otherwise. */
  readonly size?: Size
  /** What is pressed before it is looked at. */
  readonly press?: readonly (readonly [role: 'button' | 'radio' | 'checkbox' | 'slider', name: string])[]
  /** What is pressed after that, by some of the words on it: what has no name of its own, or one that varies. */
  readonly pressWith?: readonly string[]
  /** What else has happened before; what it leaves behind is there for every later screen. */
  readonly arrange?: (browser: Browser) => Promise<void>
}

const TAB: Size = { width: 1000, height: 700 }

/** Something in several months. */
const MONTHS = [4, 11, 12, 30, 33, 34, 40, 62, 75].map(days => ['Rain, and then none.', days] as const)

/** Something with all that a page can have. */
const PAGE = `# A long page

What came by, in *no* order, and **all** of it fine.
Then rain.

## Things

- the kettle
- the [harbour](https://example.org/harbour)
  1. a bench
  2. two gulls

> Nothing has to be understood today.

***

### Later

Sleep.`

/** Something of the person's own among what one could do. */
const ownThing = (browser: Browser) =>
  plant(browser, 'thing', { id: 'ferns', text: 'Water the ferns, the small one first', createdAt: 1 })

/** A page and a line, saved a moment ago. */
async function saveTwo(browser: Browser): Promise<void> {
  const at = Date.now()
  const page = { kind: 'page', title: 'A kettle in two notes', url: 'https://example.org/kettle', text: '' }
  const line = { kind: 'words', title: '', url: null, text: 'Answer Tom, but not before Thursday' }
  await plant(browser, 'parked', { id: 'kettle', ...page, at, returnedAt: null })
  await plant(browser, 'parked', { id: 'tom', ...line, at, returnedAt: null })
}

/** A backup that could not be made for a while, and was tried just now, without some of what was spoken. */
async function overdueBackup(browser: Browser): Promise<void> {
  const last = { at: Date.now() - 20 * DAY, name: 'arbor-2027-04-13.json.age', bytes: 9000 }
  const place = { where: 'folder', folder: 'Papers that go along', recipient: 'age1mfkkmqp', key: 'locked' }
  const tried = { problem: null, triedAt: Date.now(), voices: [], missing: 2 }
  await plant(browser, 'backup', { id: 'backup', every: 'week', ...place, last, ...tried })
}

/** The window closes, the night passes, and what was saved comes back. */
async function comeMorning(browser: Browser): Promise<void> {
  await saveTwo(browser)
  await tell(browser, 'window.dispatch', { type: 'end' })
  await dayLater(browser)
}

/** The same, after something was written. */
async function writeAndSleep(browser: Browser): Promise<void> {
  const page = await browser.open('popup.html#write')
  await page.type('textbox', 'Note', 'The light on the wall, and the sound of somebody’s bicycle.')
  await page.press('button', 'Turn the page')
  await until(() => page.evaluate(() => document.querySelector('textarea')?.value === ''))
  await page.close()
  await comeMorning(browser)
}

/** Something is written and put out of sight. */
async function writeAndSeal(browser: Browser): Promise<void> {
  const page = await browser.open('popup.html#write')
  await page.type('textbox', 'Note', 'Not for tonight.')
  await page.press('button', 'Seal until morning')
  await until(() => page.evaluate(() => document.querySelector('textarea')?.value === ''))
  await page.close()
}

/** A note from before, which is shown once when a window opens. */
const letter = (browser: Browser) =>
  plant(browser, 'letter', {
    id: 'before',
    text: 'The blanket is in the wardrobe. Nothing has to be understood today.',
    updatedAt: 1,
    alsoWhen: ['low'],
  })

/** The screens that a picture is made of in every look and size, and the states of those that have several. */
export const SCREENS: readonly Screen[] = [
  { name: 'home', path: 'sidepanel.html', ago: null },
  {
    name: 'home-problem',
    path: 'sidepanel.html',
    ago: null,
    press: [
      ['radio', 'Another time'],
      ['button', 'Begin'],
    ],
  },
  {
    name: 'home-over',
    path: 'sidepanel.html',
    ago: 2 * HOUR,
    arrange: async browser => void (await tell(browser, 'window.dispatch', { type: 'end' })),
  },
  { name: 'home-resting', path: 'sidepanel.html', ago: 0 },
  { name: 'home-landing', path: 'sidepanel.html', ago: 2 * HOUR },
  { name: 'more-idle', path: 'sidepanel.html#more', ago: null },
  { name: 'more', path: 'sidepanel.html#more', ago: 2 * HOUR },
  { name: 'rest', path: 'sidepanel.html#rest', ago: 0 },
  { name: 'breathe', path: 'sidepanel.html#breathe', ago: 2 * HOUR },
  {
    name: 'breathing',
    path: 'sidepanel.html#breathe',
    ago: 2 * HOUR,
    press: [['button', 'Begin breathing']],
  },
  { name: 'write', path: 'sidepanel.html#write', ago: null },
  { name: 'write-landing', path: 'sidepanel.html#write', ago: 2 * HOUR },
  { name: 'earlier', path: 'sidepanel.html#write', ago: null, press: [['button', 'Earlier notes']] },
  {
    name: 'note-filed',
    path: 'sidepanel.html#write',
    ago: null,
    press: [['button', 'Earlier notes']],
    pressWith: ['The light on the wall', 'Where it belongs'],
  },
  {
    name: 'calendar',
    path: 'sidepanel.html#write',
    ago: null,
    arrange: browser => plantNotes(browser, MONTHS),
    press: [['button', 'Earlier notes']],
    pressWith: ['By calendar', 'Earlier: '],
  },
  {
    name: 'page-read',
    path: 'sidepanel.html#write',
    ago: null,
    arrange: browser => plantPages(browser, [PAGE], null),
    press: [['button', 'Earlier notes']],
    pressWith: ['A long page', 'Read it as a page'],
  },
  {
    name: 'sealed-list',
    path: 'sidepanel.html#write',
    ago: 2 * HOUR,
    arrange: writeAndSeal,
    press: [['button', 'Earlier notes']],
  },
  {
    name: 'sealed',
    path: 'sidepanel.html#write',
    ago: 2 * HOUR,
    arrange: writeAndSeal,
    press: [['button', 'Earlier notes']],
    pressWith: ['Sealed until morning.'],
  },
  { name: 'help', path: 'sidepanel.html#help', ago: 0 },
  { name: 'popup', path: 'popup.html', ago: 2 * HOUR },
  { name: 'options', path: 'options.html', ago: null, size: TAB },
  { name: 'options-chosen', path: 'options.html', ago: null, size: TAB, press: [['checkbox', 'Instagram']] },
  {
    name: 'options-cards',
    path: 'options.html',
    ago: null,
    size: TAB,
    pressWith: ['How they come up'],
  },
  { name: 'places', path: 'home.html', ago: null, size: TAB },
  { name: 'past', path: 'home.html#past', ago: 2 * HOUR, size: TAB },
  { name: 'ahead', path: 'home.html#ahead', ago: null, size: TAB, press: [['button', 'Add several']] },
  {
    name: 'ahead-file',
    path: 'home.html#ahead',
    ago: null,
    size: TAB,
    press: [['button', 'Calendar files']],
  },
  { name: 'letter', path: 'home.html#letter', ago: null, size: TAB },
  { name: 'carry', path: 'home.html#carry', ago: null, size: TAB },
  {
    name: 'carry-backup',
    path: 'home.html#carry',
    ago: null,
    size: TAB,
    pressWith: ['Change this'],
    arrange: overdueBackup,
  },
  { name: 'saved', path: 'home.html#saved', ago: null, size: TAB },
  { name: 'reader', path: 'reader.html', ago: 2 * HOUR, size: TAB },
  {
    name: 'options-again',
    path: 'options.html',
    ago: null,
    size: TAB,
    press: [
      ['button', 'Put all choices back'],
      ['button', 'Wipe everything'],
    ],
  },
  { name: 'feel', path: 'sidepanel.html#feel', ago: 2 * HOUR },
  { name: 'ground', path: 'sidepanel.html#ground', ago: 2 * HOUR },
  {
    name: 'window',
    path: 'sidepanel.html#window',
    ago: 2 * HOUR,
    press: [['button', 'It ended at another time']],
  },
  {
    name: 'window-length',
    path: 'sidepanel.html#window',
    ago: 2 * HOUR,
    press: [['button', 'Another length']],
  },
  { name: 'another', path: 'sidepanel.html#another', ago: 2 * HOUR },
  { name: 'plan-idle', path: 'sidepanel.html#plan', ago: null },
  { name: 'plan', path: 'sidepanel.html#plan', ago: 2 * HOUR, arrange: ownThing },
  { name: 'thing-talk', path: 'sidepanel.html#thing/talk', ago: 2 * HOUR },
  { name: 'thing-move', path: 'sidepanel.html#thing/move', ago: 2 * HOUR },
  { name: 'thing-sleep', path: 'sidepanel.html#thing/sleep', ago: 2 * HOUR },
  { name: 'thing-own', path: 'sidepanel.html#thing/own:ferns', ago: 2 * HOUR },
  {
    name: 'thing-time',
    path: 'sidepanel.html#thing/food',
    ago: 2 * HOUR,
    press: [['button', 'Put a time to it']],
  },
  {
    name: 'thing-done',
    path: 'sidepanel.html#thing/water',
    ago: 2 * HOUR,
    press: [['button', 'I did this']],
  },
  { name: 'tomorrow', path: 'sidepanel.html#tomorrow', ago: 2 * HOUR, arrange: saveTwo },
  { name: 'morning', path: 'sidepanel.html', ago: 2 * HOUR, arrange: comeMorning },
  { name: 'read-back', path: 'sidepanel.html#readBack', ago: 2 * HOUR, arrange: writeAndSleep },
  { name: 'check-in', path: 'sidepanel.html#checkIn', ago: 2 * HOUR, arrange: comeMorning },
  {
    name: 'check-in-answered',
    path: 'sidepanel.html#checkIn',
    ago: 2 * HOUR,
    arrange: comeMorning,
    press: [['slider', 'How is your mood?']],
  },
  { name: 'for-today', path: 'sidepanel.html#saved', ago: 2 * HOUR, arrange: comeMorning },
  { name: 'from-before', path: 'sidepanel.html', ago: 2 * HOUR, arrange: letter },
  {
    name: 'spoken',
    path: 'sidepanel.html#write',
    ago: null,
    arrange: browser => plantSpoken(browser, ''),
  },
  {
    name: 'spoken-beside',
    path: 'sidepanel.html#write',
    ago: null,
    arrange: browser => plantSpoken(browser, 'And a few words beside it.'),
  },
  {
    name: 'spoken-list',
    path: 'sidepanel.html#write',
    ago: null,
    arrange: browser => plantSpoken(browser, 'And a few words beside it.'),
    press: [['button', 'Earlier notes']],
  },
  // From here on the journal is locked.
  {
    name: 'settings-lock',
    path: 'options.html#lock',
    ago: null,
    size: TAB,
    arrange: openUp,
    pressWith: ['Another passphrase'],
  },
  { name: 'opening', path: 'sidepanel.html#opening', ago: null, arrange: closeIt },
  { name: 'write-locked', path: 'sidepanel.html#write', ago: 2 * HOUR },
]

/** The journal is locked with a passphrase, and open. */
async function openUp(browser: Browser): Promise<void> {
  await free(browser)
  const options = await browser.open('options.html#lock')
  await lockWith(options, PASSPHRASE)
  await options.press('button', 'I have it')
  await options.close()
}

/** It is closed. */
async function closeIt(browser: Browser): Promise<void> {
  const options = await browser.open('options.html#lock')
  await options.press('button', 'Lock it now')
  await until(() => options.has('button', 'Open'))
  await options.close()
}

/** Goes to a screen. */
export async function show(browser: Browser, screen: Screen): Promise<Tab> {
  const { path, ago, press = [], pressWith: parts = [], arrange } = screen
  await tell(browser, 'window.dispatch', { type: 'end' })
  if (ago !== null) await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago } })
  await arrange?.(browser)
  const tab = await browser.open(path)
  for (const [role, name] of press) await tab.press(role, name)
  for (const part of parts) await pressWith(tab, part)
  return tab
}

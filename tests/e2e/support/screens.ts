import { type Duration, HOUR } from '@/utils/core/time'
import { tell } from './arbor'
import type { Browser, Tab } from './browser'

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
  /** What else has happened before; what it leaves behind is there for every later screen. */
  readonly arrange?: (browser: Browser) => Promise<void>
}

const TAB: Size = { width: 1000, height: 700 }

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
  { name: 'help', path: 'sidepanel.html#help', ago: 0 },
  { name: 'popup', path: 'popup.html', ago: 2 * HOUR },
  { name: 'options', path: 'options.html', ago: null, size: TAB },
  { name: 'options-chosen', path: 'options.html', ago: null, size: TAB, press: [['checkbox', 'Instagram']] },
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
  { name: 'saved', path: 'home.html#saved', ago: null, size: TAB },
  { name: 'reader', path: 'reader.html', ago: 2 * HOUR, size: TAB },
]

/** Goes to a screen. */
export async function show(browser: Browser, { path, ago, press = [], arrange }: Screen): Promise<Tab> {
  await tell(browser, 'window.dispatch', { type: 'end' })
  if (ago !== null) await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago } })
  await arrange?.(browser)
  const tab = await browser.open(path)
  for (const [role, name] of press) await tab.press(role, name)
  return tab
}

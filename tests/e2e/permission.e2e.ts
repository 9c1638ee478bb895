import { HOUR } from '@/utils/core/time'
import { FEED_ACCESS, kept, pressWith, registered, tell, words } from './support/arbor'
import { expect, promptTest as test } from './support/fixtures'

test('F25 a no to the browser is taken as an answer', async ({ browser }) => {
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'deny')
  await expect.poll(() => words(options)).toContain('No access was given')
  // It is asked again only by the person, and the choice is kept.
  expect(await options.has('button', 'Ask for access')).toBe(true)
  expect((await kept(browser))['arbor.settings']).toMatchObject({ sites: ['instagram'] })
  expect(await registered(browser)).toEqual([])
})

test('F26 a yes takes effect even when whoever asked is gone', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.killWorker()
  await browser.answerPrompt('options.html', 'allow')
  await options.close()
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)

  const again = await browser.open('options.html')
  await expect.poll(() => words(again)).toContain('access given')
  await again.press('checkbox', 'Instagram')
  await expect.poll(() => registered(browser)).toEqual([])
  await expect
    .poll(() => browser.inside.evaluate(() => chrome.permissions.getAll()))
    .toMatchObject({ origins: [] })
})

test("F29 a site of one's own is asked for alone; the truth about each site is told; it can be given back", async ({
  browser,
}) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await pressWith(options, 'Others')
  await options.type('textbox', 'Another site, or a part of one', 'mail.google.com')
  await options.press('button', 'Add')
  await expect.poll(() => words(options)).toContain('are always left alone')
  await options.fill('textbox', 'Another site, or a part of one', 'https://birds.example/flock?x=1')
  await options.press('button', 'Add')
  await browser.answerPrompt('options.html', 'allow')
  const access = ['*://birds.example/*', '*://www.birds.example/*']
  await expect.poll(() => registered(browser)).toEqual(access)
  const origins = () => browser.inside.evaluate(async () => (await chrome.permissions.getAll()).origins)
  expect([...((await origins()) ?? [])].sort()).toEqual([...access].sort())
  await expect.poll(() => words(options)).toContain('birds.example/flockaccess given')
  expect(await words(options)).toContain('Instagramneeds access')
  expect((await kept(browser))['arbor.settings']).toMatchObject({
    sites: ['instagram'],
    own: [{ host: 'birds.example', below: false, path: '/flock' }],
  })

  await options.press('button', 'Remove')
  await expect.poll(() => registered(browser)).toEqual([])
  await expect.poll(origins).toEqual([])
})

test('reminders are asked for with the first of them, and their permission can be given back', async ({
  browser,
}) => {
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Water, now and then')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => words(options)).toContain('for the quiet reminders you asked for')
  await expect.poll(async () => (await kept(browser))['arbor.settings']).toMatchObject({ remind: ['water'] })

  await options.press('button', 'Give back. Notifications: for the quiet reminders you asked for.')
  await expect.poll(() => options.has('button', 'Ask the browser')).toBe(true)
  expect((await kept(browser))['arbor.settings']).toMatchObject({ remind: ['water'] })
})

test('putting the choices back asks about the access of sites, and a reminder that was refused stays off', async ({
  browser,
}) => {
  const options = await browser.open('options.html')
  for (const _ of ['once', 'and once more']) {
    await options.press('checkbox', 'Water, now and then')
    await browser.answerPrompt('options.html', 'deny')
    await expect.poll(() => words(options)).toContain('The browser was told no')
    expect(await options.evaluate(() => document.querySelectorAll('#remind input:checked').length)).toBe(0)
  }
  await expect
    .poll(async () => (await kept(browser))['arbor.settings'] ?? { remind: [] })
    .toMatchObject({ remind: [] })

  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => words(options)).toContain('access given')
  await options.press('button', 'Put all choices back')
  await options.press('button', 'Put back, and give the access back')
  const origins = () => browser.inside.evaluate(async () => (await chrome.permissions.getAll()).origins)
  await expect.poll(origins).toEqual([])
  await options.press('button', 'Undo')
  await expect.poll(() => words(options)).toContain('needs access')
  expect((await kept(browser))['arbor.settings']).toMatchObject({ sites: ['instagram'] })
})

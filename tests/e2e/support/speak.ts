/** What journeys do in which somebody speaks. */

import { expect } from 'vitest'
import { pressWith, words } from './arbor'
import type { Browser, Tab } from './browser'
import { spoken } from './kept'
import { until } from './until'

/** What a voice note says of itself. */
export const PLAY = /Play, (\d+) seconds?/

/** Begins to speak on the page that is written on. */
export async function speak(browser: Browser): Promise<Tab> {
  await browser.letListen('allow')
  const page = await browser.open('sidepanel.html#write')
  await page.press('button', 'Speak')
  await expect.poll(() => words(page)).toContain('Arbor is listening.')
  return page
}

/** Waits until so many seconds of what is spoken are kept. */
export async function spokenFor(browser: Browser, seconds: number): Promise<void> {
  await until(async () => (await spoken(browser)).some(length => length >= seconds))
}

/** Waits for a voice note on a page, and answers with its length in seconds. */
export async function lengthOn(page: Tab): Promise<number> {
  return Number(await until(async () => PLAY.exec(await words(page))?.[1]))
}

/** Plays what is on a page, to its end. */
export async function playThrough(page: Tab): Promise<void> {
  await pressWith(page, 'Play, ')
  await expect.poll(() => words(page)).toContain('Pause')
  await expect.poll(() => words(page)).toMatch(PLAY)
  expect(await words(page)).not.toContain('It cannot be played just now.')
}

/** How many bars of the picture of a sound are more than dots. */
export function bars(page: Tab): Promise<number> {
  return page.evaluate(() => {
    const paths = [...document.querySelectorAll('main svg path')].map(path => path.getAttribute('d') ?? '')
    const heights = paths.flatMap(path =>
      [...path.matchAll(/M[\d.]+ [\d.]+v([\d.]+)/g)].map(([, high]) => Number(high)),
    )
    return heights.filter(high => high > 3).length
  })
}

/** A second of a low tone, as a WAV file of 8000 samples of a byte each. */
export function tone(): readonly number[] {
  const word = (value: number) => [0, 8, 16, 24].map(by => (value >> by) & 0xff)
  const letters = (text: string) => [...text].map(sign => sign.charCodeAt(0))
  const samples = Array.from({ length: 8000 }, (_, at) => Math.round(128 + 100 * Math.sin(at / 6)))
  const format = [...word(16), 1, 0, 1, 0, ...word(8000), ...word(8000), 1, 0, 8, 0]
  const head = [...letters('WAVEfmt '), ...format, ...letters('data'), ...word(samples.length)]
  return [...letters('RIFF'), ...word(head.length + samples.length), ...head, ...samples]
}

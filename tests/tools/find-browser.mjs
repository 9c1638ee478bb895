import process from 'node:process'
import { installDebian } from './install.mjs'
import { which } from './run.mjs'

/** @typedef {'chromium' | 'chrome' | 'edge' | 'firefox'} BrowserName */

/**
 * Where each browser may be, in the order they are tried.
 * @type {Record<BrowserName, readonly string[]>}
 */
const PLACES = {
  chromium: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  chrome: [
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ],
  edge: [
    'microsoft-edge-stable',
    'microsoft-edge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: [
    'firefox',
    'firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
}

/** What Debian calls them. */
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' }

/**
 * The browser asked for, else the first there is, else a fresh Chromium from Debian.
 * Throws one plain sentence when there is nothing to be had.
 * @param {string | undefined} wanted
 * @returns {Promise<{ name: BrowserName, path: string }>}
 */
export async function findBrowser(wanted) {
  const known = /** @type {BrowserName[]} */ (Object.keys(PLACES))
  const names = wanted === undefined ? known : known.filter(name => name === wanted)
  if (names.length === 0) throw new Error(`BROWSER can be ${known.join(', ')}; not ${wanted}.`)
  const found = look(names)
  if (found) return found
  const missing = wanted === 'firefox' ? 'firefox' : 'chromium'
  const debian = names.includes(missing) && (await installDebian([DEBIAN[missing]]))
  const installed = debian ? look([missing]) : null
  if (installed) return installed
  throw new Error(
    wanted === undefined
      ? 'There is no browser here: install Chromium, Chrome, Edge or Firefox, then run npm start again.'
      : `There is no ${wanted} here: install it, or run npm start without BROWSER.`,
  )
}

/**
 * The first of these browsers that is here, or null.
 * @param {readonly BrowserName[]} names
 * @returns {{ name: BrowserName, path: string } | null}
 */
export function look(names) {
  for (const name of names) {
    for (const place of PLACES[name]) {
      const path = which(place)
      if (path) return { name, path }
    }
  }
  return null
}

/** Whether a window could be shown. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

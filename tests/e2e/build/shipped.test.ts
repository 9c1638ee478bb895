import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { waysOut } from '../../support/ways-out'

const BUILDS = ['chrome', 'edge', 'firefox'] as const
/** What is held from the install on, and what for. None of it warns anybody. */
const PERMISSIONS = {
  activeTab: 'title and address of the page in front, when someone presses to save it or to choose its site',
  alarms: 'the end of a phase and of the window, and reminders',
  contextMenus: '*Save for tomorrow* on pages and links, and what the toolbar button can do',
  scripting: 'the card, registered while a window is open',
  storage: 'settings and the open window',
  unlimitedStorage: 'what was written is not cleared when space is short',
}
const SIDE_PANEL = { sidePanel: 'the companion beside a page' }
/** What is asked for when it is first wanted, and what for. */
const OPTIONAL = {
  downloads: 'a backup into the downloads, for someone who asked for one',
  notifications: 'reminders, for someone who asked to be reminded',
}
const EVERYWHERE = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  optional_permissions: Object.keys(OPTIONAL),
  commands: {
    'begin-or-open': {
      description: '__MSG_command_beginOrOpen__',
      suggested_key: { default: 'Alt+Shift+Y', mac: 'MacCtrl+Shift+Y' },
    },
    'quick-note': {
      description: '__MSG_command_quickNote__',
      suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
    },
    'pause-nudges': { description: '__MSG_command_pauseNudges__' },
    'save-for-tomorrow': { description: '__MSG_command_saveForTomorrow__' },
  },
  omnibox: { keyword: 'note' },
  optional_host_permissions: ['*://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "worker-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types own-worker",
  },
  options_ui: { open_in_tab: true, page: 'options.html' },
}
const CHROMIUM = {
  ...EVERYWHERE,
  incognito: 'spanning',
  permissions: Object.keys({ ...PERMISSIONS, ...SIDE_PANEL }),
  minimum_chrome_version: '127',
  background: { service_worker: 'background.js' },
  side_panel: { default_path: 'sidepanel.html' },
}
const FIREFOX = {
  ...EVERYWHERE,
  incognito: 'not_allowed',
  permissions: Object.keys(PERMISSIONS),
  browser_specific_settings: {
    gecko: {
      id: 'arbor@arbor.invalid',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
  background: { scripts: ['background.js'] },
  sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Arbor', open_at_install: false },
}
const MANIFESTS = { chrome: CHROMIUM, edge: CHROMIUM, firefox: FIREFOX }
/** What may be in a manifest besides, because nothing can be reached or read through it. */
const HARMLESS = ['version', 'icons', 'action']

function folder(build: string): string {
  return `.output/${build}-mv3`
}

/** The files of a build with one of these endings, and what is in them. */
function files(build: string, endings: RegExp): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder(build), { recursive: true, encoding: 'utf8' })
    .filter(name => endings.test(name))
    .map(name => [name, readFileSync(join(folder(build), name), 'utf8')] as const)
}

/** Every match in every file, with a little of what stands around it. */
function find(build: string, endings: RegExp, what: RegExp): string[] {
  return files(build, endings).flatMap(([name, text]) =>
    [...text.matchAll(what)].map(
      ({ index, 0: match }) => `${name}: ${text.slice(index, index + match.length + 40)}`,
    ),
  )
}

test.for(BUILDS)('F64 the manifest for %s asks for exactly what was agreed', build => {
  const manifest: Record<string, unknown> = JSON.parse(
    readFileSync(join(folder(build), 'manifest.json'), 'utf8'),
  )
  const told = Object.entries(manifest).filter(([key]) => !HARMLESS.includes(key))
  expect(Object.fromEntries(told)).toEqual(MANIFESTS[build])
})

test.for(BUILDS)('every word that the manifest for %s names is there to be said', build => {
  const manifest = readFileSync(join(folder(build), 'manifest.json'), 'utf8')
  const named = [...manifest.matchAll(/__MSG_(\w+?)__/g)].map(([, name]) => name)
  const said = JSON.parse(readFileSync(join(folder(build), '_locales/en/messages.json'), 'utf8'))
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter(name => !said[name ?? '']?.message)).toEqual([])
})

test.for(BUILDS)('every word of the build for %s has a name that a browser takes', build => {
  // With one hyphen in one name, Chrome refuses the whole extension.
  const said = JSON.parse(readFileSync(join(folder(build), '_locales/en/messages.json'), 'utf8'))
  expect(Object.keys(said).filter(name => !/^\w+$/.test(name))).toEqual([])
})

test.for(BUILDS)('F64 no page of the build for %s loads anything from elsewhere', build => {
  expect(files(build, /\.html$/).length).toBeGreaterThan(3)
  expect(find(build, /\.html$/, /(?:src|href)="(?!\/(?!\/))/g)).toEqual([])
  expect(find(build, /\.html$/, /<script(?![^>]* src=)|<style|\son\w+=/g)).toEqual([])
  expect(find(build, /\.css$/, /@import|url\((?!["']?(?:data:|\/(?!\/)|#))/g)).toEqual([])
})

test.for(BUILDS)('F64 no script of the build for %s names an address, or a way to reach one', build => {
  expect(files(build, /\.js$/).length).toBeGreaterThan(3)
  // The names of the three languages of a page, and the shape of a link that a person may press.
  const known = /http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|2000\/svg)|https:\/\/\$\{\w+\}/
  const addresses = find(build, /\.js$/, /\b(?:https?|wss?):\/\//g).filter(found => !known.test(found))
  expect(addresses).toEqual([])
  const ways =
    /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b/g
  expect(find(build, /\.js$/, ways)).toEqual([])
  // A call of the browser's own `fetch`: not a method of something, nor the making of one.
  expect(find(build, /\.js$/, /(?<![.\w$])fetch\((?![^()]*\)\s*\{)/g)).toEqual([])
})

/** What `utils/platform/own-pages.ts` does, in a script that has it in it: to our own pages, and nowhere else. */
const OWN_PAGES = ['tabs.create', 'windows.update', 'tabs.update', 'location.assign']

/** What `utils/platform/backup-downloads.ts` does: it hands over what it made an address of, and no other. */
const TO_DOWNLOADS = 'downloads.download'
const HANDED = /(\w+)=URL\.createObjectURL\(new Blob\([\s\S]{0,300}?\.downloads\.download\(\{url:\1,/

test.for(BUILDS)('F57 no script of the build for %s has a way out that no policy holds back', build => {
  const found = files(build, /\.js$/).map(([name, text]) => [name, waysOut(name, text), text] as const)
  for (const [name, ways, text] of found.filter(([, ways]) => ways.length > 0)) {
    const others = ways.filter(way => way !== TO_DOWNLOADS)
    if (others.length > 0) {
      expect(others, name).toEqual(OWN_PAGES)
      expect(text, name).toMatch(/\.getURL\(`\$\{\w+\}\.html`\)/)
    }
    if (ways.includes(TO_DOWNLOADS)) {
      expect(ways.length - others.length, name).toBe(1)
      // The address is the one that was just made, of what is handed over.
      expect(text, name).toMatch(HANDED)
    }
  }
  expect(found.filter(([, ways]) => ways.length > 0).length).toBeGreaterThan(0)
})

test.for(BUILDS)('F57 a way out planted in any script of the build for %s is found', build => {
  for (const [name, text] of files(build, /\.js$/)) {
    const planted = `${text}\n;new RTCPeerConnection();globalThis.open('//a.example')`
    expect(waysOut(name, planted)).toEqual([...waysOut(name, text), 'RTCPeerConnection', 'open'])
  }
})

test.for(BUILDS)('F64 no script of the build for %s makes code or pages out of text', build => {
  expect(find(build, /\.js$/, /(?<![.\w$])eval\(|\bFunction\(|document\.write|insertAdjacentHTML/g)).toEqual(
    [],
  )
})

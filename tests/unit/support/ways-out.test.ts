import { expect, test } from 'vitest'
import { waysOut } from '../../support/ways-out'

const A = "'https://a.example'"

test.each([
  [`open(${A})`, 'open'],
  [`window.open(${A})`, 'open'],
  [`globalThis['open'](${A})`, 'open'],
  [`(0, self.open)(${A})`, 'open'],
  [`location = ${A}`, 'location ='],
  [`window.location = ${A}`, 'location ='],
  [`document.location.href = ${A}`, 'location ='],
  [`location['search'] += '?leak'`, 'location ='],
  [`location.assign(${A})`, 'location.assign'],
  [`e.view?.location.replace(${A})`, 'location.replace'],
  [`navigation.navigate(${A})`, 'navigation.navigate'],
  [`chrome.tabs.create({ url: ${A} })`, 'tabs.create'],
  [`void a.tabs?.update(1, { url: ${A} })`, 'tabs.update'],
  [`chrome.windows.create({ url: ${A} })`, 'windows.create'],
  [`chrome.downloads.download({ url: ${A} })`, 'downloads.download'],
  [`chrome.runtime.setUninstallURL(${A})`, 'setUninstallURL'],
  [`chrome.identity.launchWebAuthFlow({ url: ${A} })`, 'launchWebAuthFlow'],
  [`navigator.sendBeacon(${A})`, 'sendBeacon'],
  ['document.forms[0].submit()', 'submit'],
  ['form.requestSubmit()', 'requestSubmit'],
  ["new RTCPeerConnection({ iceServers: [{ urls: 'stun:a.example' }] })", 'RTCPeerConnection'],
  ['new self.webkitRTCPeerConnection()', 'webkitRTCPeerConnection'],
  [`new WebTransport(${A})`, 'WebTransport'],
  ["document.createElement('iframe')", 'iframe'],
  ["Object.assign(link, { rel: 'preconnect' })", 'preconnect'],
  ["const rules = { type: 'speculationrules' }", 'speculationrules'],
  ["meta.httpEquiv = 'refresh'", 'refresh'],
])('F57 finds the way out in %s', (source, way) => {
  expect(waysOut('planted.js', source)).toEqual([way])
  expect(waysOut('planted.ts', `export const go = () => { ${source} }`)).toEqual([way])
})

test('F57 finds a frame that is drawn', () => {
  expect(waysOut('planted.tsx', 'export const Frame = () => <iframe src="/a" />')).toEqual(['iframe'])
})

test.each([
  ['a function of that name', 'function open() {} open()'],
  ['one that was handed in', 'export const f = ({ open }) => open()'],
  ['one that was brought in', "import { open } from './a'; open()"],
  ['a place that is only read', 'export const at = location.href; export const same = location === at'],
  ['a place in this page', "location.hash = 'rest'"],
  ['a field of something', 'class Event { location = ""; where() { this.location = "here" } }'],
  [
    'a name of its own',
    'export const f = event => { let location = event.where; location = 1; return location }',
  ],
  ['a database that is opened', "indexedDB.open('a')"],
  ['a list of what a browser can', 'export const api = { runtime: { setUninstallURL: { minArgs: 1 } } }'],
  ['text that is replaced', "'a'.replace('a', 'b'); Object.assign({}, {})"],
])('takes %s for none', (_name, source) => {
  expect(waysOut('innocent.js', source)).toEqual([])
})

test('throws on a script that cannot be read', () => {
  expect(() => waysOut('broken.js', 'const = 1')).toThrow('broken.js cannot be read')
})

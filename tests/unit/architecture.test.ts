import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { breaches, type Tree } from '../support/architecture'

/** The product's own code, as it is on disk. */
const tree: Tree = new Map(
  ['utils', 'components', 'entrypoints'].flatMap(root =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`)
      .map(path => [path, readFileSync(path, 'utf8')] as const),
  ),
)

test('every import stays where the architecture allows it', () => {
  expect(breaches(tree)).toEqual([])
})

test.each<[string, string, string, RegExp]>([
  [
    'core touching the platform',
    'utils/core/planted.ts',
    "import '@/utils/platform/clock'",
    /may not import utils\/platform/,
  ],
  ['core using a package', 'utils/core/planted.ts', "import { h } from 'preact'", /may not import preact/],
  ['core reading the clock', 'utils/core/planted.ts', 'export const now = Date.now()', /reads Date\.now/],
  ['core reading today', 'utils/core/planted.ts', 'export const today = new Date()', /reads new Date/],
  ['core rolling dice', 'utils/core/planted.ts', 'export const chance = Math.random()', /reads Math\.random/],
  [
    'a component sending messages',
    'components/planted.tsx',
    "import { send } from '@/utils/messages/send'",
    /may not import/,
  ],
  [
    'a component reading storage',
    'components/planted.tsx',
    "import '@/utils/platform/stored'",
    /may not import/,
  ],
  ['one platform file leaning on another', 'utils/platform/planted.ts', "import './clock'", /may not import/],
  [
    'a second importer of the polyfill',
    'utils/platform/planted.ts',
    "import 'webextension-polyfill'",
    /which only/,
  ],
  ['a second importer of idb', 'utils/platform/journal-db.ts', "import 'idb'", /which only/],
  [
    'a page on the bare database',
    'entrypoints/reader/planted.ts',
    "import '@/utils/platform/database'",
    /which only/,
  ],
  [
    'one entry point importing another',
    'entrypoints/reader/planted.ts',
    "import '../home/main'",
    /may not import/,
  ],
  ['a re-export that leaks', 'utils/core/planted.ts', "export * from 'idb'", /may not import idb/],
  [
    'a lazy import that leaks',
    'components/planted.tsx',
    "void import('@/utils/platform/stored')",
    /may not import/,
  ],
  [
    'F57 a page going elsewhere',
    'components/planted.tsx',
    "location.assign('https://a.example')",
    /reach the outside by location\.assign/,
  ],
  [
    'F57 a tab being opened on an address',
    'entrypoints/background/planted.ts',
    "void chrome.tabs.create({ url: 'https://a.example' })",
    /reach the outside by tabs\.create/,
  ],
  [
    'F57 a line to another machine',
    'entrypoints/reader/planted.ts',
    'export const line = new RTCPeerConnection()',
    /reach the outside by RTCPeerConnection/,
  ],
])('catches %s', (_name, path, source, expected) => {
  expect(breaches(new Map([...tree, [path, source]])).join('\n')).toMatch(expected)
})

test('catches the nudge script reaching further through what it may import', () => {
  const send = 'utils/messages/send.ts'
  const planted = new Map([...tree, [send, `import '@/utils/core/settings/settings'\n${tree.get(send)}`]])
  expect(breaches(planted).join('\n')).toMatch(/nudge script reaches utils\/core\/settings/)
})

test('throws on an import that leads nowhere', () => {
  expect(() => breaches(new Map([...tree, ['components/planted.tsx', "import './nowhere'"]]))).toThrow(
    'nowhere',
  )
})

test('a type of core may go anywhere', () => {
  const planted = "import type { Phase } from '@/utils/core/window/phase'\nexport type P = Phase"
  expect(breaches(new Map([...tree, ['entrypoints/nudge/planted.ts', planted]]))).toEqual(breaches(tree))
})

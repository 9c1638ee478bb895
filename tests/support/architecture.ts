import { posix } from 'node:path'
import { parseSync } from 'vite'
import { waysOut } from './ways-out'

/** A project as text: source by path relative to the root, with `/`. */
export type Tree = ReadonlyMap<string, string>

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

/** Packages and files only some may import, so that each outside thing has one place. */
const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['utils/platform/browser.ts'],
  idb: ['utils/platform/database.ts'],
  'utils/platform/database.ts': ['utils/platform/'],
  'utils/platform/rows.ts': ['utils/platform/'],
  'utils/platform/vault.ts': ['utils/platform/'],
  '@noble/ciphers': ['utils/platform/row-cipher.ts'],
  '@noble/hashes': ['utils/platform/row-cipher.ts'],
  'utils/platform/journal-rows.ts': ['utils/platform/'],
  'utils/platform/in-parts.ts': ['utils/platform/'],
  'utils/platform/gathered.ts': ['utils/platform/'],
  'utils/platform/sealed-row.ts': ['utils/platform/'],
  'ical.js': ['utils/platform/calendar-file.ts'],
  fflate: ['utils/platform/carry-file.ts'],
  'age-encryption': ['utils/platform/age.ts'],
  micromark: ['utils/platform/markdown.ts'],
  '#i18n': ['utils/i18n/index.ts'],
  'wxt/browser': ['utils/messages/send.ts', 'utils/messages/serve.ts', 'entrypoints/nudge/'],
}

/** What code of each place may import. The longest matching place decides. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'utils/core/': ['utils/core/', 'date-fns'],
  'utils/messages/': ['utils/core/', 'utils/messages/', 'wxt/browser'],
  'utils/platform/': [
    'utils/core/',
    'utils/platform/browser.ts',
    'utils/platform/log.ts',
    'utils/platform/database.ts',
    'utils/platform/rows.ts',
    'utils/platform/pending.ts',
    'utils/platform/vault.ts',
    'utils/platform/row-cipher.ts',
    'utils/platform/lock-keys.ts',
    'utils/platform/base64.ts',
    'utils/platform/sealed-copy.ts',
    'utils/platform/sweep.ts',
    '@noble/ciphers',
    '@noble/hashes',
    'utils/platform/journal-rows.ts',
    'utils/platform/in-parts.ts',
    'utils/platform/gathered.ts',
    'utils/platform/sealed-row.ts',
    'utils/platform/own-worker.ts',
    'utils/platform/rest.ts',
    'webextension-polyfill',
    'idb',
    'ical.js',
    'fflate',
    'age-encryption',
    'micromark',
  ],
  'utils/i18n/': ['#i18n', 'utils/i18n/', 'utils/core/'],
  'components/': ['utils/core/', 'utils/i18n/', 'components/', 'preact'],
  'entrypoints/': ['utils/', 'components/', 'preact', 'wxt/'],
  'entrypoints/nudge/': ['utils/messages/send.ts', 'utils/messages/protocol.ts', 'utils/core/nudge/', 'wxt/'],
  'entrypoints/nudge-card/': ['utils/core/nudge/'],
}

/** Entry points that are one app on two surfaces may share its wiring. */
const SHARED: Readonly<Record<string, string>> = {
  'entrypoints/popup/': 'entrypoints/companion/',
  'entrypoints/sidepanel/': 'entrypoints/companion/',
}

/** All that may end up in the script inside other people's pages, however indirectly. */
const NUDGE_REACH = [
  'entrypoints/nudge/',
  'entrypoints/nudge-card/',
  'utils/core/time.ts',
  'utils/messages/send.ts',
  'utils/core/nudge/',
  'wxt/',
]
const NUDGE_NEVER = [
  'policy',
  'site',
  'sites',
  'surface',
  'protected',
  'protected-hosts',
  'log',
  'enough',
  'hops',
  'feeds/',
].map(name => `utils/core/nudge/${name}${name.endsWith('/') ? '' : '.ts'}`)

/** Every breach of the import rules in a tree, one sentence each. Throws on an import that leads nowhere. */
export function breaches(tree: Tree): readonly string[] {
  const code = [...tree.keys()].filter(path => /\.tsx?$/.test(path))
  const imports = new Map(code.map(path => [path, importsOf(path, tree)]))
  return [
    ...code.flatMap(path => (imports.get(path) ?? []).flatMap(it => breachesOf(path, it))),
    ...reachOfNudge(imports),
    ...code
      .filter(path => path.startsWith('utils/core/'))
      .flatMap(path => clocksIn(path, tree.get(path) ?? '')),
    ...code
      .filter(path => !OPENS.includes(path))
      .flatMap(path =>
        waysOut(path, tree.get(path) ?? '').map(way => `${path} can reach the outside by ${way}`),
      ),
  ]
}

/**
 * The only file that opens or changes a tab, and the only one that hands something to the downloads. Neither takes an
 * address: the one goes to our own pages, the other makes an address out of what it was given.
 */
const OPENS = ['utils/platform/own-pages.ts', 'utils/platform/backup-downloads.ts']

function importsOf(path: string, tree: Tree): readonly Import[] {
  const source = tree.get(path) ?? ''
  const { module } = parseSync(path, source)
  const still = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(entry => entry.isType),
  }))
  const through = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    ),
  )
  const lazy = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    typeOnly: false,
  }))
  return [...still, ...through, ...lazy].map(it => ({ ...it, specifier: resolve(path, it.specifier, tree) }))
}

/** A path in the tree, or the bare package. A query such as `?inline` is not part of the path. */
function resolve(from: string, specifier: string, tree: Tree): string {
  const bare = specifier.replace(/\?.*$/, '')
  if (!bare.startsWith('.') && !bare.startsWith('@/')) return bare
  const base = bare.startsWith('@/') ? bare.slice(2) : posix.join(posix.dirname(from), bare)
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(path => tree.has(path))
  if (!found) throw new Error(`${from} imports ${specifier}, which leads nowhere`)
  return found
}

function breachesOf(path: string, { specifier, typeOnly }: Import): readonly string[] {
  const faults: string[] = []
  const importers = SOLE_IMPORTERS[specifier]
  if (importers && !importers.some(importer => path.startsWith(importer))) {
    faults.push(`${path} imports ${specifier}, which only ${importers.join(', ')} may`)
  }
  const place = Object.keys(MAY_IMPORT)
    .filter(it => path.startsWith(it))
    .sort((a, b) => b.length - a.length)[0]
  const own = posix.dirname(path)
  const typesOfCore = typeOnly && specifier.startsWith('utils/core/')
  const allowed = [...(MAY_IMPORT[place ?? ''] ?? []), ...sharedBy(path)]
  const near = path.startsWith('entrypoints/') && posix.dirname(specifier) === own
  if (!typesOfCore && !near && !allowed.some(it => covers(it, specifier))) {
    faults.push(`${path} may not import ${specifier}`)
  }
  return faults
}

function sharedBy(path: string): readonly string[] {
  return Object.entries(SHARED)
    .filter(([place]) => path.startsWith(place))
    .map(([, shared]) => shared)
}

function covers(rule: string, specifier: string): boolean {
  if (rule.endsWith('/')) return specifier.startsWith(rule)
  return specifier === rule || (!rule.includes('.') && specifier.startsWith(`${rule}/`))
}

function reachOfNudge(imports: ReadonlyMap<string, readonly Import[]>): readonly string[] {
  const seen = new Set<string>()
  const faults: string[] = []
  const walk = (path: string, via: string) => {
    if (seen.has(path)) return
    seen.add(path)
    if (!NUDGE_REACH.some(it => path.startsWith(it)) || NUDGE_NEVER.some(it => covers(it, path))) {
      faults.push(`the nudge script reaches ${path} through ${via}`)
    }
    for (const { specifier, typeOnly } of imports.get(path) ?? []) if (!typeOnly) walk(specifier, path)
  }
  for (const path of imports.keys()) if (/^entrypoints\/nudge(-card)?\//.test(path)) walk(path, path)
  return faults
}

/** Reads of a clock, of chance or of the outside in code that must be pure. The compiler catches the rest. */
function clocksIn(path: string, source: string): readonly string[] {
  const faults: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, callee, object, property, arguments: given } = node as Record<string, any>
    if (
      type === 'MemberExpression' &&
      ['Date.now', 'Math.random'].includes(`${object?.name}.${property?.name}`)
    ) {
      faults.push(`${path} reads ${object.name}.${property.name}`)
    }
    if (type === 'NewExpression' && callee?.name === 'Date' && given.length === 0)
      faults.push(`${path} reads new Date()`)
    if (type === 'CallExpression' && callee?.name === 'Date') faults.push(`${path} reads Date()`)
    for (const value of Object.values(node)) visit(value)
  }
  visit(parseSync(path, source).program)
  return faults
}

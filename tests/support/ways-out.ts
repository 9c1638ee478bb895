import { parseSync } from 'vite'

/** A node of a program, as far as it is looked at here. */
type Node = Readonly<Record<string, any>>

/** What speaks to another machine whatever a page's policy says. */
const SPEAKS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']
/** Calls that lead somewhere, by their last name alone. */
const LEADS = ['setUninstallURL', 'launchWebAuthFlow', 'sendBeacon', 'submit', 'requestSubmit']
/** The same, where the last name alone says too little. */
const LEADS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['tabs', ['create', 'update', 'duplicate']],
  ['windows', ['create', 'update']],
  ['location', ['assign', 'replace']],
  ['navigation', ['navigate']],
  ['downloads', ['download']],
])
/** Texts by which an element or a header opens a connection, before any policy is asked or beside it. */
const OPENS = ['iframe', 'frame', 'preconnect', 'dns-prefetch', 'prerender', 'speculationrules', 'refresh']
const GLOBALS = ['window', 'self', 'globalThis', 'top', 'parent', 'opener', 'document', 'frames']

/**
 * What in a script no policy of a page holds back: going somewhere, and speaking to another machine directly. One
 * name for each place it is done at. Works on source and on what is made of it.
 */
export function waysOut(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source)
  // A script that nobody can read is not one that has been looked through.
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const ways: string[] = []
  const bound = boundIn(program)
  walk(program, node => {
    const way = wayOf(node, bound)
    if (way) ways.push(way)
  })
  return ways
}

function wayOf(node: Node, bound: ReadonlySet<string>): string | null {
  const { type } = node
  if (type === 'Literal' && OPENS.includes(node['value'])) return node['value']
  if (type === 'JSXOpeningElement' && OPENS.includes(node['name'].name)) return node['name'].name
  if (type === 'NewExpression')
    return SPEAKS.find(name => nameOf(node['callee'])?.split('.').pop() === name) ?? null
  if (type === 'AssignmentExpression') return assigned(nameOf(node['left']), bound)
  return type === 'CallExpression' ? called(nameOf(node['callee']), bound) : null
}

function called(name: string | null, bound: ReadonlySet<string>): string | null {
  const [of, last = ''] = (name ?? '').split('.').slice(-2)
  if (name === 'open' && !bound.has('open')) return 'open'
  if (GLOBALS.includes(of ?? '') && last === 'open') return 'open'
  if (LEADS.includes(last)) return last
  return LEADS_OF.get(of ?? '')?.includes(last) ? `${of}.${last}` : null
}

/** A place assigned to goes there, save for its last part, which stays in the page. */
function assigned(name: string | null, bound: ReadonlySet<string>): string | null {
  const names = (name ?? '').split('.')
  const at = names.lastIndexOf('location')
  const before = names[at - 1]
  const isPlace = at === 0 ? !bound.has('location') : at > 0 && GLOBALS.includes(before ?? '')
  return isPlace && names[at + 1] !== 'hash' ? 'location =' : null
}

/** `a.b.c` for `a.b.c`, `a?.b.c`, `a['b'].c` and `(0, a.b.c)`; what else a value comes from is a `?`. */
function nameOf(node: Node): string | null {
  switch (node['type']) {
    case 'Identifier':
      return node['name']
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return nameOf(node['expression'])
    case 'SequenceExpression':
      return nameOf(node['expressions'].at(-1))
    case 'MemberExpression': {
      const { object, property, computed } = node
      const last = computed ? property.value : property.name
      return `${nameOf(object) ?? '?'}.${typeof last === 'string' ? last : '?'}`
    }
    default:
      return null
  }
}

/** Names that a script gives to something of its own. */
function boundIn(program: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const bind = (pattern: Node | null | undefined): void => {
    if (!pattern) return
    if (pattern['type'] === 'Identifier') names.add(pattern['name'])
    for (const inner of [pattern['left'], pattern['argument'], pattern['parameter']]) bind(inner)
    for (const inner of pattern['elements'] ?? []) bind(inner)
    for (const inner of pattern['properties'] ?? []) bind(inner.value ?? inner.argument)
  }
  walk(program, node => {
    if (node['type'] === 'VariableDeclarator' || /^(Function|Class)/.test(node['type'])) bind(node['id'])
    for (const parameter of Array.isArray(node['params']) ? node['params'] : []) bind(parameter)
    if (node['type'].startsWith('Import')) bind(node['local'])
    if (node['type'] === 'CatchClause') bind(node['param'])
  })
  return names
}

function walk(node: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, seen)
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node)['type'] === 'string') seen(node as Node)
    for (const child of Object.values(node)) walk(child, seen)
  }
}

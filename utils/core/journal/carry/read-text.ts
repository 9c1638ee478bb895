import type { Instant } from '../../time'
import { type Brought, NOTHING } from './brought'
import { fromJson } from './json'
import { fromMarkdown, soundsBeside } from './markdown'
import { fromDaylio, fromJrnl, fromOthers } from './others'

/** Deeper than any journal, and not so deep that reading it costs the stack. */
const DEEPEST = 40

/** What one text file has in it, told by what it is and not by its name. Never throws. */
export function readText(name: string, text: string, modified: Instant, newId: () => string): Brought {
  const source = text.replace(/^\uFEFF/, '')
  if (/^\s*[[{]/.test(source) && !/^\s*\[\d{4}-/.test(source)) {
    const raw = readJson(source)
    const brought = raw === undefined ? null : (fromJson(raw) ?? fromOthers(raw, newId))
    return brought ?? { ...NOTHING, unread: [name] }
  }
  const known = fromDaylio(source, newId) ?? fromJrnl(source, newId)
  if (known) return known
  const entry = fromMarkdown({ name, text: source }, modified, newId)
  if (!entry) return { ...NOTHING, unread: [name] }
  const files = soundsBeside(source)
  const sounds = [{ entry: entry.id, files }]
  return { ...NOTHING, entries: [entry], ...(files.length > 0 && { sounds }) }
}

/** Data, or undefined for what is none or nested without end. */
function readJson(source: string): unknown {
  let depth = 0
  // Brackets in words count too, which only makes this stricter on what is balanced anyway.
  for (const [sign] of source.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1
    if (depth > DEEPEST) return undefined
  }
  try {
    return JSON.parse(source)
  } catch {
    // Cut off, or something else that begins with a bracket.
    return undefined
  }
}

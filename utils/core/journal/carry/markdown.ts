import { formatISO, lightFormat } from 'date-fns'
import { asOneOf } from '../../parse'
import type { Instant } from '../../time'
import { type Entry, KINDS } from '../entry'
import { parseDomains } from '../tags'
import { foreignEntry } from './brought'
import { dateInName, readDate } from './dates'
import { readHead } from './front-matter'

/** A file in an archive. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** In characters, so that a name fits wherever it is put. */
const LONGEST_NAME = 48

/** Each entry as a file of its own, that any editor opens; the text in it is as it was written. */
export function toMarkdown(entries: readonly Entry[]): readonly TextFile[] {
  return [...markdownFiles(entries)]
}

/** The same, each made when it is asked for: all of them take as much room as the journal. */
export function* markdownFiles(entries: readonly Entry[]): Generator<TextFile, void> {
  const taken = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry)
    let free = `${name}.md`
    // Some systems take *Rain* and *rain* for the same.
    for (let other = 2; taken.has(free.toLowerCase()); other += 1) free = `${name} (${other}).md`
    taken.add(free.toLowerCase())
    yield { name: free, text: `${headOf(entry)}\n${entry.text}\n` }
  }
}

function headOf({ id, createdAt, updatedAt, kind, tags, domains, window, sealedAt }: Entry): string {
  const lines = [
    `id: ${JSON.stringify(id)}`,
    `created: ${precise(createdAt)}`,
    `updated: ${precise(updatedAt)}`,
    `kind: ${kind}`,
    `tags: ${JSON.stringify(tags)}`,
    `domains: ${JSON.stringify(domains)}`,
    ...(window === null ? [] : [`window: ${precise(window)}`]),
    ...(sealedAt === null ? [] : [`sealed: ${precise(sealedAt)}`]),
  ]
  return `---\n${lines.join('\n')}\n---\n`
}

/** With the offset of the place, and to the millisecond, so that it comes back as it went. */
function precise(at: Instant): string {
  return formatISO(at).replace(/(:\d\d)(Z|[+-]\d\d:\d\d)$/, `$1.${String(at % 1000).padStart(3, '0')}$2`)
}

function nameOf({ createdAt, text }: Entry): string {
  const first = text.trim().split('\n', 1)[0] ?? ''
  // What no system, or some system, does not take in a name.
  const words = first
    .replace(/[\p{C}\\/:*?"<>|#%[\]{}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...words]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '')
  return `${lightFormat(createdAt, 'yyyy-MM-dd HHmm')} ${short}`.trim()
}

/**
 * An entry out of a Markdown or plain file; null when there is nothing in it. Ours come back as they went; of others
 * the date is looked for before the text, then in the name, then taken from the file.
 */
export function fromMarkdown(
  { name, text: source }: TextFile,
  modified: Instant,
  newId: () => string,
): Entry | null {
  const { fields, text } = readHead(source)
  const field = (...names: readonly string[]) =>
    names.map(one => fields.get(one)).find(one => one !== undefined)
  const created =
    readDate(field('created', 'date', 'created_at', 'creationdate')) ?? dateInName(name) ?? modified
  const id = fields.get('id')
  const ours = typeof id === 'string' && id !== '' && id.length <= 100 && fields.has('kind')
  const words = ours ? text.replace(/^\n/, '').replace(/\n$/, '') : text.trim()
  const entry = foreignEntry(ours ? id : newId(), {
    text: words,
    createdAt: created,
    updatedAt: readDate(field('updated', 'modified', 'updated_at')),
    tags: tagsOf(field('tags', 'tag', 'keywords')),
    domains: parseDomains(fields.get('domains')),
  })
  if (!entry || !ours) return entry
  return {
    ...entry,
    kind: asOneOf(fields.get('kind'), KINDS) ?? entry.kind,
    window: readDate(fields.get('window')),
    sealedAt: readDate(fields.get('sealed')),
  }
}

function tagsOf(raw: string | readonly string[] | undefined): readonly string[] {
  return typeof raw === 'string' ? raw.split(/[,\s]+/) : (raw ?? [])
}

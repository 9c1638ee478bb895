import { formatISO, lightFormat } from 'date-fns'
import { asOneOf } from '../../parse'
import type { Instant } from '../../time'
import { endingOf } from '../../voice/sound-type'
import { type Entry, KINDS } from '../entry'
import { parseDomains } from '../tags'
import { foreignEntry } from './brought'
import { dateInName, readDate } from './dates'
import { readHead } from './front-matter'
import { linksTo } from './sounds'

/** A file in an archive. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** A voice note in an archive, beside the page that it belongs to. */
export interface SoundFile {
  readonly name: string
  /** The id of the voice. */
  readonly voice: string
}

/** In characters, so that a name fits wherever it is put. */
const LONGEST_NAME = 48

/**
 * Each entry as a file of its own, that any editor opens; the text in it is as it was written, and below it a link to
 * each file of what was spoken. `types` says what the sound of each voice is; those it does not know are left out.
 */
export function toMarkdown(
  entries: readonly Entry[],
  types: ReadonlyMap<string, string> = new Map(),
): readonly (TextFile | SoundFile)[] {
  return [...markdownFiles(entries, types)]
}

/** The same, each made when it is asked for: all of them take as much room as the journal. */
export function* markdownFiles(
  entries: readonly Entry[],
  types: ReadonlyMap<string, string>,
): Generator<TextFile | SoundFile, void> {
  const taken = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry)
    let free = name
    // Some systems take *Rain* and *rain* for the same.
    for (let other = 2; taken.has(free.toLowerCase()); other += 1) free = `${name} (${other})`
    taken.add(free.toLowerCase())
    const sounds = entry.voices.flatMap((voice, at): SoundFile[] => {
      const type = types.get(voice)
      return type === undefined ? [] : [{ name: `${free} ${at + 1}.${endingOf(type)}`, voice }]
    })
    const files = sounds.map(sound => sound.name)
    yield { name: `${free}.md`, text: `${headOf(entry, files)}\n${entry.text}\n${linksTo(files)}` }
    yield* sounds
  }
}

function headOf(entry: Entry, sounds: readonly string[]): string {
  const { id, createdAt, updatedAt, kind, tags, domains, window, sealedAt } = entry
  const lines = [
    `id: ${JSON.stringify(id)}`,
    `created: ${precise(createdAt)}`,
    `updated: ${precise(updatedAt)}`,
    `kind: ${kind}`,
    `tags: ${JSON.stringify(tags)}`,
    `domains: ${JSON.stringify(domains)}`,
    ...(window === null ? [] : [`window: ${precise(window)}`]),
    ...(sealedAt === null ? [] : [`sealed: ${precise(sealedAt)}`]),
    ...(sounds.length === 0 ? [] : [`spoken: ${JSON.stringify(sounds)}`]),
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
  const sounds = ours ? soundsOf(fields) : []
  const words = ours ? ownWords(text, linksTo(sounds)) : text.trim()
  const entry = foreignEntry(ours ? id : newId(), {
    text: words,
    createdAt: created,
    updatedAt: readDate(field('updated', 'modified', 'updated_at')),
    tags: tagsOf(field('tags', 'tag', 'keywords')),
    domains: parseDomains(fields.get('domains')),
    hasSound: sounds.length > 0,
  })
  if (!entry || !ours) return entry
  return {
    ...entry,
    kind: asOneOf(fields.get('kind'), KINDS) ?? entry.kind,
    window: readDate(fields.get('window')),
    sealedAt: readDate(fields.get('sealed')),
  }
}

/** The files of sound that a page of ours says go with it, by their names beside it. */
export function soundsBeside(source: string): readonly string[] {
  return soundsOf(readHead(source).fields)
}

function soundsOf(fields: ReadonlyMap<string, string | readonly string[]>): readonly string[] {
  const spoken = fields.get('spoken')
  return typeof spoken === 'object' ? spoken : []
}

/** The words of a page of ours, without what was put around them. */
function ownWords(text: string, links: string): string {
  const words = links !== '' && text.endsWith(links) ? text.slice(0, -links.length) : text
  return words.replace(/^\n/, '').replace(/\n$/, '')
}

function tagsOf(raw: string | readonly string[] | undefined): readonly string[] {
  return typeof raw === 'string' ? raw.split(/[,\s]+/) : (raw ?? [])
}

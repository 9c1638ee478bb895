import { asRecord, asText } from '../../parse'
import type { Entry } from '../entry'
import { type Brought, foreignEntry, NOTHING } from './brought'
import { readCsv } from './csv'
import { readDate } from './dates'

/** What other journals call the parts of an entry: how each of their programs writes its own export. */
interface Names {
  readonly text: (entry: Record<string, unknown>) => string | null
  readonly created: (entry: Record<string, unknown>) => unknown
  readonly updated: string
}

const TEXT = (name: string) => (entry: Record<string, unknown>) => asText(entry[name], Infinity)

const DAY_ONE: Names = { text: TEXT('text'), created: it => it['creationDate'], updated: 'modifiedDate' }
const JOURNEY: Names = { text: TEXT('text'), created: it => it['date_journal'], updated: 'date_modified' }
const JRNL: Names = {
  text: ({ title, body }) => [title, body].filter(part => typeof part === 'string' && part !== '').join('\n'),
  created: ({ date, time }) => `${date} ${time ?? '12:00'}`,
  updated: '',
}

/** A journal of another program, told by what it has in it; null for data that is no such thing. */
export function fromOthers(raw: unknown, newId: () => string): Brought | null {
  const record = asRecord(raw)
  if (!record) return null
  if ('date_journal' in record) return read([record], JOURNEY, newId)
  const entries = record['entries']
  if (!Array.isArray(entries)) return null
  const first = asRecord(entries[0])
  if (first && 'creationDate' in first) return read(entries, DAY_ONE, newId)
  if (first && 'title' in first && 'date' in first) return read(entries, JRNL, newId)
  return null
}

function read(raw: readonly unknown[], names: Names, newId: () => string): Brought {
  const entries: Entry[] = []
  const unread: string[] = []
  for (const [at, each] of raw.entries()) {
    const record = asRecord(each)
    const text = record && names.text(record)
    const createdAt = record && readDate(names.created(record))
    const entry =
      record && text && createdAt !== null
        ? foreignEntry(newId(), {
            text,
            createdAt,
            updatedAt: readDate(record[names.updated]),
            tags: tagsOf(record['tags']),
          })
        : null
    if (entry) entries.push(entry)
    else unread.push(`#${at + 1}`)
  }
  return { ...NOTHING, entries, unread }
}

function tagsOf(raw: unknown): unknown {
  return Array.isArray(raw) ? raw.map(tag => (typeof tag === 'string' ? tag.replace(/^@/, '') : tag)) : []
}

/** A text of jrnl: `[2027-05-03 12:10] A title`, and what follows it until the next. Null for another text. */
export function fromJrnl(text: string, newId: () => string): Brought | null {
  const heads = [...text.matchAll(/^\[(\d{4}-\d{2}-\d{2}[^\]\n]{0,20})\] ?/gm)]
  if (heads.length === 0 || text.slice(0, heads[0]?.index).trim() !== '') return null
  const entries: Entry[] = []
  const unread: string[] = []
  for (const [at, head] of heads.entries()) {
    const words = text.slice(head.index + head[0].length, heads[at + 1]?.index ?? text.length).trim()
    const createdAt = readDate(head[1])
    const tags = [...words.matchAll(/(?:^|\s)@([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag)
    const entry = createdAt === null ? null : foreignEntry(newId(), { text: words, createdAt, tags })
    if (entry) entries.push(entry)
    else unread.push(`#${at + 1}`)
  }
  return { ...NOTHING, entries, unread }
}

/** A table of Daylio; null for another. What was done is kept as tags, and how it was as the first line. */
export function fromDaylio(text: string, newId: () => string): Brought | null {
  const [names, ...lines] = readCsv(text.replace(/^\uFEFF/, ''))
  if (!names?.includes('full_date') || !names.includes('mood')) return null
  const entries: Entry[] = []
  const unread: string[] = []
  for (const [at, line] of lines.entries()) {
    const of = (name: string) => line[names.indexOf(name)]?.trim() ?? ''
    const words = [of('mood'), of('note_title'), of('note').replace(/<br\s*\/?>/gi, '\n')].filter(
      part => part !== '',
    )
    const createdAt = readDate(`${of('full_date')} ${of('time')}`) ?? readDate(of('full_date'))
    const tags = of('activities').split('|')
    const entry =
      createdAt === null ? null : foreignEntry(newId(), { text: words.join('\n'), createdAt, tags })
    if (entry) entries.push(entry)
    else unread.push(`#${at + 1}`)
  }
  return { ...NOTHING, entries, unread }
}

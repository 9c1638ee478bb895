/**
 * The journal in and out of files; the only importer of fflate, which is loaded at the first archive. Quirks hidden
 * here: an archive claims how large each file in it will be, and what it claims is all the room it gets, so a small
 * one cannot grow into the machine's memory; an archive's own clock begins in 1980; a file that is no UTF-8 is read as
 * the encoding that old programs on Windows write, in which every byte means something.
 */

import { type Brought, NOTHING, together } from '../core/journal/carry/brought'
import type { SoundFile, TextFile } from '../core/journal/carry/markdown'
import { readText } from '../core/journal/carry/read-text'
import { soundsOf, withSounds } from '../core/journal/carry/sounds'
import type { Instant } from '../core/time'
import { isVoiceFile, LONGEST_HEAD, readVoiceFile } from '../core/voice/voice-file'
import { rest } from './rest'

/** What was read of chosen files. */
export type CarryReading =
  | { readonly ok: true; readonly brought: Brought }
  | { readonly ok: false; readonly problem: 'large' | 'unreadable' | 'empty' | 'newer' }

/** In bytes: ten times a hundred thousand notes. */
const LARGEST = 200_000_000
/** Of files in an archive. */
const MOST_FILES = 200_000
/** What no archive of words comes near: so many times smaller than what is in it. */
const DENSEST = 200
/** Files written before others get a turn. */
const AT_A_TIME = 250
/** In UTF-16 units. To press something shorter together takes twenty times as long as to put it in as it is. */
const SMALL = 4000
/** A fixed date, so that the same journal is the same archive. */
const DATED = new Date(1980, 0, 1)
/** Beside the words an archive may hold pictures and what systems leave; they are passed over. */
const READABLE = /\.(?:md|markdown|txt|json|csv)$/i
const LEFTOVER = /(?:^|\/)(?:__MACOSX|\.)/

const load = () => import('fflate')

/** Files of the journal; `CarryPort` in `components/carry`. */
export const carryFile = {
  /** What files have in them. Nothing is kept. Never throws. */
  async read(files: readonly File[], newId: () => string): Promise<CarryReading> {
    try {
      const parts: Brought[] = []
      const others: File[] = []
      for (const file of files) {
        const voice = await readVoice(file)
        if (voice) parts.push(voice)
        else others.push(file)
      }
      if (others.reduce((sum, { size }) => sum + size, 0) > LARGEST) return { ok: false, problem: 'large' }
      for (const file of others) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const part = isArchive(bytes)
          ? await readArchive(bytes, file.lastModified, newId)
          : withSounds(readText(file.name, textOf(bytes), file.lastModified, newId), '', {}, newId)
        if (part === 'large') return { ok: false, problem: 'large' }
        parts.push(part)
      }
      const brought = together(parts)
      // Not even what else was chosen: who is told that all is well should be told of all.
      if (brought.later) return { ok: false, problem: 'newer' }
      const { ours, entries, checkIns, spoken = [] } = brought
      const isEmpty = ours.length + entries.length + checkIns.length + spoken.length === 0
      if (!isEmpty) return { ok: true, brought }
      return { ok: false, problem: brought.unread.length > 0 ? 'unreadable' : 'empty' }
    } catch {
      // Cut off, or made to be a nuisance: to the person it is the same.
      return { ok: false, problem: 'unreadable' }
    }
  },

  /**
   * Files as an archive, each made when it is put in; null when it was called off. `progress` is told how many are in it. `soundOf` answers with
   * what was spoken, by its id; what is not there is left out.
   */
  async pack(
    files: Iterable<TextFile | SoundFile>,
    progress: (done: number) => void,
    signal: AbortSignal,
    soundOf: (voice: string) => Promise<Uint8Array | null> = async () => null,
  ): Promise<Blob | null> {
    const { strToU8, Zip, ZipDeflate, ZipPassThrough } = await load()
    const parts: Uint8Array<ArrayBuffer>[] = []
    const archive = new Zip((error, part) => {
      if (error) throw error
      parts.push(part as Uint8Array<ArrayBuffer>)
    })
    let at = 0
    for (const one of files) {
      const isText = 'text' in one
      const content = isText ? strToU8(one.text) : await soundOf(one.voice)
      if (!content) continue
      // Sound is as small as it gets.
      const isSmall = !isText || one.text.length < SMALL
      const file = isSmall ? new ZipPassThrough(one.name) : new ZipDeflate(one.name, { level: 6 })
      file.mtime = DATED
      archive.add(file)
      file.push(content, true)
      at += 1
      if (at % AT_A_TIME > 0) continue
      progress(at)
      await rest()
      if (signal.aborted) return null
    }
    archive.end()
    return new Blob(parts, { type: 'application/zip' })
  },

  /** Hands something to the browser's downloads. */
  save(content: Blob | string, type: string, name: string): void {
    const url = URL.createObjectURL(new Blob([content], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // The download has begun by then; without this it would all stay in memory.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  },
}

/** What is in the file of a voice, of which no sound is read yet; null for any other file. */
async function readVoice(file: File): Promise<Brought | null> {
  const start = new Uint8Array(await file.slice(0, LONGEST_HEAD).arrayBuffer())
  if (!isVoiceFile(start)) return null
  const found = file.size > LARGEST ? null : readVoiceFile(start, file.size)
  if (!found) return { ...NOTHING, unread: [file.name] }
  return { ...NOTHING, spoken: [{ voice: found.voice, sound: file.slice(found.from) }] }
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9
}

async function readArchive(
  bytes: Uint8Array,
  modified: Instant,
  newId: () => string,
): Promise<Brought | 'large'> {
  const { unzipSync } = await load()
  let claimed = 0
  const take = (isWanted: (name: string) => boolean) => {
    let count = 0
    return unzipSync(bytes, {
      filter({ name, originalSize, size }) {
        count += 1
        if (!isWanted(name)) return false
        claimed += originalSize
        // Nothing of it is made: the first one too many ends the reading of all.
        if (count > MOST_FILES || claimed > LARGEST || originalSize > Math.max(size, 1000) * DENSEST)
          claimed = Number.POSITIVE_INFINITY
        return Number.isFinite(claimed)
      },
    }) as Record<string, Uint8Array<ArrayBuffer>>
  }
  const pages = Object.entries(take(name => READABLE.test(name) && !LEFTOVER.test(name))).map(
    ([name, content]) => {
      const short = name.split('/').at(-1) ?? name
      const part = readText(short, textOf(content), modified, newId)
      return {
        name,
        part: { ...part, unread: part.unread.map(one => (one === short ? name : `${name} ${one}`)) },
      }
    },
  )
  // Of sound, only what a page says goes with it.
  const named = new Set(pages.flatMap(({ name, part }) => soundsOf(part, name)))
  const sounds = named.size > 0 ? take(name => named.has(name)) : {}
  if (!Number.isFinite(claimed)) return 'large'
  const parts = pages.map(({ name, part }) => withSounds(part, name, sounds, newId))
  return parts.length > 0 ? together(parts) : NOTHING
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // See above.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * What was spoken, in IndexedDB; every read and write of it is here. A voice is a head, and its sound in parts, put
 * down as they come, each with the head that counts it in: whatever ends a page, what is there is whole. Quirk hidden
 * here: nothing is read before it is written, so that a closing page needs no answer (see `journal-db.ts`).
 */

import type { Answer } from '../core/journal/answer'
import { asRecord } from '../core/parse'
import { DAY, type Instant } from '../core/time'
import { parseVoice, type Voice } from '../core/voice/voice'
import type { Stores } from './database'
import { change, changeLocked, look, type Rows } from './rows'

/** A piece of sound. It means something only after all that came before it. */
interface Part {
  /** From 0. */
  readonly at: number
  readonly bytes: Uint8Array
}

/** A voice and all of its sound. */
interface Spoken {
  readonly voice: Voice
  readonly bytes: Uint8Array<ArrayBuffer>
}

const VOICES: Stores = ['voices']
/** What belongs to nothing may be about to: an entry is stored a moment after what was spoken with it. */
const YOUNG = DAY

const headOf = ({ id, at, ...known }: Voice) => ({ of: 'head', id, at: 0, begun: at, ...known })
const partOf = (id: string, { at, bytes }: Part) => ({ of: 'part', id, at, bytes })
const heads = () => IDBKeyRange.bound(['head'], ['head', []])
const partsOf = (id: string) => IDBKeyRange.bound(['part', id], ['part', id, []])

const voicesIn = (rows: Rows, all: readonly unknown[]) => all.map(row => parseVoice(rows.open('voices', row)))

/** Voice notes; `VoicePort` in `components/voice`. Nothing in it throws. */
export const voiceDb = {
  /** Puts down what came of a voice, and what is known of it now: all of it, or nothing. */
  keep(voice: Voice, parts: readonly Part[]): Promise<Answer<void>> {
    return changeLocked(VOICES, async (tx, rows) => {
      const store = tx.objectStore('voices')
      const all = [...parts.map(part => partOf(voice.id, part)), headOf(voice)]
      const done = all.map(row => store.put(rows.shut('voices', row)))
      tx.commit()
      await Promise.all(done)
    })
  },

  /** What is known of one; null when it is not there. */
  look(id: string): Promise<Answer<Voice | null>> {
    return look(VOICES, async (tx, rows) =>
      parseVoice(rows.open('voices', await tx.objectStore('voices').get(['head', id, 0]))),
    )
  },

  /** What is known of all of them, without their sound. */
  list(): Promise<Answer<readonly Voice[]>> {
    return look(VOICES, async (tx, rows) =>
      voicesIn(rows, await tx.objectStore('voices').getAll(heads())).filter(voice => voice !== null),
    )
  },

  /** One with its sound, as far as it was spoken; null when it is not there. */
  read(id: string): Promise<Answer<Spoken | null>> {
    return look(VOICES, async (tx, rows) => {
      const store = tx.objectStore('voices')
      const [head, parts] = await Promise.all([store.get(['head', id, 0]), store.getAll(partsOf(id))])
      const voice = parseVoice(rows.open('voices', head))
      return voice && { voice, bytes: joined(parts.map(part => rows.open('voices', part))) }
    })
  },

  /** Puts voices there that come from a file, all of them or none, as if they had been spoken now. */
  bringIn(spoken: readonly Spoken[], now: Instant): Promise<Answer<void>> {
    return change(VOICES, async (tx, rows) => {
      const store = tx.objectStore('voices')
      await Promise.all(
        spoken.flatMap(({ voice, bytes }) => [
          store.put(rows.shut('voices', headOf({ ...voice, at: now, size: bytes.length }))),
          store.put(rows.shut('voices', partOf(voice.id, { at: 0, bytes }))),
        ]),
      )
    })
  },

  /**
   * Puts a voice there as it once was, where nothing of it is. Answers whether that was so: what is there already is
   * left as it is.
   */
  restore({ voice, bytes }: Spoken): Promise<Answer<boolean>> {
    return change(VOICES, async (tx, rows) => {
      const store = tx.objectStore('voices')
      if (await store.get(['head', voice.id, 0])) return false
      await Promise.all([
        // Without its head nobody could tell what these are.
        store.delete(partsOf(voice.id)),
        store.put(rows.shut('voices', headOf(voice))),
        store.put(rows.shut('voices', partOf(voice.id, { at: 0, bytes }))),
      ])
      return true
    })
  },

  /** Takes voices out again, for good, all of them or none. */
  takeOut(ids: readonly string[]): Promise<Answer<void>> {
    return change(VOICES, async tx => {
      const store = tx.objectStore('voices')
      await Promise.all(ids.flatMap(id => [store.delete(['head', id, 0]), store.delete(partsOf(id))]))
    })
  },

  /** Lets go, for good, of what belongs to no entry any more. `used` are the ids that one still has. */
  sweep(used: ReadonlySet<string>, now: Instant): Promise<Answer<void>> {
    return change(VOICES, async (tx, rows) => {
      const store = tx.objectStore('voices')
      const all = voicesIn(rows, await store.getAll(heads()))
      const loose = all.filter(voice => voice && !used.has(voice.id) && voice.at + YOUNG < now)
      await Promise.all(
        loose.flatMap(voice =>
          voice ? [store.delete(['head', voice.id, 0]), store.delete(partsOf(voice.id))] : [],
        ),
      )
    })
  },

  /** How much room they take, in bytes. */
  async size(): Promise<number> {
    const all = await this.list()
    return all.ok ? all.value.reduce((sum, { size }) => sum + size, 0) : 0
  },
}

/** Sound in one piece. A part that cannot be read ends it: what follows means nothing without it. */
function joined(rows: readonly unknown[]): Uint8Array<ArrayBuffer> {
  const parts = rows.map(row => asRecord(row)?.['bytes'])
  const broken = parts.findIndex(bytes => !(bytes instanceof Uint8Array))
  const whole = (broken < 0 ? parts : parts.slice(0, broken)) as Uint8Array[]
  const bytes = new Uint8Array(whole.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of whole) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

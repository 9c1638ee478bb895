import { isDate } from '../journal/carry/brought'
import { asNumber, asRecord, asText } from '../parse'
import { DAY, type Duration } from '../time'
import { PEAKS, parsePeaks } from './peaks'
import type { Voice } from './voice'

/**
 * A voice note as a file: a line of JSON, and after it the sound as it was recorded. `version` goes up when a reader
 * of the one before would misread it. `begun` is in milliseconds since 1970, `length` in milliseconds, `size` in bytes.
 */
const VERSION = 1
/** How every such file begins. */
const BEGINNING = '{"arbor":"voice",'
/** How much of a file has to be read to know all but its sound, in bytes. */
export const LONGEST_HEAD = 4000
/** No length that is longer can be true. */
const LONGEST_LENGTH: Duration = DAY
const LINE_END = 0x0a

/** Whether an id can stand in the name of a file everywhere; those made by Arbor all can. */
export const isPlainId = (id: string): boolean => /^[A-Za-z0-9_-]{1,100}$/.test(id)

/** The file of a voice, given all of its sound. */
export function toVoiceFile(voice: Voice, sound: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = headOf({ ...voice, size: sound.length })
  const file = new Uint8Array(head.length + sound.length)
  for (let at = 0; at < head.length; at += 1) file[at] = head.charCodeAt(at)
  file.set(sound, head.length)
  return file
}

/** How large the file of a voice is, in bytes, as far as its sound is as large as is known of it. */
export const voiceFileSize = (voice: Voice): number => headOf(voice).length + voice.size

/** In signs of ASCII only, so that each is a byte. */
function headOf({ id, at, type, length, size, peaks }: Voice): string {
  const head = JSON.stringify({ arbor: 'voice', version: VERSION, id, begun: at, type, length, size, peaks })
  const ascii = head.replace(
    /[^\x20-\x7e]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${ascii}\n`
}

/** Whether something says of itself that it is the file of a voice. Its first bytes are enough. */
export function isVoiceFile(start: Uint8Array): boolean {
  return ascii(start.subarray(0, BEGINNING.length)) === BEGINNING
}

/**
 * Reads such a file from its first `LONGEST_HEAD` bytes and how large it is. Null unless every part of it is as it
 * should be, and the sound as long as it says. `from` is where the sound begins.
 */
export function readVoiceFile(
  start: Uint8Array,
  fileSize: number,
): { readonly voice: Voice; readonly from: number } | null {
  const end = isVoiceFile(start) ? start.subarray(0, LONGEST_HEAD).indexOf(LINE_END) : -1
  const record = end < 0 ? null : asRecord(json(ascii(start.subarray(0, end))))
  const id = asText(record?.['id'], 100)
  const begun = record?.['begun']
  const type = asText(record?.['type'], 100)
  const length = asNumber(record?.['length'], 0, LONGEST_LENGTH)
  const size = asNumber(record?.['size'], 1)
  const peaks = parsePeaks(record?.['peaks'], PEAKS)
  if (record?.['version'] !== VERSION || id === null || !isPlainId(id) || !isDate(begun)) return null
  if (type === null || length === null || size === null) return null
  if (peaks === null && record['peaks'] !== null) return null
  const from = end + 1
  return from + size === fileSize ? { voice: { id, at: begun, type, length, size, peaks }, from } : null
}

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Made to look like one.
    return null
  }
}

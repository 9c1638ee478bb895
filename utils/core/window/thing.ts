import { asText } from '../parse'

/** What the source asks for, each a thing one could do: the plan of a window, in the order of the settings page. */
export const KINDS = [
  'breathe',
  'write',
  'read',
  'rest',
  'talk',
  'move',
  'make',
  'water',
  'food',
  'sleep',
] as const

export type Kind = (typeof KINDS)[number]

/** Something of the person's own, by the id under which its words are kept (`core/things`). */
export type OwnId = `own:${string}`

/** Anything that can be offered, timed, and done. Words a person wrote are never part of it. */
export type ThingId = Kind | OwnId

/** A thing with a time put to it. */
export interface Timed {
  readonly thing: ThingId
  /** When, on the wall clock: a clock that is corrected does not move it. */
  readonly at: number
}

export const ownId = (id: string): OwnId => `own:${id}`

/** The id of the person's own thing; null for one of ours. */
export function idOfOwn(thing: ThingId): string | null {
  return thing.startsWith('own:') ? thing.slice('own:'.length) : null
}

/** Reads a thing that crossed a border; null when it is none. */
export function parseThing(raw: unknown): ThingId | null {
  const kind = KINDS.find(one => one === raw)
  if (kind) return kind
  const text = asText(raw, 100)
  return text !== null && isOwn(text) ? text : null
}

function isOwn(text: string): text is OwnId {
  return /^own:[\w-]+$/.test(text)
}

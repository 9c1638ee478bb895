/** The six parts of life that integration is usually spoken of in. Soft tags, not a form to fill in. */
export const DOMAINS = ['mind', 'body', 'spirit', 'relationships', 'lifestyle', 'nature'] as const

export type Domain = (typeof DOMAINS)[number]

/** More of them would no longer help to find anything. */
export const MOST_TAGS = 20
/** In UTF-16 units. */
export const LONGEST_TAG = 40

/** One list for all entries that have none. */
const NONE: readonly never[] = []

/**
 * One tag as it is kept: without `#`, in small letters and one form of Unicode, spaces single, so that the same word is the same tag
 * however it was typed. Null when nothing is left of it, or too much.
 */
export function asTag(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 4 * LONGEST_TAG) return null
  const tag = raw
    .normalize('NFC')
    .replace(/^[#\s]+/u, '')
    .replace(/\s+/gu, ' ')
    .trimEnd()
    .toLowerCase()
  return tag === '' || tag.length > LONGEST_TAG ? null : tag
}

/** Tags from anything that claims to be a list of them, each once, in their order. */
export function parseTags(raw: unknown): readonly string[] {
  if (!Array.isArray(raw) || raw.length === 0) return NONE
  const tags = raw.map(asTag).filter(tag => tag !== null)
  return [...new Set(tags)].slice(0, MOST_TAGS)
}

/** Parts of life from anything that claims to be a list of them, each once, in the order of `DOMAINS`. */
export function parseDomains(raw: unknown): readonly Domain[] {
  return Array.isArray(raw) && raw.length > 0 ? DOMAINS.filter(domain => raw.includes(domain)) : NONE
}

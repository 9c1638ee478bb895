/** In UTF-16 units: some nine thousand words. */
const LONGEST = 50_000
/** Signs in one paragraph. No prose has as many, and every sign is compared with all before it. */
const MOST_SIGNS = 500
/** Quotes and lists that one line is in. */
const MOST_PREFIXES = 30

const MEANS_SOMETHING = /[*_#>[<+-]|\d[.)]/
const SIGN = /[*_[\]!<>()\\]/g
const PREFIXES = new RegExp(String.raw`^(?:[ \t]*(?:[->*+]|\d{1,9}[.)])){${MOST_PREFIXES}}`, 'm')

/**
 * Whether it is worth looking for Markdown in a text, and would not take long. Nobody writes what would, but it could
 * come in with a file, and would stop the page for seconds.
 */
export function isMarkable(text: string): boolean {
  if (text.length > LONGEST || !MEANS_SOMETHING.test(text) || PREFIXES.test(text)) return false
  return text.split(/\n\s*\n/).every(paragraph => (paragraph.match(SIGN)?.length ?? 0) <= MOST_SIGNS)
}

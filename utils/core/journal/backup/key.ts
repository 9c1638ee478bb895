/** What the half of a key that opens looks like, in the file that programs want it in: a line beside remarks. */
const SECRET = /^AGE-SECRET-KEY-1[0-9A-Z]+\r?$/m
/** No such file comes near, in UTF-16 units. */
const LONGEST = 4000

/** The key in what a file says; null where it is about something else. */
export function secretIn(text: string): string | null {
  return text.length > LONGEST ? null : (SECRET.exec(text)?.[0].trim() ?? null)
}

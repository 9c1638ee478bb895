/** How many slips a word may have and still be meant: one in five letters, and none in a short one. */
export function slipsIn(term: string): number {
  return term.length > 3 ? Math.round(term.length * 0.2) : 0
}

/**
 * How many letters have to be put in, left out or changed to make one word of the other; more than `most` once it is
 * more than that.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at]
    let least = at
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (before[to - 1] ?? 0) + (one.charCodeAt(at - 1) === other.charCodeAt(to - 1) ? 0 : 1)
      const slips = Math.min(changed, (before[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1)
      row.push(slips)
      least = Math.min(least, slips)
    }
    if (least > most) return most + 1
    before = row
  }
  return before[other.length] ?? most + 1
}

/** Which letters are in a word, a bit for some of them each. */
export function lettersOf(term: string): number {
  let letters = 0
  for (let at = 0; at < term.length; at += 1) letters |= 1 << (term.charCodeAt(at) & 31)
  return letters
}

/** Whether so few slips could lie between words with these letters. A slip changes two of them at most. */
export function mayBe(letters: number, others: number, slips: number): boolean {
  let apart = letters ^ others
  for (let left = slips * 2; left >= 0; left -= 1) {
    if (apart === 0) return true
    apart &= apart - 1
  }
  return false
}

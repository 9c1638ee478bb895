/** What a UTF-16 unit is to whoever cuts a text into words; `PAIR` is half of a sign, which tells nothing alone. */
export const APART = 1
export const LETTER = 2
export const UNSPACED = 3
export const PAIR = 4

const IS_LETTER = /^[\p{L}\p{M}\p{N}'’]$/u
const IS_UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u

/** By unit, what it is, as `core/journal/words` has it; 0 where nobody asked yet. To ask takes a hundred times as long. */
export const signs = new Uint8Array(0x10000)

/** What a unit is. */
export function signOf(unit: number): number {
  return (signs[unit] as number) || asked(unit)
}

function asked(unit: number): number {
  const sign = String.fromCharCode(unit)
  const isHalf = unit >= 0xd800 && unit < 0xe000
  const found = isHalf ? PAIR : !IS_LETTER.test(sign) ? APART : IS_UNSPACED.test(sign) ? UNSPACED : LETTER
  signs[unit] = found
  return found
}

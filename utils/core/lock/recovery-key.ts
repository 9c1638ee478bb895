/** Bytes of a recovery key: nobody will ever guess it. */
export const RECOVERY_BYTES = 20

/** Thirty-two signs that no two people read differently; I, L, O and U are not among them. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** A recovery key as it is printed: 32 signs (Crockford's base 32), in groups of four. */
export function printed(key: Uint8Array): string {
  const bits = [...key].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const signs = (bits.match(/.{5}/g) ?? []).map(five => SIGNS[Number.parseInt(five, 2)])
  return (signs.join('').match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** Reads one as it is typed, in small letters, without its lines, with an O for a zero; null for anything else. */
export function readPrinted(typed: string): Uint8Array | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const values = [...signs].map(sign => SIGNS.indexOf(sign))
  if (values.length !== (RECOVERY_BYTES * 8) / 5 || values.includes(-1)) return null
  const bits = values.map(value => value.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
}

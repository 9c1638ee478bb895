import { partsOf, type Site } from './site'

/**
 * Where on a site one short video follows another, as the source of a regular expression for a path in any case;
 * empty where there is no such place. The script in pages knows no lists, and this is how it is told.
 */
export function hopsOf({ surfaces }: Site): string {
  const patterns = [...(surfaces.shorts ?? []), ...(surfaces.reels ?? [])].map(shape)
  return patterns.length > 0 ? `^(${patterns.join('|')})$` : ''
}

/** As `surface.ts` reads a pattern. */
function shape(pattern: string): string {
  const parts = partsOf(pattern)
  return parts.length === 0 ? '/' : `/${parts.map(part).join('/')}(/.*)?`
}

function part(want: string): string {
  if (want === '*') return '[^/]+'
  if (want === '#') return '[^/]*\\d{3}[^/]*'
  return want === '@' ? '@[^/]*' : want.replace(/[^\w-]/g, '\\$&')
}

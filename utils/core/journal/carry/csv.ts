import { formatISO } from 'date-fns'
import { ASKED, type CheckIn } from '../../check-in/check-in'

/** Check-ins as a table that spreadsheets open: RFC 4180, a line each, first the names. */
export function toCsv(checkIns: readonly CheckIn[]): string {
  const lines = checkIns.map(checkIn => [formatISO(checkIn.at), ...ASKED.map(asked => checkIn[asked] ?? '')])
  return [['at', ...ASKED], ...lines].map(line => `${line.map(cell).join(',')}\r\n`).join('')
}

/** A spreadsheet runs what begins like a formula, so it gets an apostrophe before it, which it does not show. */
function cell(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The cells of a table, line by line; quotes may hold commas and line ends. Never throws. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g,
  )) {
    line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (line.length > 1 || line[0] !== '') lines.push(line)
    line = []
  }
  return lines
}

import { asRecord, asText } from '../parse'
import type { ReadAddress } from './read-address'
import type { Address, Site } from './site'
import { siteOfHost } from './sites'

/** Reads the page that someone pointed at; null for what is none. */
export function parsePointed(raw: unknown): Address | null {
  const record = asRecord(raw)
  const host = asText(record?.['host'], 253)
  const path = asText(record?.['path'], 2000)
  return host && path !== null ? { host, path } : null
}

/** What can be chosen about a page: its site in the list, all of its host, only this part of it. */
export interface Choosable {
  readonly listed: Site | null
  readonly whole: ReadAddress
  /** Null for a front page, which is no part. */
  readonly part: ReadAddress | null
}

/** What can be chosen about a page; `read` is how a typed address is read. */
export function choosable({ host, path }: Address, read: (typed: string) => ReadAddress): Choosable {
  const site = siteOfHost(host.replace(/^www\./, ''))
  const isFront = path.replaceAll('/', '') === ''
  return { listed: site, whole: read(host), part: isFront ? null : read(`${host}${path}`) }
}

/** Whether all of a page's site is chosen already, so that nothing is left to choose. */
export function isChosenAlready({ listed, whole }: Choosable, chosen: readonly string[]): boolean {
  return (listed !== null && chosen.includes(listed.id)) || (!whole.ok && whole.problem === 'there')
}

// What another extension costs the same page, for comparison: unpacked, from a folder that `PEER` names. Nothing is
// shown without one, because nothing may be fetched from here.
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type Figure, launch } from './chromium.ts'
import { costsOf } from './nudge.ts'

export async function peer(): Promise<readonly Figure[]> {
  const folder = process.env['PEER']
  if (!folder) return []
  const dir = await mkdtemp(join(tmpdir(), 'arbor-peer-'))
  await cp(folder, dir, { recursive: true })
  const launched = await launch(dir)
  const { load, scroll, page } = await costsOf(launched)
  await launched.close()
  return [
    { what: 'its code on load', value: load, unit: 'ms' },
    { what: 'its code in a minute of scrolling', value: scroll, unit: 'ms' },
    { what: "the page's own code in that minute", value: page, unit: 'ms' },
  ]
}

import process from 'node:process'
import { expect, test } from 'vitest'
import { mangled } from '@/tests/support/mangled'
import { dryRun } from '@/utils/core/journal/carry/dry-run'
import { toHtml } from '@/utils/core/journal/carry/html'
import { toJson } from '@/utils/core/journal/carry/json'
import { toMarkdown } from '@/utils/core/journal/carry/markdown'
import { newestFirst } from '@/utils/core/journal/days'
import { parseEntry } from '@/utils/core/journal/entry'
import { carryFile } from '@/utils/platform/carry-file'

/** `npm run fuzz` asks for more of them. */
const RUNS = Number(process.env['FUZZ'] ?? 400)
/** In ms, for files under 200 kB: generous, because a machine may be busy with other things. */
const LONGEST = 5000
const WORDS = { title: '', lang: 'en', dir: 'ltr', spoken: () => null, day: String, time: String } as const

let ids = 0
const newId = () => {
  ids += 1
  return `new-${ids}`
}

/** What is wrong with how a file was read, in a few words; null for nothing. */
async function fault(file: File): Promise<string | null> {
  const from = performance.now()
  const reading = await carryFile.read([file], newId)
  if (performance.now() - from > LONGEST) return 'took too long'
  if (!reading.ok) return null
  const { brought } = reading
  const all = [...brought.ours, ...brought.entries]
  // What is taken in is whole, can be shown, and goes out again.
  for (const entry of all) if (!parseEntry(structuredClone(entry))) return 'no entry'
  toMarkdown(all)
  toJson(all, brought.checkIns, 0)
  toHtml(newestFirst(all), WORDS)
  const here = all.slice(0, 1)
  const before = JSON.stringify(here)
  const { entries } = dryRun(brought, here)
  if (entries.some(({ id }) => id === here[0]?.id)) return 'puts one in place of another'
  if (JSON.stringify(here) !== before) return 'changes what is here'
  return Object.keys(Object.prototype).length > 0 ? 'changes every object' : null
}

test(
  `F54 ${RUNS} files that are no journals any more are read, or said to be none, and harm nothing`,
  async () => {
    const faults: string[] = []
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const wrong = await fault(mangled(seed)).catch(error => String(error))
      if (wrong) faults.push(`${seed}: ${wrong}`)
    }
    expect(faults).toEqual([])
  },
  Math.max(60_000, RUNS * 100),
)

test.each(['updatedAt', 'window', 'sealedAt'])(
  'F54 a date that no calendar has as %s goes out again as none',
  async name => {
    const entry = { id: 'a', text: 'Rain', createdAt: 1000, updatedAt: 1000, [name]: 1e300 }
    const file = new File(
      [JSON.stringify({ arbor: 'journal', version: 1, entries: [entry] })],
      'journal.json',
    )
    expect(await fault(file)).toBeNull()
  },
)

// Prints every figure beside its limit, or those of the parts that are named; exits with 1 when one is over.
import process from 'node:process'
import type { Figure } from './chromium.ts'
import { journal } from './journal.ts'
import { nudge } from './nudge.ts'
import { peer } from './peer.ts'
import { popup } from './popup.ts'
import { sizes } from './sizes.ts'
import { window } from './window.ts'
import { worker } from './worker.ts'

let over = 0
const parts: Record<string, () => readonly Figure[] | Promise<readonly Figure[]>> = {
  Sizes: sizes,
  Popup: popup,
  Worker: worker,
  Window: window,
  Journal: journal,
  Nudge: nudge,
  Peer: peer,
}
const named = process.argv.slice(2)
for (const [title, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(title)) continue
  const figures = await measure()
  if (figures.length > 0) console.log(`\n${title}`)
  for (const { what, value, unit, limit, ours } of figures) {
    const within = limit === undefined || value <= limit
    if (!within) over += 1
    const beside =
      ours !== undefined
        ? `${(value / ours).toFixed(2)} times ours`
        : limit === undefined
          ? ''
          : `limit ${limit} ${unit}, ${share(value, limit)}`
    console.log(
      `  ${what.padEnd(42)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(4)} ${beside}${within ? '' : '  OVER'}`,
    )
  }
}
console.log(over === 0 ? '\nEverything is within its limit.' : `\n${over} over the limit.`)
process.exit(over === 0 ? 0 : 1)

/** How much of the limit is used. */
function share(value: number, limit: number): string {
  return limit === 0 ? (value === 0 ? 'kept' : 'not kept') : `${Math.round((value / limit) * 100)} % of it`
}

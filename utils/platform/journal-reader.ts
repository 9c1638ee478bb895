/**
 * Reads the journal in a worker. It has no browser to ask what opens a locked one, and is told; each transaction looks
 * whether it is still locked with that, or still not. Whether its time is over is looked at by whoever asks.
 */

import type { Answer } from '../core/journal/answer'
import type { RowKey } from '../core/journal/search/ask'
import { asRecord } from '../core/parse'
import { transactReading } from './database'
import { inParts, type Opening, opened, type Part } from './in-parts'
import { rowCipher } from './row-cipher'
import { keyIdOf, openSealed } from './sealed-row'

/** All there is in parts, with the key of the lock where there is one. Ends with `failed` where it is another by now. */
export function readJournal(key: RowKey | null): AsyncGenerator<Answer<Part>, void> {
  const rows = openingWith(key)
  return inParts(async (range, most) => {
    // Asked for at once: an answer is met only between two parts of other work, which the next question would wait for.
    const answer = await transactReading(['entries', 'keys'], tx =>
      Promise.all([tx.objectStore('keys').get('lock'), tx.objectStore('entries').getAll(range, most)]),
    )
    if (!answer.ok) return answer
    const [header, raw] = answer.value
    if (keyIdOf(header) !== (key?.keyId ?? null)) return { ok: false, trouble: 'failed' }
    return { ok: true, value: opened(rows, raw, most) }
  })
}

function openingWith(key: RowKey | null): Opening {
  if (!key) return { open: (_, row) => row }
  const cipher = rowCipher(key.key)
  return {
    open(kind, row) {
      const sealed = asRecord(row)?.['sealed']
      return sealed instanceof Uint8Array ? openSealed(cipher, key.keyId, kind, row, sealed) : null
    },
  }
}

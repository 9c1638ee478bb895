import type { Answer } from '../answer'
import { parseEntry } from '../entry'
import { pack, unpack } from '../packed'
import type { Read, RowKey, SearchAnswers, SearchQuestion } from './ask'
import { createEntryIndex } from './entry-index'

/** All records there are, in parts; the key is that of the lock, where there is one. */
type ReadJournal = (
  key: RowKey | null,
) => AsyncIterator<Answer<{ readonly records: readonly unknown[] }>, unknown>

/** Answers each question of a page, one after the other, about all there is and the words in it. */
export function createAnswerer(readJournal: ReadJournal, index = createEntryIndex()) {
  let reading: ReturnType<ReadJournal> | null = null
  /** What was read before anybody asked for it. */
  let ahead: Promise<Read> | null = null

  async function next(): Promise<Read> {
    const mine = reading
    const part = await mine?.next()
    // Begun anew meanwhile: what still comes of this one is not taken up, or it would be there twice.
    if (mine !== reading) return { is: 'failed' }
    if (!part?.done && part?.value.ok) return taken(part.value.value.records)
    reading = null
    if (!part?.done) return { is: 'failed' }
    index.endAnew()
    return { is: 'end' }
  }

  function taken(records: readonly unknown[]): Read {
    const entries = records.map(parseEntry).filter(entry => entry !== null)
    const packed = pack(entries)
    const unreadable = records.length - entries.length
    return { is: 'part', ...index.read(entries, packed), packed, records: records.length, unreadable }
  }

  function nextRead(): Promise<Read> {
    const read = ahead ?? next()
    ahead = null
    return read
  }

  return {
    async answerTo(question: SearchQuestion): Promise<SearchAnswers[SearchQuestion['what']]> {
      switch (question.what) {
        case 'begin':
          reading = readJournal(question.key)
          ahead = null
          index.beginAnew()
          return next()
        case 'next':
          return nextRead()
        case 'add':
          return index.add(unpack(question.packed), question.packed)
        case 'drop':
          index.drop(question.ids)
          return null
        case 'find':
          return index.find(question.query)
      }
    },

    /**
     * Goes on reading while the page looks at what it was told last, or makes ready what was read. Answers whether there is
     * something to do as well when nobody asks anything for a while.
     */
    goOn(): boolean {
      if (reading) ahead ??= next()
      else index.makeReady()
      return index.hasTrials()
    },

    /** Does a bit of that, and answers whether there is more. */
    rest(): boolean {
      if (index.hasTrials()) index.tryNext()
      return index.hasTrials()
    },
  }
}

/** What of an answer need not be copied, because nobody here looks at it again. */
export function handedOver(answer: SearchAnswers[SearchQuestion['what']]): ArrayBuffer[] {
  if (!answer) return []
  const texts = 'texts' in answer ? [answer.texts.buffer] : []
  return 'packed' in answer ? [...texts, answer.packed.ends.buffer, answer.packed.numbers.buffer] : texts
}

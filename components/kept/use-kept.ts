import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from '@/utils/core/journal/answer'
import type { KeptPort } from './kept-port'

interface Shelf<T> {
  /** All there is, with what was removed since the screen was opened; null until it is read. */
  readonly all: readonly T[] | null
  /** Ids of what was removed since the screen was opened. */
  readonly gone: ReadonlySet<string>
  /** Whether the list cannot be read, or the latest change was not kept. */
  readonly problem: 'closed' | 'failed' | null
  put(...values: readonly T[]): Promise<void>
  remove(value: T): Promise<void>
  restore(id: string): Promise<void>
  /** Reads them again, after something else on the same page changed one. */
  reload(): Promise<void>
}

/** Small things of one kind as they are in storage, read again when another page changed them. */
export function useKept<T extends { readonly id: string }>(port: KeptPort<T>): Shelf<T> {
  const [values, setValues] = useState<readonly T[] | null>(null)
  const [gone, setGone] = useState<ReadonlyMap<string, T>>(new Map())
  const [problem, setProblem] = useState<Shelf<T>['problem']>(null)
  const alive = useRef(true)

  const read = async () => {
    const answer = await port.list()
    if (!alive.current) return
    if (answer.ok) setValues(answer.value)
    setProblem(answer.ok ? null : 'closed')
  }
  useEffect(() => {
    const life = new AbortController()
    alive.current = true
    port.changed(() => void read(), life.signal)
    void read()
    return () => {
      alive.current = false
      life.abort()
    }
  }, [port])

  const after = async (changes: readonly Promise<Answer<void>>[], done: () => void) => {
    const answers = await Promise.all(changes)
    if (answers.some(({ ok }) => !ok)) return setProblem('failed')
    done()
    await read()
  }
  const forget = (id: string) => setGone(now => new Map([...now].filter(([one]) => one !== id)))
  const there = values ?? []
  const missing = [...gone.values()].filter(({ id }) => !there.some(one => one.id === id))
  return {
    all: values && [...values, ...missing],
    gone: new Set(missing.map(({ id }) => id)),
    problem,
    put: (...put) => after(put.map(port.put), () => undefined),
    remove: value => after([port.remove(value.id)], () => setGone(now => new Map(now).set(value.id, value))),
    restore: id => after([port.restore(id)], () => forget(id)),
    reload: read,
  }
}

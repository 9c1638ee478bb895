import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Blocks } from '@/utils/core/journal/blocks'
import { between, topsOf } from '@/utils/core/journal/tops'

/** How much is drawn above and below what can be seen, in screens: keys and wheels are never ahead of it. */
const BEYOND = 1

interface Near {
  /** The places of the blocks to draw, in their order. */
  readonly drawn: readonly number[]
  /** Where each block begins, in px, and where the last one ends. */
  readonly tops: Float64Array
  /** A `ref` for what a drawn block is measured by. */
  readonly measure: (key: string) => (element: HTMLElement | null) => void
}

/**
 * Which blocks of a list are near enough to what can be seen to be drawn. What has the keyboard is drawn wherever it
 * is, or the keyboard would be lost. That nothing jumps when heights turn out to be others is up to the browser, which
 * holds on to what can be seen.
 */
export function useNear(
  list: RefObject<HTMLElement | null>,
  blocks: Blocks,
  /** The place of the block that the keyboard is about to come to; -1 for none. */
  due: number,
): Near {
  const [[first, end], setRange] = useState<readonly [number, number]>([0, 2])
  const [held, setHeld] = useState<string | null>(null)
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const tops = useMemo(() => topsOf(blocks, heights), [blocks, heights])
  // Of a list that is new one block is drawn, in the next frame all that can be seen, and in the one after it the rest
  // of what is near.
  const shown = useRef<Blocks | null>(null)
  const isNew = shown.current !== blocks
  shown.current = blocks
  const beyond = useRef(0)
  /** Whether less is drawn than the range says. */
  const isPart = useRef(false)
  if (isNew) [beyond.current, isPart.current] = [0, true]
  const look = useRef(() => {})
  look.current = () => {
    const element = list.current
    if (!element) return
    const { top } = element.getBoundingClientRect()
    const more = beyond.current * innerHeight
    const range = between(tops, -top - more, -top + innerHeight + more)
    if (isPart.current || range[0] !== first || range[1] !== end) setRange(range)
    isPart.current = false
    hold()
  }
  function hold(): void {
    const active = document.activeElement?.closest<HTMLElement>('[data-block]')
    setHeld(active && list.current?.contains(active) ? (active.dataset['block'] ?? null) : null)
  }

  const measured = useMemo(() => createMeasuring(setHeights), [])
  useLayoutEffect(() => {
    const again = () => look.current()
    const life = new AbortController()
    const { signal } = life
    addEventListener('scroll', again, { capture: true, passive: true, signal })
    addEventListener('resize', again, { signal })
    document.addEventListener('focusin', again, { signal })
    return () => {
      life.abort()
      measured.end()
    }
  }, [measured])
  // Heights change what lies where. In a list that is new only the keyboard is looked for, which takes no layout.
  useLayoutEffect(() => {
    if (isPart.current) hold()
    else look.current()
  }, [tops])
  useLayoutEffect(() => {
    // Not at once: to look where something lies has the browser lay out everything.
    let frame = requestAnimationFrame(() => {
      look.current()
      frame = requestAnimationFrame(() => {
        beyond.current = BEYOND
        look.current()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [blocks])

  const wanted = new Set<number>()
  for (let at = first; at < Math.min(isNew ? first + 1 : end, blocks.length); at += 1) wanted.add(at)
  for (const at of [held === null ? -1 : blocks.placeOf(held), due]) if (at >= 0) wanted.add(at)
  return { drawn: [...wanted].sort((one, other) => one - other), tops, measure: measured.of }
}

/** Watches how high elements are, by names, and tells all that is known when something new is. */
function createMeasuring(tell: (heights: ReadonlyMap<string, number>) => void) {
  const heights = new Map<string, number>()
  const names = new WeakMap<Element, string>()
  const watching = new ResizeObserver(changes => {
    let isNew = false
    for (const { target, borderBoxSize } of changes) {
      const [name, height] = [names.get(target), borderBoxSize[0]?.blockSize]
      if (name === undefined || height === undefined || !target.isConnected || heights.get(name) === height)
        continue
      heights.set(name, height)
      isNew = true
    }
    if (isNew) tell(new Map(heights))
  })
  const refs = new Map<string, (element: HTMLElement | null) => void>()
  return {
    /** One and the same for a name, or each drawing would begin to watch anew. */
    of(name: string) {
      const before = refs.get(name)
      if (before) return before
      let watched: HTMLElement | null = null
      const ref = (element: HTMLElement | null) => {
        if (watched) watching.unobserve(watched)
        watched = element
        if (!element) return void refs.delete(name)
        names.set(element, name)
        watching.observe(element)
      }
      refs.set(name, ref)
      return ref
    },
    end: () => watching.disconnect(),
  }
}

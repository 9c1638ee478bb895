import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { type Spot, spotOf } from '@/utils/core/reading/place'

/** The element whose children are the paragraphs; null when there is no text. */
type Text = RefObject<HTMLElement | null>

/**
 * Follows where the reader is. The page is measured when a scroll has come to rest and when it is left, never
 * while it moves.
 */
export function useSpot(text: Text, onSpot: (spot: Spot) => void): void {
  useEffect(() => {
    const look = () => {
      const found = measure(text)
      if (found) onSpot(found.spot)
    }
    document.addEventListener('scrollend', look)
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', look)
    return () => {
      document.removeEventListener('scrollend', look)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', look)
    }
  }, [text, onSpot])
}

/** Shows the text from the paragraph someone was at, and lets the keyboard and a screen reader begin there. */
export function useReturn(text: Text, place: number): void {
  useLayoutEffect(() => {
    const block = place > 0 ? text.current?.children[place] : undefined
    if (!(block instanceof HTMLElement)) return
    block.tabIndex = -1
    block.focus({ preventScroll: true })
    block.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [text, place])
}

/** Keeps the words that are being read where they are when `size` changes. Call what it answers just before. */
export function useSteady(text: Text, size: number): () => void {
  const held = useRef<{ block: Element; line: number; share: number } | null>(null)
  useLayoutEffect(() => {
    if (!held.current) return
    const { block, line, share } = held.current
    const { top, height } = block.getBoundingClientRect()
    held.current = null
    scrollBy({ top: top + share * height - line, behavior: 'instant' })
  }, [size])
  return () => {
    const found = scrollY > 0 ? measure(text) : null
    if (!found) return
    const { top, height } = found.block.getBoundingClientRect()
    const line = Math.max(top, found.line)
    held.current = { block: found.block, line, share: (line - top) / height }
  }
}

/**
 * Where the reader is, with that paragraph. What ends above `line` was read; it is also where a paragraph's
 * top comes to lie when it is scrolled to, so coming back and leaving again does not move the place.
 */
function measure(text: Text): { spot: Spot; block: Element; line: number } | null {
  const blocks = [...(text.current?.children ?? [])]
  const [first] = blocks
  if (!first) return null
  const line = Number.parseFloat(getComputedStyle(first).scrollMarginBlockStart) || 0
  const bottoms = blocks.map(block => block.getBoundingClientRect().bottom)
  const spot = spotOf(bottoms, line, innerHeight)
  return { spot, block: blocks[spot.place] ?? first, line }
}

import type { Step } from '@/utils/core/journal/stroll'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'above',
  ArrowDown: 'below',
  PageUp: 'monthBefore',
  PageDown: 'monthAfter',
  Home: 'monthStart',
  End: 'monthEnd',
}

/** Where a key leads on a calendar, which runs from right to left or not; null for one that leads nowhere. */
export function stepOf(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  fromRight: boolean,
): Step | null {
  // Those are the browser's.
  if (altKey || ctrlKey || metaKey) return null
  if (key === 'ArrowLeft') return fromRight ? 'after' : 'before'
  if (key === 'ArrowRight') return fromRight ? 'before' : 'after'
  return Object.hasOwn(STEPS, key) ? (STEPS[key] ?? null) : null
}

import type { Parked } from '@/utils/core/parked/parked'

/** What something saved is called: a page by its title, or its address when it has none; words by themselves. */
export function parkedName({ title, text, url }: Parked): string {
  return title || text || (url ?? '')
}

import { mayUpdate } from '@/utils/core/update'
import type { Updates } from '@/utils/platform/updates'

/**
 * Lets a new version take over, if nobody is in a page of ours. Otherwise it is left to the browser, which lets it
 * once everything of ours is closed, or at its next start.
 */
export async function giveWay(updates: Pick<Updates, 'open' | 'takeOver'>): Promise<void> {
  if (mayUpdate(await updates.open())) updates.takeOver()
}

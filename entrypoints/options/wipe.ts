import { isOptional } from '@/utils/core/settings/optional'
import { send } from '@/utils/messages/send'
import { note } from '@/utils/platform/log'
import { permissions } from '@/utils/platform/permissions'

/**
 * Wipes everything; false when it did not work. The background does it, in its line. What may be done goes last,
 * because without the permission no notice could be taken away; and what this page then shows is a fresh start.
 */
export async function wipe(): Promise<boolean> {
  try {
    await send('all.wipe', null)
  } catch (error) {
    await note('settings wipe', error)
    return false
  }
  try {
    const { permissions: names, sites } = await permissions.held()
    if (sites.length > 0) await permissions.release(sites)
    await permissions.giveBack(names.filter(isOptional))
  } catch (error) {
    // All that was kept is gone all the same, and the fresh page shows what is still held.
    await note('settings wipe access', error)
  }
  location.reload()
  return true
}

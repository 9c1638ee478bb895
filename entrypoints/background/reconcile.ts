import { chosenPatterns } from '@/utils/core/nudge/chosen'
import type { Settings } from '@/utils/core/settings/settings'
import type { Instant } from '@/utils/core/time'
import { desired, type ToolbarState } from '@/utils/core/window/desired'
import type { WindowRecord } from '@/utils/core/window/state'
import type { Alarms } from '@/utils/platform/alarms'
import type { NudgeScripts } from '@/utils/platform/nudge-scripts'
import type { Permissions } from '@/utils/platform/permissions'
import type { Toolbar } from '@/utils/platform/toolbar'

/** Everything outside that follows from the state. */
export interface Outside {
  readonly alarms: Pick<Alarms, 'set'>
  readonly toolbar: Pick<Toolbar, 'show'>
  readonly permissions: Pick<Permissions, 'granted'>
  readonly scripts: NudgeScripts
  /** The button's title: discreet words for what it shows. */
  readonly titleOf: (state: ToolbarState) => string
  readonly note: (where: string, error: unknown) => Promise<void>
}

/**
 * Makes the outside match the record. It may run at any time and any number of times: an update, a restart or
 * a crash between saving and acting heals at the next run. Parts fail alone.
 */
export async function reconcile(
  outside: Outside,
  record: WindowRecord,
  settings: Settings,
  now: Instant,
): Promise<void> {
  const chosen = chosenPatterns(settings)
  const granted = new Set(await attempt('permissions', () => outside.permissions.granted(chosen), []))
  const want = desired(record, settings, pattern => granted.has(pattern), now)

  async function attempt<T>(part: string, act: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await act()
    } catch (error) {
      await outside.note(`reconcile ${part}`, error)
      return otherwise
    }
  }

  const { toolbar } = want
  await Promise.all([
    attempt('alarm', () => outside.alarms.set(want.wakeAt), undefined),
    attempt('toolbar', () => outside.toolbar.show(toolbar, outside.titleOf(toolbar)), undefined),
    attempt('scripts', () => place(outside.scripts, want.matches), undefined),
  ])
}

/**
 * Registers the script where it is wanted and nowhere else. Pages already open are told to let go before the
 * registration goes, so that a crash in between is seen, and healed, at the next run.
 */
async function place(scripts: NudgeScripts, matches: readonly string[]): Promise<void> {
  const current = await scripts.registered()
  const lost = current.some(pattern => !matches.includes(pattern))
  const gained = matches.some(pattern => !current.includes(pattern))
  if (!lost && !gained) return
  if (lost) await scripts.dismiss()
  if (matches.length === 0) return scripts.unregister()
  // Pages that are open first: after a crash in between the registration still differs, and both happen again.
  await scripts.inject(matches)
  await scripts.register(matches)
}

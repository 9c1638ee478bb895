import type { CheckIn } from '../../check-in/check-in'
import type { Instant } from '../../time'
import type { Answer } from '../answer'
import { toJson } from '../carry/json'
import type { Entry } from '../entry'
import { isBehind, isDue } from './due'
import { keyName } from './files'
import { layVoices, mayBeMissing, type VoicePorts } from './lay-voices'
import type { Place, Put } from './place'
import type { BackupPlan, PlaceName } from './plan'

interface Plans {
  list(): Promise<Answer<readonly BackupPlan[]>>
  /** In one step: a plan that is there no longer does not come back. */
  update(id: string, to: (plan: BackupPlan) => BackupPlan | null): Promise<Answer<boolean>>
}

export interface BackupPorts extends VoicePorts {
  readonly plans: Plans
  readonly journal: { list(now: Instant): Promise<Answer<Listed>> }
  readonly checkIns: { list(): Promise<Answer<readonly CheckIn[]>> }
  /** The places that can be reached from here. */
  readonly places: Readonly<Partial<Record<PlaceName, Place>>>
  /** Does some work when nobody else does, in this page or another. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  readonly now: () => Instant
}

interface Listed {
  readonly entries: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly lost: boolean
}

/**
 * Makes a backup when it is time, or when somebody pressed for one, and keeps what became of it. A journal that is
 * empty, or was lost, takes no backup's place. What was spoken comes after the notes and can cost them nothing; where
 * some of it could not be put there, that alone is tried again. Whoever is killed in here has claimed nothing.
 */
export function backUp(ports: BackupPorts, pressed = false): Promise<void> {
  return ports.inTurn(async () => {
    const plan = await planIn(ports.plans)
    const at = ports.now()
    const place = plan && ports.places[plan.where]
    if (!plan || !place) return
    const isTime = pressed || isDue(plan, at)
    if (!isTime && !isBehind(plan, at)) return
    const keep = keeping(ports.plans, plan)
    const listing = await ports.journal.list(at)
    if (!listing.ok) {
      if (isTime) await keep({ problem: 'unread', triedAt: at })
      return
    }
    const { entries, removed, lost } = listing.value
    if (lost || entries.length === 0) return
    const all = [...entries, ...removed]
    if (isTime) {
      const put = await made(ports, plan, place, entries, at)
      if (!put.ok) {
        await keep({ problem: put.problem, triedAt: at })
        return
      }
      const last = { at, name: put.name, bytes: put.bytes }
      const isKept = await keep({ last, problem: null, triedAt: null, missing: mayBeMissing(plan, all) })
      if (!isKept) return
    }
    await layVoices(ports, plan, place, all, at, keep)
  })
}

async function made(
  ports: BackupPorts,
  plan: BackupPlan,
  place: Place,
  entries: readonly Entry[],
  at: Instant,
): Promise<Put> {
  const said = await ports.checkIns.list()
  if (!said.ok) return { ok: false, problem: 'unread' }
  const backup = await ports.seal(toJson(entries, said.value, at), plan.recipient)
  if (!backup) return { ok: false, problem: 'failed' }
  const key = { name: keyName(plan.recipient), text: plan.key, isNew: plan.last === null }
  return place.put(backup, at, key)
}

/** Keeps something of a plan; false when it was turned off or begun anew meanwhile: then this is not what it says. */
function keeping(plans: Plans, { id, recipient }: BackupPlan) {
  return async (change: Partial<BackupPlan>): Promise<boolean> => {
    const kept = await plans.update(id, now => (now.recipient === recipient ? { ...now, ...change } : null))
    return kept.ok && kept.value
  }
}

async function planIn(plans: Plans): Promise<BackupPlan | null> {
  const answer = await plans.list()
  return (answer.ok && answer.value[0]) || null
}

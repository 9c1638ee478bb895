import type { CheckIn } from '../../check-in/check-in'
import type { Instant } from '../../time'
import type { Answer } from '../answer'
import { toJson } from '../carry/json'
import type { Entry } from '../entry'
import { isDue } from './due'
import { keyName } from './files'
import type { BackupPlan, PlaceName, Problem } from './plan'

/** What became of putting a backup somewhere. */
export type Put =
  | { readonly ok: true; readonly name: string; readonly bytes: number }
  | { readonly ok: false; readonly problem: Problem }

/** The locked key as the file that lies beside backups. */
export interface KeyFile {
  readonly name: string
  readonly text: string
  /** Whether no backup for it is known yet. */
  readonly isNew: boolean
}

/** Where backups go. Nothing in it rejects. */
export interface Place {
  /**
   * Puts a backup there, and the locked key beside it unless that is there. Done when it is certain to be there; until
   * then nothing that was there before has gone.
   */
  put(backup: Uint8Array<ArrayBuffer>, at: Instant, key: KeyFile): Promise<Put>
}

interface Plans {
  list(): Promise<Answer<readonly BackupPlan[]>>
  put(plan: BackupPlan): Promise<Answer<void>>
}

export interface BackupPorts {
  readonly plans: Plans
  readonly journal: {
    list(now: Instant): Promise<Answer<{ readonly entries: readonly Entry[]; readonly lost: boolean }>>
  }
  readonly checkIns: { list(): Promise<Answer<readonly CheckIn[]>> }
  /** Locks a text for whoever has the key, and opens it again to see; null when that did not work. */
  readonly seal: (text: string, recipient: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** The places that can be reached from here. */
  readonly places: Readonly<Partial<Record<PlaceName, Place>>>
  /** Does some work when nobody else does, in this page or another. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  readonly now: () => Instant
}

/**
 * Makes a backup when it is time, or when somebody pressed for one, and keeps what became of it. A journal that is
 * empty, or was lost, takes no backup's place. Whoever is killed in here has claimed nothing.
 */
export function backUp(ports: BackupPorts, pressed = false): Promise<void> {
  return ports.inTurn(async () => {
    const plan = await planIn(ports.plans)
    const at = ports.now()
    const place = plan && ports.places[plan.where]
    if (!plan || !place || !(pressed || isDue(plan, at))) return
    const put = await made(ports, plan, place, at)
    if (!put) return
    const now = await planIn(ports.plans)
    // Turned off or begun anew meanwhile: then this is no longer what it says.
    if (now?.recipient !== plan.recipient) return
    const { name, bytes } = put.ok ? put : { name: '', bytes: 0 }
    await ports.plans.put(
      put.ok
        ? { ...now, last: { at, name, bytes }, problem: null, triedAt: null }
        : { ...now, problem: put.problem, triedAt: at },
    )
  })
}

/** Null where there is nothing to back up. */
async function made(ports: BackupPorts, plan: BackupPlan, place: Place, at: Instant): Promise<Put | null> {
  const [listing, said] = await Promise.all([ports.journal.list(at), ports.checkIns.list()])
  if (!listing.ok || !said.ok) return { ok: false, problem: 'unread' }
  const { entries, lost } = listing.value
  if (lost || entries.length === 0) return null
  const backup = await ports.seal(toJson(entries, said.value, at), plan.recipient)
  if (!backup) return { ok: false, problem: 'failed' }
  const key = { name: keyName(plan.recipient), text: plan.key, isNew: plan.last === null }
  return place.put(backup, at, key)
}

async function planIn(plans: Plans): Promise<BackupPlan | null> {
  const answer = await plans.list()
  return (answer.ok && answer.value[0]) || null
}

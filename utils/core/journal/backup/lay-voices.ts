import type { Instant } from '../../time'
import { isLive, type Voice } from '../../voice/voice'
import { isPlainId, toVoiceFile, voiceFileSize } from '../../voice/voice-file'
import type { Answer } from '../answer'
import type { Entry } from '../entry'
import { sealedSize, voiceFileName } from './files'
import type { Place, Put } from './place'
import type { BackupPlan } from './plan'

export interface VoicePorts {
  /** What was spoken. Nothing in it rejects. */
  readonly voices: {
    list(): Promise<Answer<readonly Voice[]>>
    read(
      id: string,
    ): Promise<Answer<{ readonly voice: Voice; readonly bytes: Uint8Array<ArrayBuffer> } | null>>
  }
  /** Locks some bytes for whoever has the key, and opens them again to see; null when that did not work. */
  readonly seal: (
    content: string | Uint8Array<ArrayBuffer>,
    recipient: string,
  ) => Promise<Uint8Array<ArrayBuffer> | null>
}

/** Keeps what is known of the backup now; false when it was turned off or begun anew, so that nothing more is to be done. */
type Keep = (change: Pick<BackupPlan, 'missing' | 'triedAt'> & Partial<BackupPlan>) => Promise<boolean>

/** How many voices that entries speak of may not be in the backup, before anybody has looked. */
export function mayBeMissing(plan: BackupPlan, entries: readonly Entry[]): number {
  return [...usedBy(entries)].filter(id => !plan.voices.includes(id)).length
}

/**
 * Puts every voice that entries speak of beside the backups, each in a file of its own. One never changes when it is
 * over, so what is there whole is not put there again; one that is still being spoken has time until the next backup.
 * After each it is kept how many are missing, so that whoever is killed in here has claimed nothing.
 */
export async function layVoices(
  ports: VoicePorts,
  plan: BackupPlan,
  place: Place,
  entries: readonly Entry[],
  at: Instant,
  keep: Keep,
): Promise<void> {
  const used = usedBy(entries)
  if (used.size === 0 && plan.missing === 0) return
  const [known, files] = await Promise.all([ports.voices.list(), place.look()])
  if (!known.ok || !files) {
    await keep({ missing: mayBeMissing(plan, entries), triedAt: at })
    return
  }
  const there = new Map(files.map(({ name, bytes }) => [name, bytes]))
  const nameOf = ({ id }: Voice) => voiceFileName(plan.recipient, id)
  // One that was damaged here since is the better one there.
  const isThere = (voice: Voice, size: number) => (there.get(nameOf(voice)) ?? 0) >= size
  const laid = new Set(plan.where === 'downloads' ? plan.voices : [])
  const left = known.value.filter(
    voice =>
      used.has(voice.id) &&
      voice.size > 0 &&
      !isLive(voice, at) &&
      !laid.has(voice.id) &&
      !isThere(voice, sealedSize(voiceFileSize(voice))),
  )
  let missing = left.length
  const told = () => keep({ missing, triedAt: missing > 0 ? at : null, voices: [...laid] })
  if (!(await told())) return
  for (const voice of left) {
    const put = await putVoice(voice)
    if (put?.ok) {
      missing -= 1
      if (plan.where === 'downloads') laid.add(voice.id)
      if (!(await told())) return
    } else if (put && put.problem !== 'failed') return
  }

  /** Null where there is nothing that could be put anywhere. */
  async function putVoice({ id }: Voice): Promise<Put | null> {
    const spoken = await ports.voices.read(id)
    if (!spoken.ok || !spoken.value || !isPlainId(id)) return null
    const { voice, bytes } = spoken.value
    if (bytes.length === 0) return null
    const sealed = await ports.seal(toVoiceFile(voice, bytes), plan.recipient)
    if (!sealed) return null
    const name = nameOf(voice)
    return isThere(voice, sealed.length) ? { ok: true, name, bytes: sealed.length } : place.lay(name, sealed)
  }
}

function usedBy(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ voices }) => voices))
}

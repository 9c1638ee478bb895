import { useContext, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { FileField } from '@/components/ui/file-field'
import { measuredAll } from '@/components/voice/measured-all'
import { SpeechWay } from '@/components/voice/voice-port'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import type { Brought, BroughtIn } from '@/utils/core/journal/carry/brought'
import { type DryRun, dryRun } from '@/utils/core/journal/carry/dry-run'
import { heldSince } from '@/utils/core/journal/carry/merge'
import type { Entry } from '@/utils/core/journal/entry'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { bringSpoken, type Heard } from './bring-spoken'
import css from './carry.module.css'
import type { BringPort, CarryPort, CopiesPort, LockPort } from './carry-port'
import { Copies } from './copies'
import { Looked } from './looked'
import { OpenLocked } from './open-locked'

interface BringInProps {
  readonly files: Pick<CarryPort, 'read'>
  readonly locks: Pick<LockPort, 'isLocked' | 'open'>
  /** Locked keys that are here, for backups that were locked with one. */
  readonly keys: readonly string[]
  readonly copies: CopiesPort
  readonly journal: Pick<BringPort, 'list' | 'bringIn' | 'takeOut'>
  /** Every entry there is, removed or not. */
  readonly here: readonly Entry[]
  readonly newId: () => string
  readonly now: () => Instant
  /** The check-ins there are. */
  readonly said: readonly CheckIn[]
  /** Keeps check-ins, all of them or none; false when that did not work. */
  readonly onCheckIns: (checkIns: readonly CheckIn[]) => Promise<boolean>
  readonly onChanged: () => void
}

const NONE_HEARD: Heard = { ids: [], unkept: 0 }

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'bad'; readonly problem: 'large' | 'unreadable' | 'empty' | 'newer' }
  | { readonly at: 'locked'; readonly chosen: readonly File[] }
  | { readonly at: 'looked'; readonly brought: Brought; readonly sounds: ReadonlySet<string> }
  | { readonly at: 'brought'; readonly came: BroughtIn; readonly heard: Heard }
  | { readonly at: 'undone' | 'soundStays' }
  | { readonly at: 'failed' }

/** Files from elsewhere: looked into first, and kept only when somebody says so. */
export function BringIn(props: BringInProps) {
  const { files, locks, keys, copies, journal, here, newId, now, said, onCheckIns, onChanged } = props
  const [step, setStep] = useState<Step>({ at: 'start' })
  const speech = useContext(SpeechWay)
  const look = async (chosen: readonly File[], shut: readonly string[] = []) => {
    const reading = await files.read(chosen, newId)
    if (!reading.ok) return setStep({ at: 'bad', problem: reading.problem })
    const { brought } = reading
    const known = await speech?.voices.list()
    const sounds = new Set(known?.ok ? known.value.map(({ id }) => id) : [])
    setStep({ at: 'looked', brought: { ...brought, unread: [...brought.unread, ...shut] }, sounds })
  }
  const choose = async (chosen: readonly File[]) => {
    const locked = await Promise.all(chosen.map(file => locks.isLocked(file)))
    if (locked.includes(true)) setStep({ at: 'locked', chosen })
    else await look(chosen)
  }
  const bring = async ({ entries, renewals, checkIns, voices = [], spoken }: DryRun) => {
    // First, so that no entry is ever without what was spoken in it.
    const kept = speech && (await speech.voices.bringIn(await measuredAll(voices, speech.sound), now()))
    if (kept && !kept.ok) return setStep({ at: 'failed' })
    const answer = await journal.bringIn(entries, renewals)
    if (!answer.ok) return setStep({ at: 'failed' })
    const isWhole = checkIns.length === 0 || (await onCheckIns(checkIns))
    // All of it or nothing.
    if (!isWhole) await journal.takeOut(answer.value)
    // Last: the notes are here without it as well, and there may be too little room for all of it.
    const heard = isWhole && speech ? await bringSpoken(spoken, speech.voices) : NONE_HEARD
    setStep(isWhole ? { at: 'brought', came: answer.value, heard } : { at: 'failed' })
    onChanged()
  }
  const undo = async (came: BroughtIn, heard: Heard) => {
    const answer = await journal.takeOut(came)
    const isSilent = answer.ok && (await takeOutHeard(came, heard))
    setStep({ at: !answer.ok ? 'failed' : isSilent ? 'undone' : 'soundStays' })
    onChanged()
  }
  const takeOutHeard = async (came: BroughtIn, { ids }: Heard) => {
    if (ids.length === 0 || !speech) return true
    const listing = await journal.list(now())
    if (!listing.ok) return false
    const held = heldSince(came, [...listing.value.entries, ...listing.value.removed])
    return (await speech.voices.takeOut(ids.filter(id => !held.has(id)))).ok
  }
  const run = step.at === 'looked' ? dryRun(step.brought, here, said, step.sounds) : null
  const isChoosing = step.at !== 'looked' && step.at !== 'locked'
  return (
    <section class={css['part']}>
      <h2>{t('carry.bring')}</h2>
      {run && <Looked run={run} onBring={() => void bring(run)} onLeave={() => setStep({ at: 'start' })} />}
      {step.at === 'locked' && (
        <OpenLocked
          locks={locks}
          keys={keys}
          chosen={step.chosen}
          onOpened={(opened, shut) => void look(opened, shut)}
          onLeave={() => setStep({ at: 'start' })}
        />
      )}
      {isChoosing && (
        <FileField
          label={t('carry.choose')}
          about={t('carry.chooseAbout')}
          accept=".age,.json,.zip,.md,.markdown,.txt,.csv"
          multiple
          onFiles={chosen => void choose(chosen)}
        />
      )}
      {isChoosing && <Copies copies={copies} now={now} onOpened={file => void choose([file])} />}
      <p role="status" class={css['said']}>
        {step.at === 'bad' && t(`carry.bad.${step.problem}`)}
        {step.at === 'brought' && broughtWords(step.came, step.heard)}
        {(step.at === 'undone' || step.at === 'soundStays') && t(`carry.${step.at}`)}
        {step.at === 'failed' && t('carry.failed')}
      </p>
      {step.at === 'brought' && amountOf(step) > 0 && (
        <Button look="quiet" onClick={() => void undo(step.came, step.heard)}>
          {t('journal.undo')}
        </Button>
      )}
    </section>
  )
}

function amountOf({ came, heard }: { readonly came: BroughtIn; readonly heard: Heard }): number {
  return came.ids.length + came.before.length + heard.ids.length
}

function broughtWords(came: BroughtIn, heard: Heard): string {
  const { ids, before } = came
  const news = ids.length > 0 || amountOf({ came, heard }) === 0 ? [t('carry.brought', ids.length)] : []
  const renewed = before.length > 0 ? [t('carry.renewed', before.length)] : []
  const sounds = heard.ids.length > 0 ? [t('carry.heard', heard.ids.length)] : []
  const unkept = heard.unkept > 0 ? [t('carry.unkept', heard.unkept)] : []
  return [...news, ...renewed, ...sounds, ...unkept].join(' ')
}

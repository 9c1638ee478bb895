import { useContext, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { FileField } from '@/components/ui/file-field'
import { measuredAll } from '@/components/voice/measured-all'
import { SpeechWay } from '@/components/voice/voice-port'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import type { Brought } from '@/utils/core/journal/carry/brought'
import { type DryRun, dryRun } from '@/utils/core/journal/carry/dry-run'
import type { Entry } from '@/utils/core/journal/entry'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './carry.module.css'
import type { BringPort, CarryPort, CopiesPort, LockPort } from './carry-port'
import { Copies } from './copies'
import { OpenLocked } from './open-locked'

interface BringInProps {
  readonly files: Pick<CarryPort, 'read'>
  readonly locks: Pick<LockPort, 'isLocked' | 'open'>
  readonly copies: CopiesPort
  readonly journal: Pick<BringPort, 'bringIn' | 'takeOut'>
  /** Every entry there is, removed or not. */
  readonly here: readonly Entry[]
  readonly newId: () => string
  readonly now: () => Instant
  readonly onCheckIns: (...checkIns: readonly CheckIn[]) => Promise<void>
  readonly onChanged: () => void
}

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'bad'; readonly problem: 'large' | 'unreadable' | 'empty' }
  | { readonly at: 'locked'; readonly chosen: readonly File[] }
  | { readonly at: 'looked'; readonly brought: Brought }
  | { readonly at: 'brought'; readonly ids: readonly string[] }
  | { readonly at: 'undone' }
  | { readonly at: 'failed' }

/** How many names of what could not be read are told. */
const NAMED = 3

/** Files from elsewhere: looked into first, and kept only when somebody says so. */
export function BringIn(props: BringInProps) {
  const { files, locks, copies, journal, here, newId, now, onCheckIns, onChanged } = props
  const [step, setStep] = useState<Step>({ at: 'start' })
  const speech = useContext(SpeechWay)
  const look = async (chosen: readonly File[]) => {
    const reading = await files.read(chosen, newId)
    setStep(reading.ok ? { at: 'looked', brought: reading.brought } : { at: 'bad', problem: reading.problem })
  }
  const choose = async (chosen: readonly File[]) => {
    const locked = await Promise.all(chosen.map(file => locks.isLocked(file)))
    if (locked.includes(true)) setStep({ at: 'locked', chosen })
    else await look(chosen)
  }
  const bring = async ({ entries, checkIns, voices = [] }: DryRun) => {
    // First, so that no entry is ever without what was spoken in it.
    const heard = speech && (await speech.voices.bringIn(await measuredAll(voices, speech.sound), now()))
    if (heard && !heard.ok) return setStep({ at: 'failed' })
    const answer = await journal.bringIn(entries)
    if (!answer.ok) return setStep({ at: 'failed' })
    if (checkIns.length > 0) await onCheckIns(...checkIns)
    setStep({ at: 'brought', ids: answer.value })
    onChanged()
  }
  const undo = async (ids: readonly string[]) => {
    const answer = await journal.takeOut(ids)
    setStep({ at: answer.ok ? 'undone' : 'failed' })
    onChanged()
  }
  return (
    <section class={css['part']}>
      <h2>{t('carry.bring')}</h2>
      {step.at === 'looked' && (
        <Looked
          run={dryRun(step.brought, here)}
          onBring={() => void bring(dryRun(step.brought, here))}
          onLeave={() => setStep({ at: 'start' })}
        />
      )}
      {step.at === 'locked' && (
        <OpenLocked
          locks={locks}
          chosen={step.chosen}
          onOpened={opened => void look(opened)}
          onLeave={() => setStep({ at: 'start' })}
        />
      )}
      {step.at !== 'looked' && step.at !== 'locked' && (
        <FileField
          label={t('carry.choose')}
          about={t('carry.chooseAbout')}
          accept=".age,.json,.zip,.md,.markdown,.txt,.csv"
          multiple
          onFiles={chosen => void choose(chosen)}
        />
      )}
      {step.at !== 'looked' && step.at !== 'locked' && (
        <Copies copies={copies} now={now} onOpened={file => void look([file])} />
      )}
      <p role="status" class={css['said']}>
        {step.at === 'bad' && t(`carry.bad.${step.problem}`)}
        {step.at === 'brought' && t('carry.brought', step.ids.length)}
        {step.at === 'undone' && t('carry.undone')}
        {step.at === 'failed' && t('carry.failed')}
      </p>
      {step.at === 'brought' && step.ids.length > 0 && (
        <Button look="quiet" onClick={() => void undo(step.ids)}>
          {t('journal.undo')}
        </Button>
      )}
    </section>
  )
}

interface LookedProps {
  readonly run: DryRun
  readonly onBring: () => void
  readonly onLeave: () => void
}

/** What would come in. */
function Looked({ run, onBring, onLeave }: LookedProps) {
  const { entries, checkIns, known, unread } = run
  const isNew = entries.length > 0 || checkIns.length > 0
  const names = unread.slice(0, NAMED).join(', ')
  return (
    <div class={css['part']} role="status">
      {!isNew && <p>{t('carry.nothing')}</p>}
      {entries.length > 0 && <p>{t('carry.found', entries.length)}</p>}
      {checkIns.length > 0 && <p>{t('carry.checkIns', checkIns.length)}</p>}
      <div class={css['soft']}>
        {known > 0 && <p>{t('carry.known', known)}</p>}
        {unread.length > 0 && <p>{t('carry.unread', unread.length, [String(unread.length), names])}</p>}
      </div>
      {isNew && (
        <Button look="main" onClick={onBring}>
          {t('carry.takeIn')}
        </Button>
      )}
      <Button look="quiet" onClick={onLeave}>
        {t('carry.leave')}
      </Button>
    </div>
  )
}

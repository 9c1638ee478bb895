import { useRef, useState } from 'preact/hooks'
import type { Pace } from '@/utils/core/breathing/pacer'
import { DEFAULT_SITTING } from '@/utils/core/breathing/pattern'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { Button } from '../ui/button'
import { Screen } from '../ui/screen'
import css from './breathe-screen.module.css'
import { Lamp, paintLamp } from './lamp'
import { SittingChoice } from './sitting-choice'
import { SpokenCue } from './spoken-cue'
import { useSitting } from './use-sitting'

interface BreatheScreenProps {
  readonly now: () => Instant
  /** Heard once a sitting: it ran its length, or was left after a whole breath. Both count the same. */
  readonly onDone: () => void
  readonly onBack: () => void
}

/** A light to breathe with. It is still until asked, and rests again at one press. */
export function BreatheScreen({ now, onDone, onBack }: BreatheScreenProps) {
  const lamp = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [lasts, setLasts] = useState(DEFAULT_SITTING)
  const [phase, setPhase] = useState<Pace['phase'] | null>(null)
  const [firstBreath, setFirstBreath] = useState(true)
  const [after, setAfter] = useState(false)

  const sitting = useSitting(
    now,
    pace => {
      if (lamp.current) paintLamp(lamp.current, pace)
      setPhase(pace?.phase ?? null)
      setFirstBreath(!pace || pace.cycle === 0)
      setAfter(pace === null)
    },
    onDone,
  )

  const begin = () => {
    sitting.begin(lasts)
    // The pressed button goes away; from here the next stop is the one that ends the pace.
    stage.current?.focus({ preventScroll: true })
    stage.current?.scrollIntoView({ block: 'start' })
  }

  return (
    <Screen title={t('breathe.title')} onBack={onBack}>
      <p>{after ? t('breathe.after') : t('breathe.how')}</p>
      <div ref={stage} class={css['stage']} tabIndex={-1}>
        <Lamp at={lamp} />
      </div>
      <div class={css['below']} data-pacing={sitting.pacing}>
        <div class={css['choices']}>
          <Button look="main" onClick={begin}>
            {t('breathe.begin')}
          </Button>
          <SittingChoice lasts={lasts} onChoose={setLasts} />
        </div>
        <p class={css['cue']} data-phase={phase} aria-hidden="true">
          <span>{t('breathe.in')}</span>
          <span>{t('breathe.out')}</span>
        </p>
      </div>
      <SpokenCue phase={phase} firstBreath={firstBreath} after={after} />
      <div class={css['always']}>
        <Button onClick={sitting.stop}>{t('breathe.normal')}</Button>
        <p>{t('breathe.unwell')}</p>
      </div>
    </Screen>
  )
}

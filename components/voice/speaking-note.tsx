import { useEffect, useRef, useState } from 'preact/hooks'
import { useAnimationFrame } from '@/components/hooks/use-animation-frame'
import { focusOn } from '@/components/journal/focus-on'
import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import { lengthDigits } from './length-words'
import { createRecording, type RecordingState } from './recording'
import css from './speaking.module.css'
import type { Speaking } from './voice-port'

interface SpeakingNoteProps {
  readonly speaking: Speaking
  /** Something of it is kept, for the first time. */
  readonly onKept: (id: string) => void
  /** It is over, or it never began; what there is to say of that is shown here, until the person goes on. */
  readonly onOver: () => void
}

/** Listens as soon as it is there, and for as long as it is. */
export function SpeakingNote({ speaking, onKept, onOver }: SpeakingNoteProps) {
  const [state, tell] = useState<RecordingState>({ at: 'asking' })
  const light = useRef<HTMLSpanElement>(null)
  const latest = useRef({ onKept, onOver })
  latest.current = { onKept, onOver }
  const recording = useRef<ReturnType<typeof createRecording> | null>(null)
  useEffect(() => {
    const begun = createRecording({ ...speaking, onKept: id => latest.current.onKept(id), tell })
    recording.current = begun
    return () => begun.stop()
  }, [])
  const [length, setLength] = useState(0)
  useAnimationFrame(state.at === 'listening', () => {
    light.current?.style.setProperty('--level', String(recording.current?.level() ?? 0))
    setLength(recording.current?.length() ?? 0)
  })
  const isOver = state.at === 'over'
  const isPlain = isOver && state.why === 'stopped' && !state.isEmpty
  useEffect(() => {
    if (isPlain) latest.current.onOver()
  }, [isPlain])
  const again = () => recording.current?.retry()
  const isHeard = state.at === 'listening'
  return (
    <section class={css['speaking']}>
      <div class={css['heard']}>
        {isHeard && <span ref={light} class={css['light']} aria-hidden="true" />}
        <p role={state.at === 'deaf' || state.at === 'unkept' ? 'alert' : 'status'} class={css[state.at]}>
          {wordsOf(state)}
        </p>
        {isHeard && (
          <span class={css['length']} aria-hidden="true">
            {length > 0 ? lengthDigits(length) : ''}
          </span>
        )}
      </div>
      {isHeard && (
        <Button look="main" ref={focusOn} onClick={() => recording.current?.stop()}>
          {t('voice.stop')}
        </Button>
      )}
      {isHeard && (
        <p role={state.trouble ? 'alert' : undefined} class={css['soft']}>
          {t(state.trouble ? 'voice.unkept' : 'voice.about')}
        </p>
      )}
      {state.at === 'unkept' && (
        <Button ref={focusOn} onClick={again}>
          {t('voice.retry')}
        </Button>
      )}
      {(state.at === 'deaf' || (isOver && !isPlain)) && (
        <Button look="quiet" ref={focusOn} onClick={onOver}>
          {t('voice.on')}
        </Button>
      )}
    </section>
  )
}

function wordsOf(state: RecordingState): string {
  switch (state.at) {
    case 'asking':
      return t('voice.asking')
    case 'deaf':
      return t(`voice.deaf.${state.problem}`)
    case 'listening':
      return t('voice.listening')
    case 'ending':
      return t('voice.ending')
    case 'unkept':
      return t('voice.unkept')
    case 'over':
      return t(state.isEmpty ? 'voice.nothing' : `voice.over.${state.why}`)
  }
}

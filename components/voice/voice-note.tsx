import { useContext } from 'preact/hooks'
import { focusOn } from '@/components/journal/focus-on'
import { Button } from '@/components/ui/button'
import { PEAKS } from '@/utils/core/voice/peaks'
import { t } from '@/utils/i18n'
import { lengthDigits, lengthWords } from './length-words'
import { useTrack } from './use-track'
import { useVoice } from './use-voice'
import css from './voice.module.css'
import { type Speech, SpeechWay } from './voice-port'
import { Waveform } from './waveform'

interface VoiceNoteProps {
  readonly id: string
  /** Whether it takes the keyboard when it appears. */
  readonly focused?: boolean
  /** Takes it out of its note; null where it cannot be. */
  readonly onTakeOut: ((id: string) => void) | null
}

/** Something spoken, to be played. Nothing where there is no way to. */
export function VoiceNote(props: VoiceNoteProps) {
  const speech = useContext(SpeechWay)
  return speech && <Playable {...props} speech={speech} />
}

const FLAT = Array.from({ length: PEAKS }, () => 0)

function Playable({ id, focused = false, onTakeOut, speech }: VoiceNoteProps & { readonly speech: Speech }) {
  const voice = useVoice(id, speech)
  const { playing, place, failed, toggle, seek } = useTrack(id, speech)
  if (voice === undefined) return <div class={css['voice']} />
  if (voice === null) return <p class={css['soft']}>{t('voice.gone')}</p>
  const { length, peaks } = voice
  return (
    <div>
      <div class={css['voice']}>
        <button type="button" ref={focused ? focusOn : null} class={css['play']} onClick={toggle}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={playing ? 'M8 6v12M16 6v12' : 'M9 6l9 6-9 6z'} />
          </svg>
          <span class={css['unseen']}>
            {t(playing ? 'voice.pause' : 'voice.play', [lengthWords(length)])}
          </span>
        </button>
        {/* Sound runs from left to right, in whatever language. */}
        <div class={css['along']} dir="ltr">
          <Waveform peaks={peaks ?? FLAT} played={length > 0 ? place / length : 0} />
          <input
            type="range"
            class={css['place']}
            aria-label={t('voice.place')}
            aria-valuetext={lengthWords(place)}
            min={0}
            max={Math.max(length, 1)}
            step={1000}
            value={place}
            onInput={event => seek(event.currentTarget.valueAsNumber)}
          />
        </div>
        <span class={css['length']} aria-hidden="true">
          {lengthDigits(playing || place > 0 ? place : length)}
        </span>
        {onTakeOut && (
          <Button
            look="quiet"
            aria-label={t('voice.takeOut', [lengthWords(length)])}
            onClick={() => onTakeOut(id)}
          >
            {t('journal.remove')}
          </Button>
        )}
      </div>
      <p role="status" class={css['soft']}>
        {failed ? t('voice.silent') : ''}
      </p>
    </div>
  )
}

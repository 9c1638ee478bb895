import { useId, useState } from 'preact/hooks'
import { lazy } from '@/components/hooks/lazy'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Speaking } from '@/components/voice/voice-port'
import { isBlank, isSilent } from '@/utils/core/journal/entry'
import { promptAt } from '@/utils/core/journal/prompts'
import type { Phase } from '@/utils/core/window/phase'
import { t } from '@/utils/i18n'
import { NotKept, Removed } from './below-note'
import { NoteBox } from './note-box'
import type { PageOptions } from './page-state'
import { SpokenIn } from './spoken-in'
import { usePage } from './use-page'
import css from './writing-page.module.css'

const SpeakingNote = lazy(() => import('@/components/voice/speaking-note').then(it => it.SpeakingNote))

/** How a note is spoken. */
export interface SpeakWay {
  readonly speaking: Speaking
  /** Whether it can be done on this page; where not, it was opened where it can. */
  here(): Promise<boolean>
  /** Whether that was asked for already, elsewhere. */
  readonly atOnce: boolean
}

interface WritingPageProps extends Omit<PageOptions, 'id'> {
  readonly phase: Phase | null
  readonly locked: boolean
  readonly speak: SpeakWay
  readonly onBack: () => void
  readonly onEarlier: () => void
}

/** The page that is written on now, with at most one line that could be answered. */
export function WritingPage({ phase, locked, speak, onBack, onEarlier, ...options }: WritingPageProps) {
  const [opened] = useState(options.now)
  const [another, setAnother] = useState(0)
  const prompt = useId()
  const { state, page } = usePage({ ...options, id: null })
  const { entry, text, loaded, trouble, turns, sealed } = state
  const { spanId } = options
  const [listening, setListening] = useState(speak.atOnce)
  const [spoken, setSpoken] = useState<string | null>(null)
  const here = entry?.deletedAt === null ? entry : null
  const isEmpty = !here || isSilent({ ...here, text })
  const canSeal = spanId !== null && entry?.window === spanId && !isEmpty
  // In the first hours, and when the light is going, one line is enough.
  const asks = phase !== 'resting' && phase !== 'landing' && phase !== 'closing'
  const line = phase === 'closing' ? t('journal.tomorrow') : t('journal.line')
  return (
    <Screen
      title={t('journal.title')}
      onBack={onBack}
      footer={<p class={css['quiet']}>{t(trouble ? 'journal.alone' : 'journal.private')}</p>}
    >
      {asks && (
        <div class={css['prompt']}>
          <p id={prompt}>{t(`journal.prompt.${promptAt(opened, another, phase)}`)}</p>
          <Button look="quiet" onClick={() => setAnother(another + 1)}>
            {t('journal.another')}
          </Button>
        </div>
      )}
      {/* Each page is a new box, which takes the keyboard. */}
      <NoteBox
        key={turns}
        text={text}
        ready={loaded}
        onText={page.type}
        placeholder={asks || !loaded ? undefined : line}
        describedBy={asks ? prompt : undefined}
      />
      {locked && <p class={css['quiet']}>{t('lock.writing')}</p>}
      {here && (
        <SpokenIn
          entry={here}
          text={text}
          page={page}
          tookOut={state.tookOut}
          except={listening ? spoken : null}
          focused={spoken}
        />
      )}
      {listening && (
        <SpeakingNote
          speaking={speak.speaking}
          onKept={id => {
            setSpoken(id)
            page.speak(id)
          }}
          onOver={() => setListening(false)}
        />
      )}
      {trouble && <NotKept trouble={trouble} text={text} />}
      {entry && entry.deletedAt !== null && <Removed onUndo={page.restore} />}
      {/* Where storage fails, there is no earlier note to show and no page to turn. What is typed outlives *Back*. */}
      {!trouble && !listening && (
        <div>
          <div class={css['kept']}>
            <p role="status" class={css['quiet']}>
              {turns > 0 && isEmpty ? t(sealed ? 'journal.sealed' : 'journal.turned') : ''}
            </p>
            {sealed && isEmpty && (
              <Button look="quiet" onClick={page.unseal}>
                {t('journal.undo')}
              </Button>
            )}
          </div>
          <div class={css['actions']}>
            <Button look="quiet" onClick={() => void speak.here().then(setListening)}>
              {t('voice.speak')}
            </Button>
            <Button look="quiet" onClick={onEarlier}>
              {t('journal.earlier')}
            </Button>
            {!isEmpty && (
              <Button look="quiet" onClick={page.turn}>
                {t('journal.turn')}
              </Button>
            )}
            {!isEmpty && isBlank(text) && (
              <Button look="quiet" onClick={page.remove}>
                {t('journal.remove')}
              </Button>
            )}
            {canSeal && (
              <Button look="quiet" onClick={page.seal}>
                {t('journal.seal')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Screen>
  )
}

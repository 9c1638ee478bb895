import { useState } from 'preact/hooks'
import { CopyText } from '@/components/help/copy-text'
import { focusOn } from '@/components/journal/focus-on'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Instant } from '@/utils/core/time'
import { isJustDone } from '@/utils/core/window/done'
import { timeOf } from '@/utils/core/window/plan'
import type { ThingId } from '@/utils/core/window/thing'
import type { View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { BranchPicture } from './branch'
import { type OwnWords, offerWords } from './offer-words'
import { PutTime } from './put-time'
import css from './thing-screen.module.css'
import { thingWords } from './thing-words'

interface ThingScreenProps {
  readonly thing: ThingId
  readonly own: OwnWords
  readonly view: View
  /** Whether a night has passed since the treatment. */
  readonly slept: boolean
  readonly now: Instant
  readonly problem: string | undefined
  readonly onDid: () => void
  readonly onUndo: () => void
  readonly onTime: (clock: string | null) => void
  /** Takes a thing of the person's own out of the plan; null for ours, which the settings leave out. */
  readonly onRemove: (() => void) | null
  readonly onBack: () => void
}

/**
 * One thing that could be done: a word on how, and the same room for doing it as for leaving it. Outside a window
 * there is no branch to put a light on, and so nothing to answer.
 */
export function ThingScreen({ thing, own, view, slept, now, problem, ...on }: ThingScreenProps) {
  const [answered, setAnswered] = useState(false)
  const { span, feeling } = view
  const words = thingWords(thing, slept)
  const fewWords = feeling === 'floaty' || feeling === 'sleepy'
  const done = span !== null && isJustDone(thing, span, now)
  const answer = (say: () => void) => () => {
    setAnswered(true)
    say()
  }
  // What was pressed is gone with the answer: the keyboard goes to what stands in its place.
  const next = answered ? focusOn : null
  return (
    <Screen title={offerWords(thing, own)} problem={problem} dim={thing === 'sleep'} onBack={on.onBack}>
      {words && <p>{words.first}</p>}
      {words && !fewWords && words.second !== '' && <p class={css['soft']}>{words.second}</p>}
      {thing === 'talk' && !done && (
        <section class={css['message']}>
          <h2>{t('help.messageTitle')}</h2>
          <CopyText text={t('help.message')} />
        </section>
      )}
      {done && <BranchPicture branch={view.branch} share={view.share} />}
      <p role="status" class={css['said']}>
        {done && t('thing.done')}
      </p>
      {span && (
        <div class={css['answers']}>
          {done ? (
            <>
              <Button key="on" ref={next} onClick={on.onBack}>
                {t('thing.on')}
              </Button>
              <Button look="quiet" onClick={answer(on.onUndo)}>
                {t('thing.undo')}
              </Button>
            </>
          ) : (
            <>
              <Button key="did" ref={next} onClick={answer(on.onDid)}>
                {t('thing.did')}
              </Button>
              <Button onClick={on.onBack}>{t('thing.notNow')}</Button>
            </>
          )}
        </div>
      )}
      {span && !done && (
        <PutTime at={timeOf(thing, span, now)} ends={span.ends} now={now} onTime={on.onTime} />
      )}
      {on.onRemove && !done && (
        <Button look="quiet" onClick={on.onRemove}>
          {t('thing.remove')}
        </Button>
      )}
    </Screen>
  )
}

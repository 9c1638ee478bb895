import { useId, useState } from 'preact/hooks'
import { NotKept } from '@/components/journal/below-note'
import { focusOn } from '@/components/journal/focus-on'
import type { KeptPort } from '@/components/kept/kept-port'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/ui/line-field'
import { Screen } from '@/components/ui/screen'
import type { Answer, Trouble } from '@/utils/core/journal/answer'
import { isBlank } from '@/utils/core/journal/entry'
import { type Parked, parkedPage, parkedWords } from '@/utils/core/parked/parked'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { parkedName } from './parked-words'
import css from './tomorrow-screen.module.css'

interface TomorrowScreenProps {
  /** The page in front of the person; null when there is none to keep, or nobody may know. */
  readonly page: { readonly title: string; readonly url: string } | null
  readonly parked: Pick<KeptPort<Parked>, 'put' | 'remove'>
  readonly now: () => Instant
  readonly newId: () => string
  readonly onBack: () => void
}

/** A page, or a line of words, put away until after sleep. Words are kept as they are typed. */
export function TomorrowScreen({ page, parked, now, newId, onBack }: TomorrowScreenProps) {
  const [line, setLine] = useState({ id: newId(), text: '' })
  /** What was kept while this screen is open, each to be taken back. */
  const [kept, setKept] = useState<readonly Parked[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const title = useId()

  const told = async (asked: Promise<Answer<void>>) => {
    const answer = await asked
    setTrouble(answer.ok ? null : answer.trouble)
    return answer.ok
  }
  const keep = async (one: Parked) => {
    if (await told(parked.put(one))) setKept(before => [...before, one])
  }
  const type = (text: string) => {
    setLine({ ...line, text })
    void told(isBlank(text) ? parked.remove(line.id) : parked.put(parkedWords(line.id, text, now())))
  }
  const finish = () => {
    if (isBlank(line.text)) return
    void keep(parkedWords(line.id, line.text, now()))
    setLine({ id: newId(), text: '' })
  }
  const undo = async (one: Parked) => {
    if (await told(parked.remove(one.id))) setKept(before => before.filter(other => other !== one))
  }
  const offered = page && !kept.some(({ url }) => url === page.url) ? page : null
  return (
    <Screen title={t('offer.tomorrow')} onBack={onBack}>
      <p class={css['soft']}>{t('tomorrow.about')}</p>
      {offered && (
        <div class={css['page']}>
          <p id={title} class={css['title']} dir="auto">
            {offered.title}
          </p>
          <Button
            aria-describedby={title}
            onClick={() => void keep(parkedPage(newId(), offered.title, offered.url, now()))}
          >
            {t('tomorrow.page')}
          </Button>
        </div>
      )}
      <form
        class={css['line']}
        onSubmit={event => {
          event.preventDefault()
          finish()
        }}
      >
        <LineField label={t('tomorrow.line')} value={line.text} longest={LONGEST} onText={type} />
        <Button onClick={finish}>{t('tomorrow.keep')}</Button>
      </form>
      {trouble && <NotKept trouble={trouble} text={line.text} />}
      <p role="status" class={css['said']}>
        {kept.length > 0 && t('tomorrow.kept')}
      </p>
      <ul>
        {kept.map(one => (
          <li key={one.id} class={css['kept']}>
            <span class={css['title']} dir="auto">
              {parkedName(one)}
            </span>
            {/* The button that kept a page is gone, and the keyboard with it. */}
            <Button look="quiet" ref={one.kind === 'page' ? focusOn : null} onClick={() => void undo(one)}>
              {t('journal.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

/** Words longer than this are a page for the journal. In UTF-16 units. */
const LONGEST = 1000

import { useState } from 'preact/hooks'
import { Fold } from '@/components/ui/fold'
import { LineField } from '@/components/ui/line-field'
import { Tick } from '@/components/ui/tick'
import type { Entry } from '@/utils/core/journal/entry'
import { DOMAINS, LONGEST_TAG, MOST_TAGS } from '@/utils/core/journal/tags'
import { t } from '@/utils/i18n'
import css from './filing.module.css'

type Under = Pick<Entry, 'tags' | 'domains'>

interface FilingProps {
  readonly entry: Under
  readonly onFile: (under: Under) => void
}

/** What a note is found by later: words of one's own, and the parts of life it belongs to. Folded until wanted. */
export function Filing({ entry: { tags, domains }, onFile }: FilingProps) {
  const [typed, setTyped] = useState(tags.join(', '))
  const type = (text: string) => {
    setTyped(text)
    onFile({ tags: text.split(','), domains })
  }
  return (
    <Fold
      title={t('journal.filing')}
      beside={[...tags, ...domains.map(domain => t(`journal.domain.${domain}`))].join(', ')}
    >
      <LineField
        label={t('journal.tags')}
        value={typed}
        longest={(LONGEST_TAG + 2) * MOST_TAGS}
        onText={type}
      />
      <fieldset class={css['fields']}>
        <legend class={css['soft']}>{t('journal.domains')}</legend>
        <div class={css['domains']}>
          {DOMAINS.map(domain => (
            <Tick
              key={domain}
              checked={domains.includes(domain)}
              onChange={on =>
                onFile({ tags, domains: on ? [...domains, domain] : domains.filter(one => one !== domain) })
              }
            >
              {t(`journal.domain.${domain}`)}
            </Tick>
          ))}
        </div>
      </fieldset>
    </Fold>
  )
}

import type { HelpNumber } from '@/utils/core/help/book'
import { t } from '@/utils/i18n'
import { CopyText } from './copy-text'
import css from './help-number-row.module.css'
import { Unseen } from './unseen'

/** One number, large, with the ways to use it. A desktop may know nothing to call with; hence *Copy* first. */
export function HelpNumberRow({ number }: { readonly number: HelpNumber }) {
  const { dial, call, text, word } = number
  const digits = dial.replace(/[ -]/g, '')
  const how = wordsFor(number)
  return (
    <div>
      {how && <p class={css['how']}>{how}</p>}
      <CopyText text={dial} numeral>
        {call && (
          <a class={css['use']} href={`tel:${digits}`}>
            {t('help.call')}
            <Unseen> {dial}</Unseen>
          </a>
        )}
        {text && (
          <a class={css['use']} href={`sms:${digits}${word ? `?body=${encodeURIComponent(word)}` : ''}`}>
            {t('help.text')}
            <Unseen> {dial}</Unseen>
          </a>
        )}
      </CopyText>
    </div>
  )
}

/** How to use a number, where it is not simply called. */
function wordsFor({ call, text, word }: HelpNumber): string | null {
  if (!text) return null
  if (word) return t('help.textWord', [word])
  return call ? t('help.callOrText') : t('help.text')
}

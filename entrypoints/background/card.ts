import style from '@/components/nudge/nudge-card.css?inline'
import { cardFrom, type NudgeCard } from '@/utils/core/nudge/card'
import type { Sentence } from '@/utils/core/nudge/sentences'
import { minutesOf, type Piece } from '@/utils/core/reading/catalogue'
import type { Look } from '@/utils/core/settings/settings'
import { t } from '@/utils/i18n'

/** The colours someone chose; what a page itself looks like is no reason for a bright card at night. */
const SCHEMES: Readonly<Record<Look, string>> = {
  system: 'light dark',
  dusk: 'dark',
  paper: 'light',
  contrast: 'light dark',
}

/** A card with its words and its looks, so that the script in the page carries neither. */
export function translatedCard(sentence: Sentence, piece: Piece, look: Look): NudgeCard {
  const minutes = minutesOf(piece)
  const words = {
    sentence: t(`nudge.say.${sentence}`),
    read: t('nudge.read'),
    readDetail: t('nudge.piece', minutes, [piece.title, minutes]),
    leave: t('nudge.leave'),
    stay: t('nudge.stay'),
    notHere: t('nudge.notHere'),
    why: t('nudge.why'),
    whyAnswer: t('nudge.whyAnswer'),
    lang: t('page.lang'),
    dir: t('page.dir') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
  }
  return cardFrom(words, `${style}section{color-scheme:${SCHEMES[look]}}`)
}

import style from '@/components/nudge/nudge-card.css?inline'
import { type CardWords, cardFrom, edgeFrom, type NudgeCard } from '@/utils/core/nudge/card'
import type { Verdict } from '@/utils/core/nudge/policy'
import { minutesOf, type Piece } from '@/utils/core/reading/catalogue'
import type { Look, Settings } from '@/utils/core/settings/settings'
import { type Duration, MINUTE } from '@/utils/core/time'
import { t } from '@/utils/i18n'

/** The colours someone chose; what a page itself looks like is no reason for a bright card at night. */
const SCHEMES: Readonly<Record<Look, string>> = {
  system: 'light dark',
  dusk: 'dark',
  paper: 'light',
  contrast: 'light dark',
}

type Shown = Verdict & { readonly show: true }

/** What a card can speak of. */
interface Known {
  /** For how long someone has drifted. */
  readonly drifted: Duration
  readonly piece: Piece
  /** What the person once wrote they could do instead. */
  readonly plan: string | null
}

/** A card with its words and its looks, so that the script in the page carries neither. */
export function translatedCard(
  { sentence, offer, help, why }: Shown,
  { drifted, piece, plan }: Known,
  { cue, look }: Pick<Settings, 'cue' | 'look'>,
): NudgeCard {
  const minutes = minutesOf(piece)
  const scrolled = Math.max(1, Math.round(drifted / MINUTE))
  const words: CardWords = {
    sentence: t(`nudge.say.${sentence}`),
    plan: plan === null ? null : t('nudge.plan', [plan]),
    offer: t(`nudge.offer.${offer}`),
    offerDetail:
      offer === 'read' ? t('nudge.piece', minutes, [piece.title, minutes]) : t(`nudge.detail.${offer}`),
    help: help ? t('app.help') : null,
    leave: t('nudge.leave'),
    stay: t('nudge.stay'),
    save: t('nudge.save'),
    notHere: t('nudge.notHere'),
    why: t('nudge.why'),
    whyAnswer: t(`nudge.whyNow.${why}`, scrolled, [scrolled]),
    lang: t('page.lang'),
    dir: t('page.dir') === 'rtl' ? 'rtl' : 'ltr',
  }
  const drawn = `${style}section{color-scheme:${SCHEMES[look]}}`
  return cue === 'edge' ? edgeFrom(words, drawn) : cardFrom(words, offer, drawn)
}

import { type Duration, SECOND } from '../time'
import type { NudgeAnswer } from './log'
import type { CardOffer } from './offer'

/** What a card says, in the person's language. */
export interface CardWords {
  readonly sentence: string
  /** What the person once wrote they could do instead; null when they wrote nothing. */
  readonly plan: string | null
  /** What it offers instead of the feed. */
  readonly offer: string
  /** More about the offer, such as a title and minutes; empty when there is nothing to add. */
  readonly offerDetail: string
  /** *Help*; null when it does not stand among the choices. */
  readonly help: string | null
  readonly leave: string
  readonly stay: string
  readonly notHere: string
  readonly save: string
  readonly why: string
  readonly whyAnswer: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** How long a line of light stays. */
export const EDGE_LASTS: Duration = 40 * SECOND

/** An element as data. Text comes before the elements inside. */
export type Drawing = readonly [
  tag: 'section' | 'p' | 'button' | 'span' | 'footer',
  attributes: Readonly<Record<string, string>>,
  text: string,
  ...inside: Drawing[],
]

/** A card, ready for the script in a page, which knows neither words nor looks of its own. */
export interface NudgeCard {
  readonly panel: Drawing
  /** Goes into the panel's first element once the card is there, so that screen readers announce it. */
  readonly sentence: string
  /** Goes into the panel's last element when *Why now?* is pressed. */
  readonly reason: string
  readonly style: string
  /** After how long it goes by itself; left out for one that waits. */
  readonly lasts?: Duration
}

/**
 * The card as a picture without paint: order, names and roles. An answer's button has the answer as its value
 * and closes the card by itself, without script, in case the script dies first.
 */
export function cardFrom(words: CardWords, offered: CardOffer, style: string): NudgeCard {
  const choice = (value: NudgeAnswer, text: string, named = {}, ...inside: Drawing[]): Drawing => [
    'button',
    { value, popovertarget: 'card', popovertargetaction: 'hide', ...named },
    text,
    ...inside,
  ]
  const { offer, offerDetail, lang, dir } = words
  const named = { 'aria-label': offer, 'aria-describedby': 'detail' }
  const panel: Drawing = [
    'section',
    { id: 'card', popover: 'manual', 'aria-label': 'Arbor', lang, dir },
    '',
    ['p', { role: 'status' }, ''],
    ...(words.plan === null ? [] : [['p', { id: 'plan', dir: 'auto' }, words.plan] as const]),
    choice(offered, offer, named, ['span', { id: 'detail' }, offerDetail]),
    choice('leave', words.leave),
    choice('stay', words.stay),
    ...(words.help === null ? [] : [choice('help', words.help)]),
    [
      'footer',
      {},
      '',
      choice('save', words.save),
      choice('not-here', words.notHere),
      ['button', {}, words.why],
    ],
    ['p', { role: 'status' }, ''],
  ]
  return { panel, sentence: words.sentence, reason: words.whyAnswer, style }
}

/** Only a line of light: seen from the corner of an eye, in nobody's way, and gone after a while. */
export function edgeFrom(
  { sentence, lang, dir }: Pick<CardWords, 'sentence' | 'lang' | 'dir'>,
  style: string,
): NudgeCard {
  const panel: Drawing = [
    'section',
    { id: 'edge', popover: 'manual', 'aria-label': 'Arbor', lang, dir },
    '',
    ['p', { role: 'status' }, ''],
  ]
  return { panel, sentence, reason: '', style, lasts: EDGE_LASTS }
}

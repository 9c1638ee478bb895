import type { NudgeAnswer } from './log'

/** What a card says, in the person's language. */
export interface CardWords {
  readonly sentence: string
  readonly read: string
  /** The piece's title and minutes; empty when there is none to name. */
  readonly readDetail: string
  readonly leave: string
  readonly stay: string
  readonly notHere: string
  readonly why: string
  readonly whyAnswer: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

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
}

/**
 * The card as a picture without paint: order, names and roles. An answer's button has the answer as its value
 * and closes the card by itself, without script, in case the script dies first.
 */
export function cardFrom(words: CardWords, style: string): NudgeCard {
  const choice = (value: NudgeAnswer, text: string, named = {}, ...inside: Drawing[]): Drawing => [
    'button',
    { value, popovertarget: 'card', popovertargetaction: 'hide', ...named },
    text,
    ...inside,
  ]
  const { read, readDetail, lang, dir } = words
  const named = { 'aria-label': read, 'aria-describedby': 'piece' }
  const panel: Drawing = [
    'section',
    { id: 'card', popover: 'manual', 'aria-label': 'Arbor', lang, dir },
    '',
    ['p', { role: 'status' }, ''],
    choice('read', read, named, ['span', { id: 'piece' }, readDetail]),
    choice('leave', words.leave),
    choice('stay', words.stay),
    ['footer', {}, '', choice('not-here', words.notHere), ['button', {}, words.why]],
    ['p', { role: 'status' }, ''],
  ]
  return { panel, sentence: words.sentence, reason: words.whyAnswer, style }
}

import { type ComponentChildren, toChildArray } from 'preact'
import { Button } from '@/components/ui/button'
import type { Offer } from '@/utils/core/window/offers'
import css from './home-screen.module.css'
import { type OwnWords, offerWords } from './offer-words'

interface OfferListProps {
  readonly offers: readonly Offer[]
  readonly own: OwnWords
  readonly onOffer: (offer: Offer) => void
  /** Buttons that are no offers, each a row of its own. */
  readonly children?: ComponentChildren
}

/** What fits now, each as large as the others. */
export function OfferList({ offers, own, onOffer, children }: OfferListProps) {
  return (
    <ul class={css['offers']}>
      {offers.map(offer => (
        <li key={offer}>
          <Button onClick={() => onOffer(offer)}>{offerWords(offer, own)}</Button>
        </li>
      ))}
      {toChildArray(children).map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  )
}

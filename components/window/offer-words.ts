import type { Offer } from '@/utils/core/window/offers'
import { idOfOwn, type ThingId } from '@/utils/core/window/thing'
import { t } from '@/utils/i18n'

/** The words of the person's own things, by id. */
export type OwnWords = ReadonlyMap<string, string>

/** What a button for it says. An own thing whose words cannot be read is still there. */
export function offerWords(offer: Offer, own: OwnWords): string {
  return isOwn(offer) ? (own.get(idOfOwn(offer) ?? '') ?? t('offer.own')) : t(`offer.${offer}`)
}

function isOwn(offer: Offer): offer is ThingId & `own:${string}` {
  return offer.startsWith('own:')
}

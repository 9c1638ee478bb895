import { mountCompanion } from './mount'

/**
 * Draws the companion in a page that says it is a surface for it. One file for both surfaces, and one with what other
 * pages share, because every file more delays a popup's first picture: so those load this as well, and nothing comes
 * of it there.
 */
const { surface } = document.documentElement.dataset
if (surface) {
  const isPopup = surface === 'popup'
  void mountCompanion({ leave: () => isPopup && close(), canMove: isPopup })
}

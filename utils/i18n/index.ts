/** The words on screen. The only importer of the generated `#i18n`, so that tests can put a stand-in here. */
import { i18n } from '#i18n'

export const t = i18n.t

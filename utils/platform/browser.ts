/** The WebExtension API, promise-based in every browser. Everything else gets it from here. */
import browser from 'webextension-polyfill'

export { browser }

/** For what the two engines do differently and nothing else tells. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-')

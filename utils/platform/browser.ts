/** The WebExtension API, promise-based in every browser. Everything else gets it from here. */
import browser from 'webextension-polyfill'

export { browser }

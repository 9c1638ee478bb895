import { GROW, type Page, POST, page } from './page'
import { RECORDED } from './recorded'

/**
 * Pages that behave like the ones people drift through. Each is whole: nothing in it is asked for from
 * elsewhere. Styles and scripts carry a nonce, so that every page also runs under the strictest policy.
 */

/** Writes down whatever a page can notice of a visitor in it. */
const WATCH = `
  const seen = (window.seen = [])
  const before = new Set(Object.getOwnPropertyNames(window))
  window.appeared = () => Object.getOwnPropertyNames(window).filter(name => !before.has(name))
  for (const type of ['message', 'keydown', 'keyup', 'input', 'beforeinput', 'securitypolicyviolation'])
    addEventListener(type, event => seen.push(type + ':' + (event.key ?? '')), true)
  for (const name of new URLSearchParams(location.search).getAll('event'))
    document.addEventListener(name, () => seen.push(name))
  new MutationObserver(changes => {
    for (const { addedNodes, attributeName, target } of changes) {
      if (attributeName) seen.push('attribute:' + attributeName)
      for (const node of addedNodes)
        if (node.nodeName !== 'ARTICLE' && node.nodeName !== '#text') seen.push('node:' + target.nodeName)
    }
  }).observe(document, { subtree: true, childList: true, attributes: true })`

const PAGES: Readonly<Record<string, Page>> = {
  '/feed': page('<main></main>', `${GROW}; grow(document.querySelector('main'))`),

  '/nested': page(
    '<main class="box"></main>',
    `${GROW}; const box = document.querySelector('main'); grow(box, box)`,
  ),

  // Changes its address as a storm would, and rebuilds itself at each change.
  '/spa': page(
    '<main></main>',
    `${GROW}
    const rebuild = () => { document.querySelector('main').replaceChildren(); grow(document.querySelector('main')) }
    window.storm = times => { for (let i = 0; i < times; i++) { history.pushState({}, '', '/spa/' + i); rebuild() } }
    rebuild()`,
  ),

  '/frames': page(
    '<main></main>' +
      '<iframe></iframe>'.repeat(7) +
      '<iframe srcdoc="<p>Inside</p>"></iframe>'.repeat(7) +
      '<iframe src="/article"></iframe>'.repeat(6),
    `${GROW}; grow(document.querySelector('main'))`,
  ),

  '/watchful': page('<main></main>', `${WATCH}; ${GROW}; grow(document.querySelector('main'))`),

  // Asks for its next page to be made before anybody goes there.
  '/ahead': page(
    `<a href="/watchful/unseen">The next page</a>
    <script type="speculationrules" nonce="n">
      { "prerender": [{ "urls": ["/watchful/unseen"], "eagerness": "immediate" }] }
    </script>`,
  ),

  ...RECORDED,

  '/article': page(`<main><h1>An article</h1><p>${`${POST} `.repeat(60)}</p></main>`),
}

/** The page at a path; a path below a page is that page again, as in one that rewrites its own address. */
export function pageAt(path: string): Page | null {
  return PAGES[path] ?? Object.entries(PAGES).find(([at]) => path.startsWith(`${at}/`))?.[1] ?? null
}

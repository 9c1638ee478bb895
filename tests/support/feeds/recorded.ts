/**
 * Feeds as they are built out there, one kind each, recorded as what they do and not as whose they are. Those that
 * differ from a plain one by a header or an attribute stand first.
 */
import { GROW, type Page, POST, page } from './page'

const FEED = '<main></main>'
const GROWS = `${GROW}; grow(document.querySelector('main'))`

export const RECORDED: Readonly<Record<string, Page>> = {
  '/strict': page(FEED, GROWS, {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; img-src 'self'; base-uri 'none'; form-action 'none'",
    },
  }),

  '/trusted': page(FEED, GROWS, {
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  }),

  '/rtl': page(FEED, GROWS, { dir: 'rtl' }),

  // Styles that mean everything, and a bar across the end that wants to be on top of all.
  '/loud': page(`${FEED}<aside>We value your privacy</aside>`, GROWS, {
    style: `* { all: unset; display: block; font-size: 40px !important; color: red !important }
      div, section, button { display: none !important; transform: scale(3) !important; opacity: 0 !important }
      html { font-size: 62.5% } article { height: 300px }
      aside { position: fixed; inset: auto 0 0; height: 200px; z-index: 2147483647; background: black }`,
  }),

  // Twenty nodes that are filled anew as one goes on; the list only claims to be longer and longer.
  '/virtual': page(
    FEED,
    `const list = document.querySelector('main')
    let count = 40
    const posts = Array.from({ length: 20 }, () => list.appendChild(document.createElement('article')))
    const draw = () => {
      const first = Math.max(0, Math.floor(scrollY / 300) - 5)
      if (first + 40 > count) count += 40
      list.style.height = count * 300 + 'px'
      posts.forEach((post, i) => {
        post.style.transform = 'translateY(' + (first + i) * 300 + 'px)'
        post.textContent = (first + i) + ': ${POST}'
      })
    }
    addEventListener('scroll', draw)
    draw()`,
    { style: 'main { position: relative } article { position: absolute; inset: 0 0 auto; height: 300px }' },
  ),

  // A player: one video a screen, moved by hand without anything that scrolls, each with an address of its own.
  '/reels': page(
    '<main><article>A video</article></main>',
    `let at = 1
    let moving = 0
    const next = () => {
      if (performance.now() - moving < 40) return
      moving = performance.now()
      at += 1
      history.pushState({}, '', '/reels/' + at)
      document.querySelector('article').textContent = 'Video ' + at
    }
    addEventListener('wheel', event => { event.preventDefault(); next() }, { passive: false })`,
    { style: 'html { overflow: hidden } article { height: 100vh }' },
  ),

  // The same, but each video is pulled into place as it is scrolled to, and then has its address.
  '/reels/snapping': page(
    '<main></main>',
    `const list = document.querySelector('main')
    const videos = Array.from({ length: 80 }, (_, i) => {
      const video = list.appendChild(document.createElement('article'))
      video.textContent = 'Video ' + i
      return video
    })
    const shown = new IntersectionObserver(
      seen => {
        for (const { isIntersecting, target } of seen) {
          const path = '/reels/snapping/' + videos.indexOf(target)
          if (isIntersecting && location.pathname !== path) history.pushState({}, '', path)
        }
      },
      { root: list, threshold: 0.6 },
    )
    for (const video of videos) shown.observe(video)`,
    {
      style: `body { margin: 0 } main { height: 100vh; overflow: auto; scroll-snap-type: y mandatory }
        article { height: 100vh; scroll-snap-align: start; scroll-snap-stop: always }`,
    },
  ),

  // Changes its view at every post one opens, and tells nobody: the navigation it makes is stopped on its way.
  '/silent': page(
    FEED,
    `${GROW}
    for (const type of ['navigate', 'currententrychange', 'navigatesuccess'])
      window.navigation?.addEventListener(type, event => event.stopImmediatePropagation(), true)
    addEventListener('popstate', event => event.stopImmediatePropagation(), true)
    window.view = path => { history.pushState({}, '', path); document.querySelector('main').replaceChildren(); grow(document.querySelector('main')) }
    grow(document.querySelector('main'))`,
  ),

  // Comes as text, and is made anew by a script that will have nothing in the page that it does not know.
  '/hydrated': page(
    '<main><article>From the server</article></main>',
    `${GROW}
    const known = new Set(['MAIN', 'SCRIPT'])
    const check = () => {
      const strangers = [...document.body.children].filter(it => !known.has(it.tagName))
      if (strangers.length > 0) throw new Error('Hydration failed: ' + strangers[0].tagName)
    }
    addEventListener('load', () => setTimeout(() => {
      check()
      const main = document.createElement('main')
      document.querySelector('main').replaceWith(main)
      grow(main)
      window.hydrated = true
    }, 100))
    setInterval(check, 100)`,
  ),

  // Throws its whole body away and draws another, as soon as it has loaded.
  '/redrawn': page(
    '<main><article>From the server</article></main>',
    `${GROW}
    addEventListener('load', () => setTimeout(() => {
      const body = document.createElement('body')
      const list = body.appendChild(document.createElement('main'))
      document.body.replaceWith(body)
      grow(list)
    }, 100))`,
  ),

  // Everything is in components in components, and so is what scrolls.
  '/shadowed': page(
    '<feed-app></feed-app>',
    `${GROW}
    const inside = (host, tag) => host.attachShadow({ mode: 'open' }).appendChild(document.createElement(tag))
    const list = inside(inside(document.querySelector('feed-app'), 'feed-list'), 'main')
    list.style.cssText = 'display: block; height: 90vh; overflow: auto'
    const post = document.createElement('style')
    post.textContent = 'article { height: 300px }'
    list.getRootNode().append(post)
    grow(list, list)`,
  ),

  // Bears nothing beside itself.
  '/possessive': page(
    FEED,
    `${GROW}
    window.removed = 0
    new MutationObserver(() => {
      for (const node of document.documentElement.children)
        if (!['HEAD', 'BODY'].includes(node.tagName)) { node.remove(); window.removed += 1 }
    }).observe(document.documentElement, { childList: true })
    grow(document.querySelector('main'))`,
  ),

  '/explore': page(`<input type="search" aria-label="Search">${FEED}`, GROWS),

  // One article, with somebody's feed set into it.
  '/embedding': page(`<h1>An article</h1><iframe src="/feed"></iframe>`, '', {
    style: 'iframe { width: 90vw; height: 90vh }',
  }),
}

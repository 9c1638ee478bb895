/** What the pages of the sites are made of. */

export interface Page {
  readonly html: string
  readonly headers?: Readonly<Record<string, string>>
}

export const POST = 'A lighthouse somewhere, a dog somewhere else, a recipe for both.'

/** A list that grows by ten whenever its end comes near. `scroller` is null where the page itself scrolls. */
export const GROW = `
  const grow = (list, scroller) => {
    const add = () => {
      for (let i = 0; i < 10; i++) {
        const post = document.createElement('article')
        post.textContent = '${POST}'
        list.append(post)
      }
    }
    const end = scroller ?? document.scrollingElement
    const look = () => end.scrollTop + end.clientHeight * 2 > end.scrollHeight && add()
    ;(scroller ?? document).addEventListener('scroll', look)
    add()
  }`

/** Everything that goes wrong in a page, as it would stand in its console. */
const WRONG = `
  const wrong = (window.wrong = [])
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, event => wrong.push(type + ': ' + (event.message ?? event.reason ?? event.violatedDirective)))`

interface Made {
  readonly headers?: Page['headers']
  readonly dir?: 'ltr' | 'rtl'
  readonly style?: string
}

/** Styles and scripts carry a nonce, so that every page also runs under the strictest policy. */
export function page(body: string, script = '', { headers, dir = 'ltr', style = '' }: Made = {}): Page {
  const html = `<!doctype html>
<html lang="en" dir="${dir}">
<meta charset="utf-8">
<title>A feed</title>
<style nonce="n">article { height: 300px } .box { height: 400px; overflow: auto } ${style}</style>
<body>${body}<script nonce="n">${WRONG}; ${script}</script></body>
</html>`
  return headers ? { html, headers } : { html }
}

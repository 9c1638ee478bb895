import { byDay } from '../days'
import { type Entry, isBlank } from '../entry'

/** The words of a page to print, in the person's language. */
export interface PrintWords {
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly day: (at: number) => string
  readonly time: (at: number) => string
  /** That something was spoken in an entry, which a page cannot hold; null where nothing was. */
  readonly spoken: (entry: Entry) => string | null
}

const STYLE =
  'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color:#222}' +
  'h1,h2{font-weight:400}h2{margin-top:2.5rem;border-bottom:1px solid #ccc}' +
  'p{white-space:pre-wrap;overflow-wrap:anywhere}small{color:#555}' +
  'article{break-inside:avoid-page}@page{margin:2cm}@media print{body{margin:0;max-width:none}}'

/** All of it as one page, to read and to print; nothing in it runs, and nothing is fetched. */
export function toHtml(entries: readonly Entry[], words: PrintWords): string {
  const { title, lang, dir, day, time, spoken } = words
  const days = byDay(entries).map(({ start, entries: written }) => {
    const articles = written.map(entry => {
      const { createdAt, text, tags } = entry
      const said = spoken(entry)
      const about = [time(createdAt), ...(said === null ? [] : [said]), ...tags.map(tag => `#${tag}`)].join(
        ' ',
      )
      const page = isBlank(text) ? '' : `<p dir="auto">${escaped(text)}</p>`
      return `<article><small>${escaped(about)}</small>${page}</article>`
    })
    return `<section><h2>${escaped(day(start))}</h2>${articles.join('\n')}</section>`
  })
  return (
    `<!doctype html>\n<html lang="${escaped(lang)}" dir="${dir}">\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n<h1>${escaped(title)}</h1>\n${days.join('\n')}\n</html>\n`
  )
}

const MEANING: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => MEANING[sign] ?? sign)
}

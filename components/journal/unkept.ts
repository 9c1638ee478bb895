import { createPage } from './page'
import type { Page, PageOptions } from './page-state'

/** Pages with words that storage did not take, by the `id` of their options. They live as long as the document. */
const unkept = new Map<string | null, Page>()

/** The page that was left with words not stored, if there is one; else a new one. */
export function openPage(options: PageOptions): Page {
  const page = unkept.get(options.id)
  unkept.delete(options.id)
  return page && !page.isStored() ? page : createPage(options)
}

/** The screen of a page goes: what is not stored is handed over, and held here in case that fails too. */
export function closePage(page: Page, id: string | null): void {
  page.leave()
  if (!page.isStored()) unkept.set(id, page)
}

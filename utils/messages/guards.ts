import { asRecord } from '../core/parse'
import type { SeenPage } from '../core/reach/seen-page'

/** The parts of a message's sender that a decision may rest on. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly tab?: (SeenPage & { readonly id?: number | undefined }) | undefined
  readonly frameId?: number | undefined
  readonly documentLifecycle?: string | undefined
}

/**
 * Who is speaking: one of our own pages, our script in the top frame of a web page, or nobody we know. A page in
 * a private window is nobody: our pages cannot open there, and what is kept would outlive it.
 */
export function kindOf(sender: Sender, own: { id: string; origin: string }): 'page' | 'content' | null {
  if (sender.id !== own.id || sender.url === undefined) return null
  if (sender.url.startsWith(own.origin)) return 'page'
  const active = sender.documentLifecycle === undefined || sender.documentLifecycle === 'active'
  const top = sender.frameId === undefined || sender.frameId === 0
  const shown = sender.tab?.id !== undefined && sender.tab.incognito !== true
  return shown && /^https?:\/\//.test(sender.url) && active && top ? 'content' : null
}

/** The name and payload of something that claims to be a message. */
export function parseMessage(raw: unknown): { name: string; payload: unknown } | null {
  const record = asRecord(raw)
  const name = record?.['name']
  return typeof name === 'string' ? { name, payload: record?.['payload'] } : null
}

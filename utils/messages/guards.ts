import { asRecord } from '../core/parse'

/** The parts of a message's sender that a decision may rest on. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly tab?: { readonly id?: number | undefined } | undefined
  readonly frameId?: number | undefined
  readonly documentLifecycle?: string | undefined
}

/** Who is speaking: one of our own pages, our script in the top frame of a web page, or nobody we know. */
export function kindOf(sender: Sender, own: { id: string; origin: string }): 'page' | 'content' | null {
  if (sender.id !== own.id || sender.url === undefined) return null
  if (sender.url.startsWith(own.origin)) return 'page'
  const active = sender.documentLifecycle === undefined || sender.documentLifecycle === 'active'
  const top = sender.frameId === undefined || sender.frameId === 0
  return sender.tab?.id !== undefined && /^https?:\/\//.test(sender.url) && active && top ? 'content' : null
}

/** The name and payload of something that claims to be a message. */
export function parseMessage(raw: unknown): { name: string; payload: unknown } | null {
  const record = asRecord(raw)
  const name = record?.['name']
  return typeof name === 'string' ? { name, payload: record?.['payload'] } : null
}

import { browser } from 'wxt/browser'
import { kindOf, parseMessage, type Sender } from './guards'
import type { Envelope, Name, Payload, Reply } from './protocol'

/** How one message is answered. Types do not cross a border, so every payload is parsed. */
export interface Handler<N extends Name> {
  /** Who may send it. */
  readonly from: 'page' | 'content'
  /** The payload, or undefined when it is not one. */
  readonly parse: (raw: unknown) => Payload<N> | undefined
  readonly handle: (payload: Payload<N>, sender: Sender) => Promise<Reply<N>>
}

/** One handler for every name of the protocol; a missing one does not compile. */
export type Handlers = { readonly [N in Name]: Handler<N> }

/** Answers one raw message. Foreign and malformed ones are refused in a word, never thrown at. */
export async function answer(
  handlers: Handlers,
  raw: unknown,
  sender: Sender,
  own: { id: string; origin: string },
): Promise<Envelope<unknown>> {
  const message = parseMessage(raw)
  if (!message || !Object.hasOwn(handlers, message.name)) return { ok: false, error: 'unknown message' }
  // The name picks handler and payload type together; TypeScript cannot follow that through an index.
  const handler = handlers[message.name as Name] as unknown as Handler<'nudge.ask'>
  if (kindOf(sender, own) !== handler.from) return { ok: false, error: 'not for this sender' }
  const payload = handler.parse(message.payload)
  if (payload === undefined) return { ok: false, error: 'malformed' }
  try {
    return { ok: true, value: await handler.handle(payload, sender) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Starts answering; `failed` is told of every refusal. Call it synchronously at start-up, or the first message
 * after a wake is lost.
 */
export function serve(handlers: Handlers, failed: (where: string, error: string) => void): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') }
  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    void answer(handlers, raw, sender, own).then(reply => {
      if (!reply.ok) failed(`message ${parseMessage(raw)?.name}`, reply.error)
      respond(reply)
    })
    return true
  })
}

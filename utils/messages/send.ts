import { browser } from 'wxt/browser'
import type { Envelope, Name, Payload, Reply } from './protocol'

/** Sends one message to the background. Rejects when it was refused, and without a word when nobody answered. */
export async function send<N extends Name>(name: N, payload: Payload<N>): Promise<Reply<N>> {
  const envelope: Envelope<Reply<N>> | undefined = await browser.runtime.sendMessage({ name, payload })
  if (envelope?.ok) return envelope.value
  throw new Error(envelope?.error)
}

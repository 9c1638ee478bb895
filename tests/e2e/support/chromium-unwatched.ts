import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { LaunchOptions, Tab } from './browser'
import { CHROMIUM } from './chromium'
import { idOf } from './crx'
import { until } from './until'

/** What can be done with a page of it. */
export type UnwatchedTab = Pick<Tab, 'evaluate' | 'wheel' | 'bringToFront'>

/** Chromium in which nobody looks into a page unless asked to: its tools forbid a page to be made ahead of time. */
export interface Unwatched {
  readonly inside: UnwatchedTab
  /** Waits for a page that is in front, by a part of its address, and looks into it from now on. */
  lookInto(part: string): Promise<UnwatchedTab>
  close(): Promise<void>
}

interface Target {
  readonly targetId: string
  readonly type: string
  readonly subtype?: string
  readonly url: string
}

type Send = <T = object>(method: string, params?: object, sessionId?: string) => Promise<T>

/** Its extension has access to every site at once, and its pages any certificate. */
export async function launchUnwatched(
  options: Pick<LaunchOptions, 'extension' | 'folder' | 'proxyPort' | 'zone'>,
): Promise<Unwatched> {
  const { extension, folder, proxyPort, zone } = options
  const child = spawn(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--disable-quic',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      '--remote-debugging-pipe',
      '--window-size=1000,700',
      `--user-data-dir=${join(folder, 'unwatched')}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--proxy-server=127.0.0.1:${proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      'about:blank',
    ],
    { env: { ...process.env, TZ: zone }, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const send = speak(child.stdio[3] as Writable, child.stdio[4] as Readable)

  async function lookAt(targetId: string): Promise<UnwatchedTab> {
    const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    return tabOf((method, params) => send(method, params, sessionId))
  }

  const openInside = async () => {
    const url = `chrome-extension://${idOf(extension)}/icon/leaf-16.png`
    const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url })
    const tab = await lookAt(targetId)
    return (await tab.evaluate(() => typeof chrome === 'object' && chrome.runtime?.id)) ? tab : null
  }
  const inside = await until(openInside).catch(failed => {
    child.kill()
    throw failed
  })

  return {
    inside,
    lookInto: async part => {
      const found = await until(async () => {
        const { targetInfos } = await send<{ targetInfos: Target[] }>('Target.getTargets')
        return targetInfos.find(({ type, subtype, url }) => type === 'page' && !subtype && url.includes(part))
      })
      return lookAt(found.targetId)
    },
    async close() {
      const gone = once(child, 'exit')
      await send('Browser.close')
      await gone
    },
  }
}

/** Messages of the tools' protocol, each ended by a zero. */
function speak(writes: Writable, reads: Readable): Send {
  const waiting = new Map<number, { resolve(value: never): void; reject(reason: Error): void }>()
  let last = 0
  let rest = ''
  reads.setEncoding('utf8').on('data', (part: string) => {
    const messages = (rest + part).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message)
      if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result as never)
      waiting.delete(id)
    }
  })
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      writes.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
    })
}

/** What the protocol answers, as far as it is read. */
interface Evaluated {
  readonly result: { readonly value: never }
  readonly exceptionDetails?: {
    readonly text: string
    readonly exception?: { readonly description?: string }
  }
}

function tabOf(send: (method: string, params?: object) => Promise<unknown>): UnwatchedTab {
  return {
    async evaluate(work, given) {
      const expression = `(${work})(${JSON.stringify(given)})`
      const how = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = (await send('Runtime.evaluate', how)) as Evaluated
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    async wheel(by) {
      await send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 500, y: 350, deltaX: 0, deltaY: by })
    },
    async bringToFront() {
      await send('Page.bringToFront')
    },
  }
}

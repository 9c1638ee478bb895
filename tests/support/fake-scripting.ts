import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

interface Script {
  readonly id: string
  readonly matches?: readonly string[]
}

interface Tab {
  readonly id?: number
  readonly url: string
  readonly status?: 'complete' | 'loading'
  readonly discarded?: boolean
}

/**
 * `scripting` and `tabs` of a browser with these tabs. As the real ones do, registering a known id or updating an
 * unknown one fails, and so does a tab that is protected (id below 0) or where nobody listens.
 */
export function fakeScripting(tabs: readonly Tab[] = []) {
  const scripts = new Map<string, Script>()
  const injected: unknown[] = []
  const told: unknown[][] = []
  const refuse = (why: string) => Promise.reject(new Error(why))

  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap(id => scripts.get(id) ?? []),
      registerContentScripts: async ([script]: [Script]) =>
        scripts.has(script.id) ? refuse('Duplicate script ID') : void scripts.set(script.id, script),
      updateContentScripts: async ([script]: [Script]) =>
        scripts.has(script.id) ? void scripts.set(script.id, script) : refuse('Nonexistent script ID'),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
        scripts.delete(ids[0] ?? '') ? undefined : refuse('Nonexistent script ID'),
      executeScript: async (injection: { target: { tabId: number } }) =>
        injection.target.tabId < 0 ? refuse('Cannot access') : injected.push(injection),
    },
  })
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async (query: Record<string, unknown>) =>
    tabs
      .map(tab => ({ status: 'complete', discarded: false, ...tab }))
      .filter(tab => query['status'] === undefined || query['status'] === tab.status)
      .filter(tab => query['discarded'] === undefined || query['discarded'] === tab.discarded)
      .filter(tab => !query['url'] || (query['url'] as string[]).includes(tab.url))) as never)
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (id: number, message: unknown) => {
    if (id < 0) return refuse('Could not establish connection. Receiving end does not exist.')
    told.push([id, message])
    return undefined
  }) as never)

  return { scripts, injected, told }
}

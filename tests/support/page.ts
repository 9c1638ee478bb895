import { vi } from 'vitest'

/** An event as far as the nudge script looks at one. A person's, unless said otherwise. */
export interface Happening {
  readonly type: string
  readonly isTrusted?: boolean
  readonly key?: string
  readonly relatedTarget?: unknown
}

interface Listener {
  readonly heard: (event: any) => void
  readonly capture: boolean
  readonly once: boolean
}

/** Something that can be listened to, and tells how many do. */
export class Target {
  private readonly listeners = new Map<string, Set<Listener>>()
  /** How often a listener was called. */
  called = 0

  addEventListener(type: string, heard: Listener['heard'], options?: AddEventListenerOptions): void {
    const { capture = false, once = false, signal } = options ?? {}
    if (this.find(type, heard, capture)) return
    const listener = { heard, capture, once }
    this.of(type).add(listener)
    signal?.addEventListener('abort', () => this.of(type).delete(listener))
  }

  removeEventListener(type: string, heard: Listener['heard'], options?: AddEventListenerOptions): void {
    const listener = this.find(type, heard, options?.capture ?? false)
    if (listener) this.of(type).delete(listener)
  }

  /** How many listeners there are, of one type or at all. */
  listening(type?: string): number {
    const sets = type === undefined ? [...this.listeners.values()] : [this.of(type)]
    return sets.reduce((sum, set) => sum + set.size, 0)
  }

  hear(event: { type: string }, capture?: boolean): void {
    for (const listener of [...this.of(event.type)]) {
      const all = this.of(event.type)
      if (!all.has(listener) || (capture !== undefined && listener.capture !== capture)) continue
      if (listener.once) all.delete(listener)
      this.called += 1
      const target = (event as { target?: unknown }).target ?? this
      listener.heard({ composedPath: () => [target], ...event, target })
    }
  }

  private of(type: string): Set<Listener> {
    const all = this.listeners.get(type) ?? new Set()
    this.listeners.set(type, all)
    return all
  }

  private find(type: string, heard: Listener['heard'], capture: boolean): Listener | undefined {
    return [...this.of(type)].find(it => it.heard === heard && it.capture === capture)
  }
}

/** An element as far as the card needs one. A root hides what is in it. */
export class FakeElement extends Target {
  readonly attributes = new Map<string, string>()
  readonly children: FakeElement[] = []
  readonly style = { setProperty: (name: string, value: string) => void this.attributes.set(name, value) }
  parent: FakeElement | null = null
  root: FakeElement | null = null
  open = false
  hidden = false
  text = ''
  scrollTop = 0
  scrollHeight = 4000
  matching: readonly string[] = []

  constructor(readonly tagName: string) {
    super()
  }
  get parentNode() {
    return this.parent
  }
  get value() {
    return this.attributes.get('value') ?? ''
  }
  get firstElementChild(): FakeElement | null {
    return this.children[0] ?? null
  }
  get lastElementChild(): FakeElement | null {
    return this.children.at(-1) ?? null
  }
  get textContent() {
    return this.text
  }
  set textContent(text: string) {
    this.text = text
  }
  get shadowRoot() {
    return null
  }
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value)
  }
  append(...inside: (FakeElement | string)[]) {
    for (const it of inside) {
      if (typeof it === 'string') this.text += it
      else {
        it.remove()
        it.parent = this
        this.children.push(it)
      }
    }
  }
  attachShadow() {
    this.root = new FakeElement('#root')
    return this.root
  }
  remove() {
    const place = this.parent?.children.indexOf(this) ?? -1
    if (place >= 0) this.parent?.children.splice(place, 1)
    this.parent = null
    for (const panel of this.root?.children ?? []) panel.open = false
  }
  showPopover() {
    this.open = true
  }
  matches(selector: string) {
    return selector === ':popover-open' ? this.open : this.matching.includes(selector)
  }
  closest(tag: string): FakeElement | null {
    return this.tagName === tag ? this : (this.parent?.closest(tag) ?? null)
  }
  checkVisibility() {
    return !this.hidden
  }
  focus = vi.fn()

  /** This element and all below it, roots included. */
  all(): FakeElement[] {
    const below = [...(this.root ? [this.root] : []), ...this.children]
    return [this, ...below.flatMap(it => it.all())]
  }
}

class FakeDocument extends Target {
  readonly documentElement = new FakeElement('html')
  readonly scrollingElement = this.documentElement
  readonly made: FakeElement[] = []
  activeElement: FakeElement | null = null
  visibilityState = 'visible'
  modal: FakeElement | null = null
  focused = true

  createElement(tag: string) {
    const element = new FakeElement(tag)
    this.made.push(element)
    return element
  }
  hasFocus() {
    return this.focused
  }
  querySelectorAll() {
    return this.modal ? [this.modal] : []
  }
}

/** Puts a page around the script under test; `vi.unstubAllGlobals` takes it away. */
export function openPage(direction: 'ltr' | 'rtl' = 'ltr') {
  const document = new FakeDocument()
  const navigation = { currentEntry: { key: 'first' } }
  const location = { pathname: '/feed' }
  let places = 0
  const window = Object.assign(new Target(), { navigation })
  vi.stubGlobal('document', document)
  vi.stubGlobal('window', window)
  vi.stubGlobal('self', window)
  vi.stubGlobal('top', window)
  vi.stubGlobal('location', location)
  vi.stubGlobal('getComputedStyle', () => ({ direction }))
  vi.stubGlobal('innerHeight', 800)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))

  const host = () => document.documentElement.lastElementChild
  const inside = () => host()?.all() ?? []
  const panel = () => inside().find(it => it.tagName === 'section') ?? null

  /** An event in the card: down through the window, then from its target up to the panel. */
  const inCard = (target: FakeElement, happening: Happening) => {
    let stopped = false
    const stop = () => {
      stopped = true
    }
    const event = { isTrusted: true, ...happening, stopPropagation: stop, stopImmediatePropagation: stop }
    window.hear({ ...event, target: host() } as Happening, true)
    for (let at: FakeElement | null = target; at && !stopped; at = at.parent)
      at.hear({ ...event, target } as Happening)
    return { reachesPage: !stopped }
  }

  return {
    document,
    window,
    /** The page goes to another place without loading anew, or only changes the address of this one. */
    go(how: 'push' | 'replace', pathname = location.pathname) {
      location.pathname = pathname
      if (how === 'push') navigation.currentEntry = { key: `place ${++places}` }
    },
    panel,
    button: (text: string) => inside().find(it => it.tagName === 'button' && it.text === text)!,
    inCard,
    press(text: string, isTrusted = true) {
      const button = inside().find(it => it.tagName === 'button' && it.text === text)!
      return inCard(button, { type: 'click', isTrusted })
    },
    show(state: 'visible' | 'hidden') {
      document.visibilityState = state
      window.hear({ type: 'visibilitychange' })
    },
    /** How many listeners the script has in the page. */
    listening: () => document.listening() + window.listening(),
  }
}

export type Page = ReturnType<typeof openPage>

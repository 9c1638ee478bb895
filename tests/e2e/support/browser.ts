/** A browser with Arbor in it, as the journeys need it: one set of verbs, two engines behind them. */

import type { Store } from './store'

export type Engine = 'chromium' | 'firefox'

/** Roles the journeys look for. Names are accessible names, in full. */
export type Role =
  | 'button'
  | 'checkbox'
  | 'heading'
  | 'link'
  | 'radio'
  | 'region'
  | 'searchbox'
  | 'slider'
  | 'textbox'

/** One page, one of ours or one of the web's. Presses and keys are the real ones: trusted events. */
export interface Tab {
  /** Waits for the one thing of that name and clicks it in its middle. */
  press(role: Role, name: string): Promise<void>
  /** Clicks into a field and types. */
  type(role: Role, name: string, text: string): Promise<void>
  /** Puts text in place of what a field held, as by selecting all and typing. */
  fill(role: Role, name: string, text: string): Promise<void>
  /** Whether there is such a thing right now. */
  has(role: Role, name: string): Promise<boolean>
  /** Presses and lets go a key, as `KeyboardEvent.key` calls it. */
  key(name: string): Promise<void>
  clickAt(x: number, y: number, button?: 'left' | 'right'): Promise<void>
  /** Turns the wheel in the middle of the page by so many pixels. */
  wheel(by: number): Promise<void>
  evaluate<T, A = undefined>(work: (given: A) => T | Promise<T>, given?: A): Promise<T>
  back(): Promise<void>
  /** CSS pixels; `zoom` is how many device pixels make one. */
  size(width: number, height: number, zoom?: number): Promise<void>
  screenshot(file: string): Promise<void>
  bringToFront(): Promise<void>
  /** As by closing the tab: the page hears `pagehide`. */
  close(): Promise<void>
}

export interface Browser {
  readonly engine: Engine
  /** The folder in which it keeps everything. */
  readonly profile: string
  /** An inert document of the extension's own: storage and scripting can be reached from here. */
  readonly inside: Tab
  /** Where what is downloaded comes to. It may not be there before something did. */
  readonly downloads: string
  /** Opens one of the extension's pages, such as `popup.html`, in a tab. */
  open(path: string): Promise<Tab>
  /** Opens a page of the web in a tab. */
  visit(url: string): Promise<Tab>
  /** Waits for a tab that somebody else opened, by a part of its address. */
  tab(part: string): Promise<Tab>
  /** Gives access to sites, by match pattern, as the browser's own settings do. */
  allow(patterns: readonly string[]): Promise<void>
  /**
   * Answers the browser's question whether Arbor may have access, asked by the page with this part of an
   * address. Only where `prompts` is on.
   */
  answerPrompt(part: string, answer: 'allow' | 'deny'): Promise<void>
  /** Picks a folder in the system's own window, which the page with this part of an address asked for. Only as below. */
  pickFolder(part: string, path: string): Promise<void>
  /** Presses *Allow on every visit* where the browser asks about such a folder again. Only as below. */
  letInAlways(): Promise<void>
  /** Says beforehand whether our pages may use the microphone. Only where there is a `microphone`. */
  letListen(answer: 'allow' | 'deny'): Promise<void>
  /** Presses keys of a real keyboard, by their X names. Only in Chromium, where `prompts` is on. */
  pressKeys(...keys: readonly string[]): Promise<void>
  /**
   * Presses the key of a command in the tab in front. One that has no key is given one first, on the browser's own
   * page of shortcuts. In Chromium only where `prompts` is on, as with the two below.
   */
  pressCommand(name: string): Promise<void>
  /** Presses the other mouse button in a page and chooses *Save for tomorrow* in the menu that opens. */
  saveByMenu(tab: Tab, x: number, y: number): Promise<void>
  /** Types into the address bar and presses Enter. In Chromium only where `prompts` is on, and by letters alone. */
  enterAddress(text: string): Promise<void>
  /** Presses the notice that is on the screen. */
  pressNotice(): Promise<void>
  /** Takes access back. */
  withdraw(patterns: readonly string[]): Promise<void>
  /** Ends the background's worker, as the browser does whenever it likes. */
  killWorker(): Promise<void>
  /** Switches the extension off and on again; `meanwhile` runs in between. */
  switchOffAndOn(meanwhile?: () => Promise<void>): Promise<void>
  /**
   * Brings out a new version and has the browser fetch it. Whether it takes over then is between the browser and
   * Arbor. Chromium does this only where `store` is given; elsewhere the new version lies in the folder, which must
   * be this browser's own, until somebody has the extension read anew.
   */
  offerUpdate(version: string): Promise<void>
  /** Waits until that version has taken over; without a store, presses *Reload* first where that is needed. */
  updated(version: string): Promise<void>
  /** Whether the person asked their system for less motion. */
  lessMotion(less: boolean): Promise<void>
  /** Quits and starts again with the same profile; `meanwhile` runs in between. */
  restart(meanwhile?: () => void): Promise<void>
  /** Spoils every file of what our pages keep in IndexedDB, as a disk can. Only while it does not run. */
  spoilDatabases(): void
  /** Ends the browser's process with SIGKILL and starts again with the same profile; `meanwhile` runs in between. */
  crash(meanwhile?: () => void): Promise<void>
  /** Closes every tab, so that nothing in one goes on while nobody is there. */
  closeTabs(): Promise<void>
  /** As if Arbor had never been here, once every tab is closed: taken out with all it kept, and installed again. */
  renew(): Promise<void>
  close(): Promise<void>
}

export interface LaunchOptions {
  /** The build: a folder for Chromium, a packed file for Firefox. */
  readonly extension: string
  /** Where the browser's only way out is. */
  readonly proxyPort: number
  /** A temporary folder that outlives restarts; whoever gave it removes it. */
  readonly folder: string
  /**
   * As a person has it: the build as it is shipped and, in Chromium, with a window on a display of its own,
   * because its prompt cannot be answered otherwise.
   */
  readonly prompts?: boolean
  /** With a microphone that hears sounds of the browser's own making. */
  readonly microphone?: boolean
  /** Where Chromium gets the extension from, instead of from the folder; it has access to all sites then. */
  readonly store?: Store | undefined
  /** The time zone the browser is in. */
  readonly zone: string
}

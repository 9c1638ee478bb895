/** What both browsers call the WebExtension API, promises included; for code that runs inside them. */
declare const chrome: typeof import('wxt/browser').browser & {
  /** Chromium's way to look into a closed root, from our own world; Firefox has a property for it. */
  readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null }
  /** Only on the page `chrome://extensions`: what a person can do there. */
  readonly developerPrivate: {
    getExtensionsInfo(): Promise<
      readonly { readonly id: string; readonly version: string; readonly state: string }[]
    >
    reload(extensionId: string): Promise<void>
    updateExtensionConfiguration(change: {
      extensionId: string
      hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES'
      incognitoAccess?: boolean
    }): Promise<void>
    addHostPermission(extensionId: string, pattern: string): Promise<void>
    removeHostPermission(extensionId: string, pattern: string): Promise<void>
    updateExtensionCommand(change: {
      extensionId: string
      commandName: string
      keybinding: string
    }): Promise<void>
  }
}

interface Element {
  /** Firefox's way to look into a closed root, from our own world. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null
}

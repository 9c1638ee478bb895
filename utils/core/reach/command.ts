/** A key of the person's own choosing: what the browser's page of shortcuts says, and a key to begin with. */
interface Described {
  /** Which words say what it does: a key of `locales/en.yml`, as the manifest wants it. */
  readonly words: string
  readonly key?: { readonly default: string; readonly mac: string }
}

/**
 * What can be done by a key from anywhere in the browser. A key is suggested only for what shows something, so
 * that a hand that slips sees what it did; for the others the person can choose one.
 *
 * Alt+Shift belongs to nobody but a few browser letters (A, B, C, I, P, T, W, X, Z) and, in Firefox, to the access
 * keys of pages; Y and K are in neither. On a Mac those keys type letters, so there it is Control+Shift.
 */
export const COMMANDS = {
  'begin-or-open': { words: 'command_beginOrOpen', key: { default: 'Alt+Shift+Y', mac: 'MacCtrl+Shift+Y' } },
  'quick-note': { words: 'command_quickNote', key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' } },
  'pause-nudges': { words: 'command_pauseNudges' },
  'save-for-tomorrow': { words: 'command_saveForTomorrow' },
} as const satisfies Record<string, Described>

export type Command = keyof typeof COMMANDS

/** The commands as a manifest declares them. */
export function declaredCommands(): Record<string, { description: string; suggested_key?: object }> {
  const all: readonly (readonly [string, Described])[] = Object.entries(COMMANDS)
  return Object.fromEntries(
    all.map(([name, { words, key }]) => [
      name,
      { description: `__MSG_${words}__`, ...(key && { suggested_key: key }) },
    ]),
  )
}

export function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name)
}

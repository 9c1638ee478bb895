import { expect, test } from 'vitest'
import { COMMANDS, declaredCommands, isCommand } from '@/utils/core/reach/command'

/** Letters that a browser itself has with Alt+Shift. */
const TAKEN = 'ABCIPRTWXZ'

const keys = Object.values(declaredCommands()).flatMap(({ suggested_key }) =>
  suggested_key ? [suggested_key as { default: string; mac: string }] : [],
)

test('at most four keys are suggested, each once, and none that is taken', () => {
  expect(keys.length).toBeLessThanOrEqual(4)
  expect(new Set(keys.map(key => key.default)).size).toBe(keys.length)
  for (const key of keys) {
    expect(key.default).toMatch(/^Alt\+Shift\+[A-Z]$/)
    expect(TAKEN).not.toContain(key.default.at(-1))
    expect(key.mac).toBe(key.default.replace('Alt', 'MacCtrl'))
  }
})

test('what a slip of the hand would not show has no key', () => {
  const declared = declaredCommands()
  expect(declared['pause-nudges']).not.toHaveProperty('suggested_key')
  expect(declared['save-for-tomorrow']).not.toHaveProperty('suggested_key')
})

test('a command is known by its name, and nothing else is one', () => {
  expect(Object.keys(COMMANDS).every(isCommand)).toBe(true)
  expect(['_execute_action', 'toString', ''].some(isCommand)).toBe(false)
})

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import raw from '@/utils/core/help/help-lines.json'

/** The lines of one top-level section of the English words, comments left out. */
function section(name: string): string {
  const lines = readFileSync('utils/i18n/locales/en.yml', 'utf8')
    .split('\n')
    .filter(line => !line.startsWith('#'))
  const first = lines.indexOf(`${name}:`)
  const length = lines.slice(first + 1).findIndex(line => /^\S/.test(line))
  return lines.slice(first + 1, length < 0 ? undefined : first + 1 + length).join('\n')
}

const help = section('help')
const signs = (key: string) =>
  /^( {4}.*\n?)+/m.exec(help.slice(help.indexOf(`${key}: |\n`) + key.length + 4))?.[0]

test('the sections are found', () => {
  expect(help).toMatch(/title: Help/)
  expect(section('breathe')).toMatch(/title: Breathe/)
})

test.each([
  ['nowSigns', /chest pain/i],
  ['nowSigns', /trouble breathing or swallowing/i],
  ['nowSigns', /blue lips/i],
  ['nowSigns', /cannot be woken/i],
  ['nowSigns', /fainting/i],
  ['nowSigns', /\bfit\b/i],
  ['nowSigns', /face that droops, or weakness/i],
  ['nowSigns', /worst headache ever, or a sudden change in sight/i],
  ['nowSigns', /swelling or hives/i],
  ['nowSigns', /about to act on thoughts of suicide/i],
  ['todaySigns', /vomiting that will not stop/i],
  ['todaySigns', /still detached or confused .* next morning/i],
  ['todaySigns', /very high blood pressure/i],
  ['todaySigns', /racing mood with no need of sleep/i],
  ['todaySigns', /voices, or strong suspicions/i],
  ['todaySigns', /new or worse thoughts of suicide/i],
  ['todaySigns', /extra doses/i],
  ['visitSigns', /burning, frequent or bloody urine/i],
  ['visitSigns', /memory/i],
])('%s name %s', (key, sign) => {
  expect(signs(key)).toMatch(sign)
})

test('the help page says that nobody is watching, that it cannot call, and that it works offline', () => {
  expect(help).toMatch(/nobody reads this, and nobody is watching/i)
  expect(help).toMatch(/cannot call for help/i)
  expect(help).toMatch(/works without a connection/i)
})

test('breathing always says what to do when dizzy or sick', () => {
  expect(section('breathe')).toMatch(/dizzy or sick\? breathe normally, sit, and look at one thing/i)
})

test.each([
  /commit(ted|s|ting)?\b.{0,12}\bsuicide/i,
  /\b(successful|failed|unsuccessful|completed)\b/i,
  /\bepidemic\b/i,
  /here for you/i,
  /to live for/i,
  /\b(you are|you're|keeps? you|stay) safe\b/i,
  /\b(overdos|hang|jump|note|method)/i,
  /\b(should|must)\b/i,
  /\b(heals?|healing|cures?|treats?|proven|boosts?|unlock|rewire)\b/i,
  /!/,
])('no word of %s in help or breathing', banned => {
  expect(help).not.toMatch(banned)
  expect(section('breathe')).not.toMatch(banned)
})

test('numbers and addresses are in the list of help lines and nowhere else', () => {
  const known = [...JSON.stringify(raw.countries).matchAll(/"(\d[\d -]*\d)"/g)].map(match => match[1])
  expect(known.length).toBeGreaterThan(50)
  const code = ['utils/core/help', 'components/help'].flatMap(folder =>
    readdirSync(folder)
      .filter(file => /\.tsx?$/.test(file))
      .map(file => `${folder}/${file}`),
  )
  for (const words of [help, ...code.map(file => readFileSync(file, 'utf8'))]) {
    expect(words.match(/\d[\d -]*\d/g)?.filter(number => known.includes(number)) ?? []).toEqual([])
    expect(words).not.toMatch(/\d[\d -]{2,}\d/)
    expect(words).not.toMatch(/[a-z0-9-]\.(com|org|ch|fr)\b/)
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { minutesOf, PIECES } from '@/utils/core/reading/catalogue'
import { paragraphsOf, SECTION_BREAK } from '@/utils/core/reading/text'

const FOLDER = 'entrypoints/reader/pieces'
const textOf = (id: string) => readFileSync(`${FOLDER}/${id}.txt`, 'utf8')
const wordsOf = (text: string) =>
  text.split(/\s+/).filter(word => word !== '' && word !== SECTION_BREAK).length

/** What the product never says, and the tone it never takes. */
const BANNED =
  /rewire|heal your brain|golden window|most receptive|maximi[sz]e|unlock|boost|don[’']t waste|proven|should\b|!|streak|ketamine|depress/i

test('the catalogue and the texts are the same set', () => {
  const files = readdirSync(FOLDER).map(file => file.replace(/\.txt$/, ''))
  expect(PIECES.map(piece => piece.id).toSorted()).toEqual(files.toSorted())
})

describe.each(PIECES.map(piece => [piece.id, piece] as const))('%s', (id, piece) => {
  const paragraphs = paragraphsOf(textOf(id))

  test('says truly how long it is', () => {
    expect(piece.words).toBe(wordsOf(textOf(id)))
    expect(piece.words).toBeGreaterThanOrEqual(400)
    expect(piece.words).toBeLessThanOrEqual(900)
    expect(minutesOf(piece)).toBeLessThanOrEqual(5)
  })

  test('keeps each paragraph on one line and breaks only between sections', () => {
    expect(paragraphs.some(paragraph => paragraph.includes('\n'))).toBe(false)
    expect(paragraphs[0]).not.toBe(SECTION_BREAK)
    expect(paragraphs.at(-1)).not.toBe(SECTION_BREAK)
  })

  test('is in the voice, title included', () => {
    expect(`${piece.title} ${textOf(id)}`).not.toMatch(BANNED)
  })
})

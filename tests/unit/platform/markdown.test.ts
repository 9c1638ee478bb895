import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Inline } from '@/utils/core/journal/markdown'
import { markdown } from '@/utils/platform/markdown'
import { anyWords } from '../../support/entries'
import { HOSTILE } from '../../support/hostile'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const paragraph = (...parts: Inline[]): Block => ({ kind: 'paragraph', parts })
const link = (address: string, words: string, title: string | null = null): Inline => ({
  kind: 'link',
  address,
  title,
  parts: [text(words)],
})

test.each<[string, string, readonly Block[]]>([
  ['plain words', 'Rain.', [paragraph(text('Rain.'))]],
  ['a heading', '## The day', [{ kind: 'heading', level: 2, parts: [text('The day')] }]],
  [
    'emphasis',
    'a *b* **c**',
    [
      paragraph(text('a '), { kind: 'emphasis', parts: [text('b')] }, text(' '), {
        kind: 'strong',
        parts: [text('c')],
      }),
    ],
  ],
  ['lines, as they were typed', 'one\ntwo', [paragraph(text('one'), text('\n'), text('two'))]],
  ['a quote', '> said', [{ kind: 'quote', blocks: [paragraph(text('said'))] }]],
  [
    'a list',
    '- tea\n- bread',
    [{ kind: 'list', from: null, items: [[paragraph(text('tea'))], [paragraph(text('bread'))]] }],
  ],
  [
    'a list with numbers, from where it begins',
    '3. tea\n4. bread',
    [{ kind: 'list', from: 3, items: [[paragraph(text('tea'))], [paragraph(text('bread'))]] }],
  ],
  ['a rule', '***', [{ kind: 'rule' }]],
  ['a link', '[a](https://a.example/b)', [paragraph(link('https://a.example/b', 'a'))]],
  ['a link with a title', '[a](http://a.example "so")', [paragraph(link('http://a.example', 'a', 'so'))]],
  ['an address to write to', '<a@a.example>', [paragraph(link('mailto:a@a.example', 'a@a.example'))]],
  [
    'a picture, which is only a link',
    '![a](https://a.example/b)',
    [paragraph(link('https://a.example/b', 'a'))],
  ],
  ['an escaped sign', '\\*a\\*', [paragraph(text('*'), text('a'), text('*'))]],
])('reads %s', async (_what, source, expected) => {
  expect(await markdown.read(source)).toEqual(expected)
})

test.each([
  '<b>bold</b>',
  '<script>x</script>',
  '&amp; and &copy;',
  '`code` and ```more```',
  '[a]: https://a.example',
  'A line ---',
  '[a](javascript:x)',
  '![a](data:image/png;base64,AA)',
  '#',
  '#rain',
])('leaves %j as it is typed', async source => {
  expect((await markdown.read(source))?.map(wordsOf)).toEqual([source])
})

test('nothing is lost on the way: every letter that was typed is drawn, or is where a link leads', async () => {
  const letters = (words: string) => [...words].filter(sign => /[\p{L}]/u.test(sign)).sort()
  const piece = fc.constantFrom(
    'a',
    'B c',
    '*',
    '**',
    '_',
    '# ',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '[',
    '](',
    ')',
    '<',
    '\t',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(piece).map(all => all.join('')),
        anyWords,
      ),
      async source => {
        const drawn = (await markdown.read(source)) ?? []
        expect(letters(drawn.map(wordsOf).join(''))).toEqual(letters(source))
      },
    ),
  )
})

test('F55 two hundred hostile texts and more become words, and links that are what they seem', async () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(200)
  for (const source of HOSTILE) {
    const blocks = await markdown.read(source)
    expect(blocks, source).not.toBeNull()
    for (const block of blocks ?? []) expectInert(block, source)
  }
})

test('F55 so does whatever else is typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyWords, fc.constantFrom(...HOSTILE)), { maxLength: 4 }),
      async all => {
        for (const block of (await markdown.read(all.join(' '))) ?? []) expectInert(block, all.join(' '))
      },
    ),
  )
})

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.parts.map(inLine).join('')
    case 'quote':
      return block.blocks.map(wordsOf).join('')
    case 'list':
      return block.items.flat().map(wordsOf).join('')
    case 'rule':
      return ''
  }
}

function inLine(part: Inline): string {
  if (part.kind === 'text') return part.text
  const words = part.parts.map(inLine).join('')
  if (part.kind !== 'link' || words === part.address) return words
  return words + part.address.replace(/^mailto:/, '') + (part.title ?? '')
}

/** Only what a page can have, and no address but one that may be pressed. */
function expectInert(block: Block, source: string): void {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      for (const part of block.parts) expectInertPart(part, source)
      return
    case 'quote':
      for (const one of block.blocks) expectInert(one, source)
      return
    case 'list':
      for (const one of block.items.flat()) expectInert(one, source)
      return
    default:
      expect(block, source).toEqual({ kind: 'rule' })
  }
}

function expectInertPart(part: Inline, source: string): void {
  if (part.kind === 'text') return
  expect(['emphasis', 'strong', 'link'], source).toContain(part.kind)
  if (part.kind === 'link') {
    expect(['http:', 'https:', 'mailto:'], source).toContain(new URL(part.address).protocol)
    expect(
      part.parts.some(one => one.kind === 'link'),
      source,
    ).toBe(false)
  }
  for (const one of part.parts) expectInertPart(one, source)
}

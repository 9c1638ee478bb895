/**
 * Markdown in a text; the only importer of micromark, which is loaded at the first page that has any. Only its
 * parser is used: it makes no HTML. Quirks hidden here: it would decode `&amp;` by making an element of it, which
 * the policy of our pages forbids; and what it reads as HTML or as definitions would not be seen any more. So all
 * of that is left as it is typed, and code too, which nobody writes in a journal.
 */

import type { postprocess } from 'micromark'
import { type Block, blocksOf, type Syntax } from '../core/journal/markdown'

const AS_TYPED = [
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
]

/** What a page looks like; `MarkdownPort` in `components/journal`. */
export const markdown = {
  /** Null where it cannot be said; the text is then shown as it is. */
  async read(text: string): Promise<readonly Block[] | null> {
    try {
      const { parse, postprocess, preprocess } = await import('micromark')
      const { document } = parse({ extensions: [{ disable: { null: AS_TYPED } }] })
      return blocksOf(nested(postprocess(document().write(preprocess()(text, undefined, true)))))
    } catch {
      // A parser that stumbles over a text, or a browser that is taking the extension away.
      return null
    }
  },
}

type Event = ReturnType<typeof postprocess>[number]

interface Open extends Syntax {
  readonly children: Syntax[]
}

/** The pieces within each other, from where each begins and ends. */
function nested(events: readonly Event[]): readonly Syntax[] {
  const all: Open = { type: 'all', source: () => '', children: [] }
  const open = [all]
  for (const [what, token, context] of events) {
    if (what === 'exit') {
      open.pop()
      continue
    }
    const piece: Open = { type: token.type, source: () => context.sliceSerialize(token), children: [] }
    open.at(-1)?.children.push(piece)
    open.push(piece)
  }
  return all.children
}

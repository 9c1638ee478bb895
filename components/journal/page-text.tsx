import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Entry } from '@/utils/core/journal/entry'
import { isMarkable } from '@/utils/core/journal/markable'
import type { Block, Inline } from '@/utils/core/journal/markdown'
import type { MarkdownPort } from './journal-port'
import css from './page-text.module.css'

interface PageTextProps {
  readonly entry: Pick<Entry, 'kind' | 'text'>
  readonly markdown: MarkdownPort
  /** The level of the heading that it stands under. */
  readonly under: number
}

/** The words of an entry, to be read: a note as it is, a page with its headings, lists, quotes and links. */
export function PageText({ entry: { kind, text }, markdown, under }: PageTextProps) {
  const [read, setRead] = useState<{ readonly text: string; readonly blocks: readonly Block[] } | null>(null)
  useEffect(() => {
    if (kind !== 'page' || !isMarkable(text)) return
    let wanted = true
    void markdown.read(text).then(blocks => {
      if (wanted && blocks) setRead({ text, blocks })
    })
    return () => {
      wanted = false
    }
  }, [markdown, kind, text])
  if (read?.text !== text || kind !== 'page') {
    return (
      <p class={css['words']} dir="auto">
        {text}
      </p>
    )
  }
  return <div class={`${css['words']} ${css['page']}`}>{read.blocks.map(block => drawn(block, under))}</div>
}

function drawn(block: Block, under: number): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{block.parts.map(inLine)}</p>
    case 'heading': {
      const Heading = `h${Math.min(6, under + block.level)}` as 'h6'
      return <Heading dir="auto">{block.parts.map(inLine)}</Heading>
    }
    case 'quote':
      return <blockquote>{block.blocks.map(one => drawn(one, under))}</blockquote>
    case 'list': {
      const items = block.items.map(item => <li dir="auto">{item.map(one => drawn(one, under))}</li>)
      return block.from === null ? <ul>{items}</ul> : <ol start={block.from}>{items}</ol>
    }
    case 'rule':
      return <hr />
  }
}

function inLine(part: Inline): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'emphasis':
      return <em>{part.parts.map(inLine)}</em>
    case 'strong':
      return <strong>{part.parts.map(inLine)}</strong>
    case 'link':
      return (
        <a
          href={part.address}
          {...(part.title !== null && { title: part.title })}
          target="_blank"
          rel="noreferrer noopener"
        >
          {part.parts.map(inLine)}
        </a>
      )
  }
}

/** A piece of a text as a Markdown parser found it. Nothing in it is trusted, or known to be there. */
export interface Syntax {
  readonly type: string
  /** What stands there, signs and all. */
  source(): string
  readonly children: readonly Syntax[]
}

/** What can stand in a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'link'
      readonly address: string
      readonly title: string | null
      readonly parts: readonly Inline[]
    }

/** What can stand on a page. There is no kind that loads or runs anything. */
export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly parts: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list'
      /** The number it begins with; null for one without numbers. */
      readonly from: number | null
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'rule' }

/** Quotes and lists within each other; what is further in stands beside them. */
const DEEPEST = 12

/** A page as it is drawn, from what a parser found. Of what is not drawn the signs stay where they are. */
export function blocksOf(found: readonly Syntax[], depth = 0): readonly Block[] {
  return found.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'content':
        return blocksOf(node.children, depth)
      case 'paragraph':
        return [{ kind: 'paragraph', parts: lineOf(node.children) }]
      case 'atxHeading':
        return [headingOf(node)]
      case 'blockQuote': {
        const blocks = blocksOf(node.children, depth + 1)
        return depth < DEEPEST ? [{ kind: 'quote', blocks }] : blocks
      }
      case 'listOrdered':
      case 'listUnordered': {
        const items = itemsOf(node.children).map(item => blocksOf(item, depth + 1))
        return depth < DEEPEST ? [{ kind: 'list', from: startOf(node), items }] : items.flat()
      }
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      default:
        return []
    }
  })
}

function headingOf(node: Syntax): Block {
  const parts = lineOf(child(node, 'atxHeadingText')?.children ?? [])
  const level = child(node, 'atxHeadingSequence')?.source().length ?? 1
  // Signs alone are no heading, whatever the rules say.
  if (parts.length === 0) return { kind: 'paragraph', parts: [{ kind: 'text', text: node.source() }] }
  return { kind: 'heading', level, parts }
}

/** What stands in each item of a list, which begins with its sign. */
function itemsOf(nodes: readonly Syntax[]): readonly (readonly Syntax[])[] {
  const items: Syntax[][] = []
  for (const node of nodes) {
    if (node.type === 'listItemPrefix') items.push([])
    else items.at(-1)?.push(node)
  }
  return items
}

function startOf(list: Syntax): number | null {
  if (list.type !== 'listOrdered') return null
  const first = child(list, 'listItemPrefix')
  return Number(first && child(first, 'listItemValue')?.source()) || 0
}

/** `linked`: whether it is the words of a link, in which there is no other. */
function lineOf(nodes: readonly Syntax[], linked = false): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'data':
      case 'characterEscapeValue':
        return [{ kind: 'text', text: node.source() }]
      // Lines that were typed as lines stay lines.
      case 'lineEnding':
        return [{ kind: 'text', text: '\n' }]
      case 'characterEscape':
        return lineOf(node.children, linked)
      case 'emphasis':
      case 'strong': {
        const text = child(node, `${node.type}Text`)
        return [{ kind: node.type, parts: lineOf(text?.children ?? [], linked) }]
      }
      case 'link':
      case 'image':
        return linkOf(node, linked)
      case 'autolink':
        return autolinkOf(node, linked)
      default:
        return []
    }
  })
}

/** A link; a picture is one too, because to show it would be to ask for it. */
function linkOf(node: Syntax, linked: boolean): readonly Inline[] {
  const label = child(node, 'label')
  const words = lineOf((label && child(label, 'labelText')?.children) ?? [], true)
  if (linked) return words
  const address = asAddress(inside(node, 'resourceDestinationString') ?? '')
  if (address === null) return [{ kind: 'text', text: node.source() }]
  const parts: readonly Inline[] = words.length > 0 ? words : [{ kind: 'text', text: address }]
  return [{ kind: 'link', address, title: inside(node, 'resourceTitleString'), parts }]
}

function autolinkOf(node: Syntax, linked: boolean): readonly Inline[] {
  const mail = child(node, 'autolinkEmail')?.source()
  const text = mail ?? child(node, 'autolinkProtocol')?.source() ?? ''
  const address = linked ? null : asAddress(mail === undefined ? text : `mailto:${mail}`)
  const parts = [{ kind: 'text', text: address === null ? node.source() : text }] as const
  return address === null ? parts : [{ kind: 'link', address, title: null, parts }]
}

const LONGEST_ADDRESS = 2000

/**
 * An address that may be pressed: of the web, or to write to. Null for any other, and for one with signs in it that
 * browsers pass over, read in different ways, or nobody sees.
 */
export function asAddress(raw: string): string | null {
  const known = /^(?:https?:\/\/(?=[\p{L}\p{N}[])|mailto:(?=[\p{L}\p{N}]))[^\s\p{C}\\"<>`]+$/iu
  return raw.length <= LONGEST_ADDRESS && known.test(raw) ? raw : null
}

function child(node: Syntax, type: string): Syntax | undefined {
  return node.children.find(one => one.type === type)
}

/** The text of the first piece of this type in what a link leads to; null without one. */
function inside(node: Syntax, type: string): string | null {
  for (const one of node.children) {
    if (one.type === type) return textOf(lineOf(one.children))
    const found = one.type.startsWith('resource') ? inside(one, type) : null
    if (found !== null) return found
  }
  return null
}

function textOf(parts: readonly Inline[]): string {
  return parts.map(part => (part.kind === 'text' ? part.text : '')).join('')
}

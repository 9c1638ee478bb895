import type { Shelf } from './progress'

/** One piece of the reading that comes with Arbor. Its text is `entrypoints/reader/pieces/<id>.txt`. */
export interface Piece {
  readonly id: string
  readonly title: string
  /** Length of the text in words. */
  readonly words: number
}

/** In the order they are offered; the first is the easiest to begin with when tired. */
export const PIECES: readonly [Piece, ...Piece[]] = [
  {
    id: 'one-window',
    title: 'A week of one window',
    words: 696,
  },
  {
    id: 'how-animals-lie-down',
    title: 'How animals lie down',
    words: 676,
  },
  {
    id: 'to-the-postbox',
    title: 'To the postbox',
    words: 767,
  },
  {
    id: 'to-whoever-stays-next',
    title: 'To whoever stays next',
    words: 768,
  },
  {
    id: 'folding-a-sheet',
    title: 'Folding a sheet',
    words: 791,
  },
  {
    id: 'the-brown-teapot',
    title: 'The brown teapot',
    words: 799,
  },
  {
    id: 'the-bench-at-the-harbour',
    title: 'The bench at the harbour',
    words: 774,
  },
  {
    id: 'the-label-on-the-jam',
    title: 'The label on the jam',
    words: 711,
  },
  {
    id: 'drawing-an-onion',
    title: 'Drawing an onion',
    words: 728,
  },
  {
    id: 'reading-a-twig',
    title: 'Reading a twig',
    words: 821,
  },
]

/** A slow, tired reader's pace, words a minute. */
const PACE = 180

/** About how many minutes a piece takes, at least one. */
export function minutesOf(piece: Piece): number {
  return Math.max(1, Math.round(piece.words / PACE))
}

/** The piece with this id, or null. */
export function pieceById(id: string): Piece | null {
  return PIECES.find(piece => piece.id === id) ?? null
}

/**
 * What to read next: the piece someone is in the middle of, then one never opened, then the one finished
 * longest ago. `besides` is left out.
 */
export function nextPiece(shelf: Shelf, besides?: Piece): Piece {
  const others = PIECES.filter(piece => piece !== besides)
  const [next = PIECES[0]] = others.toSorted((a, b) => {
    const [group, order] = rank(shelf, a)
    const [otherGroup, otherOrder] = rank(shelf, b)
    return group - otherGroup || order - otherOrder
  })
  return next
}

function rank(shelf: Shelf, piece: Piece): readonly [group: number, order: number] {
  const progress = shelf[piece.id]
  if (!progress) return [1, 0]
  const { place, readAt, doneAt } = progress
  return doneAt === null || place > 0 ? [0, -readAt] : [2, doneAt]
}

/** The piece an address asks for after its `#`; what to read next when it asks for none we have. */
export function pieceToOpen(hash: string, shelf: Shelf): Piece {
  return pieceById(hash.replace(/^#/, '')) ?? nextPiece(shelf)
}

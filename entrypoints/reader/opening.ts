import { nextPiece, type Piece, pieceToOpen } from '@/utils/core/reading/catalogue'
import type { Shelf } from '@/utils/core/reading/progress'
import { paragraphsOf } from '@/utils/core/reading/text'
import { note } from '@/utils/platform/log'
import { storedShelf } from '@/utils/platform/stored'

const TEXTS = import.meta.glob<string>('./pieces/*.txt', { query: '?raw', import: 'default' })

/** A piece, opened at the place where it was left. */
export interface Opening {
  readonly piece: Piece
  /** Null when the text could not be read. */
  readonly paragraphs: readonly string[] | null
  readonly place: number
  /** False when what is kept could not be read, so that the place is not known. */
  readonly remembered: boolean
  readonly next: Piece
}

/** Opens what the address asks for. Never rejects: what cannot be read is left out and noted. */
export async function openPiece(hash: string): Promise<Opening> {
  const kept = await storedShelf.read().catch(error => note('reader shelf', error))
  const shelf: Shelf = kept ?? {}
  const piece = pieceToOpen(hash, shelf)
  const paragraphs = await textOf(piece)
  const place = shelf[piece.id]?.place ?? 0
  return {
    piece,
    paragraphs,
    place: place < (paragraphs?.length ?? 0) ? place : 0,
    remembered: kept !== undefined,
    next: nextPiece(shelf, piece),
  }
}

async function textOf(piece: Piece): Promise<readonly string[] | null> {
  try {
    const text = await TEXTS[`./pieces/${piece.id}.txt`]?.()
    return text === undefined ? null : paragraphsOf(text)
  } catch (error) {
    await note('reader text', error)
    return null
  }
}

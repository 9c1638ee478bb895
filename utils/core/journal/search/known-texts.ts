/** Stands for no text. */
export const NO_TEXT = -1

/**
 * Which text each entry is, by its id. To put a hundred thousand ids in a map takes a tenth of a second, and the first
 * reading of a journal asks for none of them: it is done when somebody does.
 */
export function createKnownTexts() {
  const texts = new Map<string, number>()
  /** Ids that are not in it yet, and the text of each. */
  let ids: string[] = []
  let numbers: number[] = []

  function list(): void {
    for (const [at, id] of ids.entries()) texts.set(id, numbers[at] as number)
    ids = []
    numbers = []
  }

  return {
    /** An entry that is known to be no other's: none with this id was noted before, or it was forgotten. */
    note(id: string, text: number): void {
      ids.push(id)
      numbers.push(text)
    },

    /** The text of an entry; `NO_TEXT` for one that has none. */
    of(id: string): number {
      if (ids.length > 0) list()
      return texts.get(id) ?? NO_TEXT
    },

    forget(id: string): void {
      if (ids.length > 0) list()
      texts.delete(id)
    },

    all(): Iterable<readonly [id: string, text: number]> {
      list()
      return texts
    },
  }
}

/** Work that is done in one page or worker of ours at a time; the browser goes on with the next when one is gone. */

export const inTurn =
  (name: string) =>
  /** Does it when it is its turn. */
  async (work: () => Promise<void>): Promise<void> => {
    await navigator.locks.request(name, work)
  }

/** Runs a task after all earlier ones; a failed task does not hold up the next. */
export type Enqueue = <T>(task: () => Promise<T>) => Promise<T>

/** One line for everything that reads, changes and writes back: two handlers can never lose each other's write. */
export function createQueue(): Enqueue {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const mine = last.then(task, task)
    last = mine
    return mine
  }
}

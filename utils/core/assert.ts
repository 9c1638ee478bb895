/** Makes a `switch` over a union exhaustive: a forgotten member does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}

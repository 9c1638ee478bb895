/** A fresh identifier nobody else has (UUID v4). */
export function newId(): string {
  return crypto.randomUUID()
}

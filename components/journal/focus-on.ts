/** A `ref` for what takes the keyboard when it appears. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus()
}

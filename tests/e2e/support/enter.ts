import type { Tab } from './browser'

/** Enters a day or a time: how its parts are typed differs with the browser and its language. */
export function enter(tab: Tab, type: 'date' | 'time', value: string): Promise<void> {
  return tab.evaluate(
    given => {
      const field = document.querySelector<HTMLInputElement>(`input[type="${given.type}"]`)
      if (!field) throw new Error(`There is no ${given.type} to enter.`)
      field.value = given.value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    { type, value },
  )
}

/** The browser's permissions that are asked for when they are first wanted, and can be given back. */
export const OPTIONAL = ['downloads', 'notifications'] as const

export type Optional = (typeof OPTIONAL)[number]

/** Whether the permission of this name is one of them. */
export function isOptional(name: string): name is Optional {
  return OPTIONAL.some(one => one === name)
}

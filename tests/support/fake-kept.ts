import type { Trouble } from '@/utils/core/journal/answer'
import type { Kept } from '@/utils/platform/kept-db'

/** Kept things in memory. Set `trouble` to have every question fail. */
export interface FakeKept<T extends { readonly id: string }>
  extends Pick<Kept<T>, 'list' | 'put' | 'update'> {
  trouble: Trouble | null
  readonly there: Map<string, T>
}

export function fakeKept<T extends { readonly id: string }>(): FakeKept<T> {
  const there = new Map<string, T>()
  return {
    trouble: null,
    there,
    async list() {
      return this.trouble ? { ok: false, trouble: this.trouble } : { ok: true, value: [...there.values()] }
    },
    async put(value) {
      if (this.trouble) return { ok: false, trouble: this.trouble }
      there.set(value.id, structuredClone(value))
      return { ok: true, value: undefined }
    },
    async update(id, to) {
      if (this.trouble) return { ok: false, trouble: this.trouble }
      const value = there.get(id)
      const next = value && to(value)
      if (next) there.set(id, structuredClone(next))
      return { ok: true, value: Boolean(next) }
    },
  }
}

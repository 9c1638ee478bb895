import type { Folder } from '@/utils/platform/backup-folder'

/** What a folder in memory lets a test arrange, and see. */
export interface FakeFolder {
  readonly folder: Folder
  /** What is in it, by name. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  access: PermissionState
  /** Called before each thing that is done to it; what it throws is what the browser says. */
  before(what: 'list' | 'make' | 'write' | 'close' | 'read' | 'remove', name: string): void
}

const failure = (name: string) => new DOMException('As a browser says it.', name)

/** A folder as Chromium gives one: a file has its name at once, and its words when it is closed. */
export function fakeFolder(): FakeFolder {
  const files: FakeFolder['files'] = new Map()
  const fake: FakeFolder = { folder: undefined as never, files, access: 'granted', before: () => {} }

  function file(name: string) {
    return {
      kind: 'file',
      name,
      async getFile() {
        fake.before('read', name)
        return new File([files.get(name) ?? ''], name)
      },
      async createWritable() {
        let written: Uint8Array<ArrayBuffer> = new Uint8Array()
        return {
          async write(bytes: Uint8Array<ArrayBuffer>) {
            fake.before('write', name)
            written = bytes
          },
          async close() {
            fake.before('close', name)
            files.set(name, written)
          },
          abort: async () => {},
        }
      },
    }
  }

  const handle = {
    kind: 'directory',
    name: 'Notes',
    queryPermission: async () => fake.access,
    requestPermission: async () => fake.access,
    async *entries() {
      fake.before('list', '')
      for (const name of [...files.keys()]) yield [name, file(name)]
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (create) fake.before('make', name)
      if (!files.has(name) && !create) throw failure('NotFoundError')
      if (!files.has(name)) files.set(name, new Uint8Array())
      return file(name)
    },
    async removeEntry(name: string) {
      fake.before('remove', name)
      files.delete(name)
    },
  }
  return Object.assign(fake, { folder: handle as unknown as Folder })
}

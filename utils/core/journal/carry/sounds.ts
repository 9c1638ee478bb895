import { typeOfFile } from '../../voice/sound-type'
import { newVoice } from '../../voice/voice'
import { isSilent } from '../entry'
import type { Brought, BroughtVoice } from './brought'

/** What stands below the words of a page: a link to each file of sound beside it. */
export function linksTo(files: readonly string[]): string {
  return files.map(name => `\n[${name}](<${name}>)\n`).join('')
}

/** Where the files of sound lie that what was read of a page needs, by their names in the archive. */
export function soundsOf({ sounds = [] }: Brought, page: string): readonly string[] {
  return sounds.flatMap(({ files }) => files.map(file => beside(page, file)))
}

function beside(page: string, file: string): string {
  return page.slice(0, page.lastIndexOf('/') + 1) + file
}

/**
 * What was read of a page, with the sound that was found, by name in the archive. Each is a new voice: a file
 * decides over nothing that is here already. What was not found is told; an entry that then says nothing is left out.
 */
export function withSounds(
  { sounds = [], ...brought }: Brought,
  page: string,
  found: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  newId: () => string,
): Brought {
  if (sounds.length === 0) return brought
  const voices: BroughtVoice[] = []
  const unread = [...brought.unread]
  const entries = brought.entries.map(entry => {
    const ids: string[] = []
    for (const file of sounds.find(of => of.entry === entry.id)?.files ?? []) {
      const name = beside(page, file)
      const [bytes, type] = [Object.hasOwn(found, name) ? found[name] : undefined, typeOfFile(file)]
      if (!bytes || !type) {
        unread.push(name)
        continue
      }
      const voice = newVoice(newId(), type, entry.createdAt)
      voices.push({ voice, bytes })
      ids.push(voice.id)
    }
    return { ...entry, voices: ids }
  })
  return { ...brought, entries: entries.filter(entry => !isSilent(entry)), unread, voices }
}

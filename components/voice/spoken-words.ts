import { type Entry, isBlank } from '@/utils/core/journal/entry'
import type { Duration } from '@/utils/core/time'
import { lengthOf } from '@/utils/core/voice/voice'
import { t } from '@/utils/i18n'
import { lengthWords } from './length-words'

/** That something was spoken in an entry, and how long, beside its words or instead of them; null where nothing was. */
export function spokenWords(
  { text, voices }: Pick<Entry, 'text' | 'voices'>,
  lengths: ReadonlyMap<string, Duration>,
): string | null {
  if (voices.length === 0) return null
  const length = lengthOf(voices, lengths)
  if (isBlank(text)) return length === null ? t('voice.spoken') : t('voice.spokenFor', [lengthWords(length)])
  return length === null ? t('voice.beside') : t('voice.besideFor', [lengthWords(length)])
}

import type { Instant } from '@/utils/core/time'
import type { Reading } from '@/utils/core/treatments/found'
import type { Treatment } from '@/utils/core/treatments/treatment'

/** Calendar files as the screen needs them; `utils/platform/calendar-file` has this shape. */
export interface CalendarPort {
  /** What a file has in it. Never throws; nothing is kept. */
  read(file: Blob, now: Instant): Promise<Reading>
  /** Dates as the text of a file, each with the same words. */
  text(treatments: readonly Treatment[], summary: string): Promise<string>
  /** Hands a file to the browser's downloads. */
  save(text: string, name: string): void
}

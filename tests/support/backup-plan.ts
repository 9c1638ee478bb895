import type { BackupPlan } from '@/utils/core/journal/backup/plan'

/** A backup that was turned on and never made. */
export const BEGUN: BackupPlan = {
  id: 'backup',
  every: 'week',
  where: 'folder',
  folder: 'Notes',
  recipient: 'age1mfkkmqpp',
  key: 'locked',
  last: null,
  problem: null,
  triedAt: null,
  voices: [],
  missing: 0,
}

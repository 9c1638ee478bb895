import { backUp as backUpWith } from '@/utils/core/journal/backup/back-up'
import { backupDownloads } from '@/utils/platform/backup-downloads'
import { backupFolder } from '@/utils/platform/backup-folder'
import { chosenFolder } from '@/utils/platform/chosen-folder'
import { clock } from '@/utils/platform/clock'
import { inTurn } from '@/utils/platform/in-turn'
import { journal } from '@/utils/platform/journal-db'
import { backups, checkIns } from '@/utils/platform/kept-db'
import { lockedFile } from '@/utils/platform/locked-file'
import { voiceDb } from '@/utils/platform/voice-db'

/** Makes a backup, if it is time for one. */
export function backUp(): Promise<void> {
  return backUpWith({
    plans: backups,
    journal,
    checkIns,
    voices: voiceDb,
    seal: lockedFile.seal,
    places: { folder: backupFolder(() => chosenFolder.recall()), downloads: backupDownloads },
    inTurn: inTurn('arbor.backup'),
    now: clock.now,
  })
}

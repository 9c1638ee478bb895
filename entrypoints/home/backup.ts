import type { BackupPort } from '@/components/carry/carry-port'
import { type BackupPorts, backUp } from '@/utils/core/journal/backup/back-up'
import { backupDownloads } from '@/utils/platform/backup-downloads'
import { backupFolder } from '@/utils/platform/backup-folder'
import { chosenFolder } from '@/utils/platform/chosen-folder'
import { clock } from '@/utils/platform/clock'
import { inTurn } from '@/utils/platform/in-turn'
import { journal } from '@/utils/platform/journal-db'
import { backups, checkIns } from '@/utils/platform/kept-db'
import { lockedFile } from '@/utils/platform/locked-file'
import { note } from '@/utils/platform/log'
import { voiceDb } from '@/utils/platform/voice-db'

const ports: BackupPorts = {
  plans: backups,
  journal,
  checkIns,
  voices: voiceDb,
  seal: lockedFile.seal,
  places: { folder: backupFolder(() => chosenFolder.recall()), downloads: backupDownloads },
  inTurn: inTurn('arbor.backup'),
  now: clock.now,
}

const make = (pressed: boolean) => backUp(ports, pressed).catch(error => note('backup', error))

/** The backup as the screen needs it. */
export const backup: BackupPort = {
  hasFolders: chosenFolder.isPossible(),
  chooseFolder: () => chosenFolder.choose(),
  async ask(where) {
    if (where === 'folder') return chosenFolder.ask()
    try {
      return await backupDownloads.ask()
    } catch (error) {
      await note('backup ask', error)
      return false
    }
  },
  makeKey: lockedFile.makeKey,
  look: () => make(false),
  make: () => make(true),
}

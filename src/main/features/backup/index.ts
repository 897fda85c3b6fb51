// What the rest of main may use of backup; nothing else of it is imported from outside of this folder.
export { type BackupTrouble, backupHandlers, backupState } from './backup.service';
export { takePlace } from './goOnCounting';
export { backUpBeforeQuit, backUpDaily, startBackup, storedKey } from './makeBackups';
export { type BackupDesk, backupsAt, chooseOther, previewBackup, restore } from './restore';
export { testRestore } from './restoreTest';
export { stageRestore } from './stageRestore';

import type { Clock } from '../../shared/domain/clock';
import type { Database } from '../database/database';
import { isSampleUnfinished } from '../database/unfinishedSample';
import { rememberUsed, usedIn } from '../database/usedNumbers';
import { noteRestoreIn, rememberHead } from '../engines/backup/auditHeads';
import { isBackupFolder } from '../engines/backup/files';
import { readLocalSettings } from '../engines/backup/localSettings';
import type { Paths } from '../system/paths';

/** Makes work that may fail without stopping the app; what failed goes to the log under `where`. */
export type ByItself = (where: string, work: () => void) => () => void;

interface Given {
  paths: Paths;
  clock: Clock;
  byItself: ByItself;
}

export interface Notes {
  /** Notes beside the store that is there to stay where its audit log ends, and what ids and numbers it has given away. */
  noteBeside(store: Database): void;
  /**
   * What the second place, and the folder that the backup came from, have noted of the log's end is left behind. Only
   * after a restore that somebody asked for: a start that finds a restore half done says nothing to other places.
   */
  noteOutside(store: Database, from: string): void;
}

/** What is kept outside the store about it, to find out what a restore or another's copy has left out. */
export const createNotes = ({ paths, clock, byItself }: Given): Notes => ({
  noteBeside: ({ connection, db }) => {
    byItself('audit head', () => isSampleUnfinished(db) || rememberHead(paths, connection, clock.now()))();
    byItself('used numbers', () => isSampleUnfinished(db) || rememberUsed(paths, usedIn(connection)))();
  },
  noteOutside: (store, from) => {
    const second = readLocalSettings(paths).second?.folder;
    for (const folder of new Set([second, from])) {
      if (!folder || folder === paths.backups || !isBackupFolder(folder)) continue;
      byItself('note of a restore', () => noteRestoreIn(folder, 'second', store.connection, clock.now()))();
    }
  },
});

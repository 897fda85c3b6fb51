import type { LostNumbers } from '../../shared/features/backup/contract';
import type { Actor } from '../database/context';
import type { SlowLog } from '../database/slowQueries';
import type { Files } from '../system/files';
import type { Paths } from '../system/paths';
import type { SecretStore } from '../system/secretStore';
import type { SystemInfo } from '../system/systemInfo';
import type { FilterReader } from './ports/filterReader';
import type { Jobs } from './ports/jobs';
import type { Redrawn } from './ports/pictures';
import type { Printer } from './ports/printer';
import type { Updates } from './ports/updates';
import type { Session } from './session';

/** A checked database that waits in its staging folder. */
export interface StagedRestore {
  /** Of the backup. */
  name: string;
  /** The folder of backups that it came from. */
  root: string;
  /** UTC ms; names the staging folder. */
  now: number;
  /** Who asked for it; NULL where nobody can be signed in. */
  actor: Actor | null;
}

/** What actions may ask of the world outside the database; tests hand in a plain object. */
export interface Platform {
  paths: Paths;
  session: Session;
  files: Files;
  jobs: Jobs;
  /** Reads who a filter means. */
  filterReader: FilterReader;
  /** Decodes a picture in a worker; without it, as in tests, it is done where it is asked. */
  redrawPicture?: (picture: Uint8Array) => Promise<Redrawn>;
  printer: Printer;
  /** Fills an empty store with the sample showroom, through the services' own rules. */
  fillWithSampleData(owner: Actor): Promise<void>;
  /** An empty store takes the place of the present one, whose files are kept aside. Throws BUSY while it is being filled. */
  beginAnew(): Promise<void>;
  machine: SystemInfo;
  /** What took long since the app was started. */
  slowLog: SlowLog;
  /** Keeps the key of encrypted backups. */
  secretStore: SecretStore;
  /** The folder of backups that was chosen in main's dialog just now. */
  otherBackups: { folder: string | null };
  /**
   * Closes the store, lets the staged one take its place, opens it; everybody is signed out. Answers which document
   * numbers the new one knows nothing of.
   */
  replaceStore(restore: StagedRestore): Promise<LostNumbers>;
  /** Asks for another data folder and starts the app again there; does nothing when the user cancels. */
  moveToChosenFolder(): Promise<void>;
  /** New versions of the app itself. */
  updates: Updates;
  quit(): void;
  /** Puts a failure that no caller waits for into the log. */
  logProblem(where: string, error: unknown): void;
}

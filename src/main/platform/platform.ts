import type { BackupInfo } from '../../shared/contract/backup';
import type { Jobs } from '../jobs/jobs';
import type { Printer } from '../printing/printer';
import type { Actor } from './context';
import type { Files } from './files';
import type { Session } from './session';

/** Where things lie. None of these ever reaches the renderer as a path to choose. */
export interface Paths {
  /** The user's data folder. */
  data: string;
  database: string;
  attachments: string;
  backups: string;
  logs: string;
  /** Shipped beside the app. */
  resources: string;
}

/** What actions may ask of the world outside the database; tests hand in a plain object. */
export interface Platform {
  paths: Paths;
  session: Session;
  files: Files;
  jobs: Jobs;
  printer: Printer;
  /** Fills an empty store with the sample showroom, through the services' own rules. */
  fillWithSampleData(owner: Actor): Promise<void>;
  /** Closes the store, puts the backup in its place, opens it again; everybody is signed out. */
  restoreBackup(name: string): Promise<BackupInfo>;
  /** Asks for another data folder and starts the app again there; does nothing when the user cancels. */
  moveToChosenFolder(): Promise<void>;
  quit(): void;
  /** Puts a failure that no caller waits for into the log. */
  logProblem(where: string, error: unknown): void;
}

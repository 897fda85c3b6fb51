import type { Actor } from './context';
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
  /** Fills an empty store with the sample showroom, through the services' own rules. */
  fillWithSampleData(owner: Actor): Promise<void>;
}

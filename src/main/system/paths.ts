import { join } from 'node:path';

/** Names of everything inside the data folder, and of what is shipped beside the app. */
export function pathsIn(data: string, resources: string): Paths {
  return {
    data,
    database: join(data, 'showroom.db'),
    attachments: join(data, 'attachments'),
    backups: join(data, 'backups'),
    logs: join(data, 'logs'),
    resources,
  };
}

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

import { join } from 'node:path';
import type { Paths } from '../core/platform';

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

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import type { Survey } from '../../../shared/features/health/contract';
import { Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import { openDatabase } from '../../database/database';
import { ENTITIES } from '../../database/entities';
import type { Paths } from '../../system/paths';

/** Tables whose growth says something, in the order of the page. */
const COUNTED = ENTITIES.filter(({ counted }) => counted).map(({ table }) => getTableName(table));

/** Sizes and row counts of a store, in a worker: counting millions of rows takes its time. */
export async function takeSurvey({ paths }: { paths: Paths }, tools: WorkerTools): Promise<Survey> {
  const rows = rowCounts(paths.database, tools);
  const files = ['', '-wal', '-shm'].map((suffix) => paths.database + suffix);
  return {
    sizes: {
      database: files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0),
      attachments: sizeOf(paths.attachments),
      backups: sizeOf(paths.backups),
      logs: sizeOf(paths.logs),
    },
    rows,
  };
}

function rowCounts(database: string, tools: WorkerTools): Record<string, number> {
  const { connection, close } = openDatabase(database, { readonly: true });
  try {
    return Object.fromEntries(
      COUNTED.map((table) => {
        if (tools.cancelled()) throw new Cancelled();
        return [table, Number(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())];
      }),
    );
  } finally {
    close();
  }
}

/** Bytes in a folder; a picture that is a hard link to a live one counts where it is met. */
function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      // It may have gone since it was listed.
      const found = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
      return sum + (found?.size ?? 0);
    }, 0);
}

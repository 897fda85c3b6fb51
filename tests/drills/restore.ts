import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/database';
import { UnusableDatabase } from '../../src/main/database/migrate';
import { storeFile } from '../../src/main/features/attachments/attachments.repository';
import { storeFolder } from '../bench/stores';
import { backUp, putBack } from './backupCalls';
import { countDifferences, picturesOf, rowsOf } from './content';
import type { Drill } from './drill';
import { DRILL_NOW, drillPaths, inTemporaryFolder, openAsTheApp } from './place';
import { openDrillStore } from './stores';

const ON_RECORD = '"backup.restore"';

/**
 * A store with pictures is backed up, goes on, is damaged so that it does not open any more, and is restored. Counted
 * are the rows and pictures that differ from the moment of the backup. Through the window of the real app; the quick
 * version makes the calls that are behind it.
 */
export const restoreDrill: Drill = {
  ids: ['restore.diff_rows'],
  run: async ({ quick }) =>
    inTemporaryFolder(async (root) => {
      const folder = join(root, 'data');
      cpSync(await storeFolder('XS'), folder, { recursive: true });
      const { attachments } = drillPaths(folder);
      for (let i = 0; i < 5; i += 1) {
        const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, i]);
        storeFile({ attachments }, picture, 'image/png');
      }
      const before = contentOf(folder);
      if (quick) await withoutWindow(folder);
      else await (await import('./restoreInApp')).restoreInApp(root, () => damage(folder));
      const after = contentOf(folder);
      const rows = [...before.values()].reduce((sum, list) => sum + list.length, 0);
      const way = quick ? 'by the calls behind the window' : 'through the window of the real app';
      const value = countDifferences(withoutRecord(before), withoutRecord(after));
      return [{ id: 'restore.diff_rows', value, note: `${rows} rows and pictures, ${way}` }];
    }),
};

/** What a restore counts on from, so that nothing is given away twice (`ids.reused`). */
const COUNTERS = new Set(['used_ids', 'number_counters']);

/** That a backup was restored is put on record in the store that came back, and it does not count again what was counted. */
const withoutRecord = (content: Map<string, string[]>) =>
  new Map(
    [...content]
      .filter(([table]) => !COUNTERS.has(table))
      .map(([table, rows]) => [table, rows.filter((row) => !row.includes(ON_RECORD))] as const),
  );

function contentOf(folder: string): Map<string, string[]> {
  const { connection, close } = openDatabase(drillPaths(folder).database, { readonly: true });
  try {
    return new Map([...rowsOf(connection), ...picturesOf(drillPaths(folder).attachments)]);
  } finally {
    close();
  }
}

async function withoutWindow(folder: string): Promise<void> {
  const name = await backUp(folder, DRILL_NOW);
  const store = openDrillStore(folder);
  await store.call('owner', 'customers.register', { name: '备份之后', phone: '13900001111' });
  store.close();
  damage(folder);
  const trouble = await openAsTheApp(folder).catch((error) => error);
  if (!(trouble instanceof UnusableDatabase && trouble.why === 'damaged')) {
    throw new Error(`a damaged store opened: ${trouble}`);
  }
  await putBack(folder, name, DRILL_NOW + 60_000);
  await openAsTheApp(folder);
}

/** Noise over the first pages and the middle of the file, a picture gone. */
function damage(folder: string): void {
  const { database, attachments } = drillPaths(folder);
  for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true });
  const handle = openSync(database, 'r+');
  for (const at of [0, Math.floor(statSync(database).size / 2)])
    writeSync(handle, randomBytes(8192), 0, 8192, at);
  closeSync(handle);
  rmSync(attachments, { recursive: true, force: true });
}

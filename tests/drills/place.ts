import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '../../src/main/app/openStore';
import { pathsIn } from '../../src/main/system/paths';
import { fixedClock } from '../../src/shared/domain/clock';

// What children need that are killed by the dozen: kept apart from dispatch and its handlers, which take long to load.

/** "Now" when the app opens a drill's store: an hour after the last row of the generated stores (UTC ms). */
export const DRILL_NOW = Date.UTC(2026, 10, 17, 3);

/** Where the data of a drill's store lies. */
export const drillPaths = (folder: string) => pathsIn(folder, resolve('resources'));

/** A folder that is gone when the work is done, however it ends. */
export async function inTemporaryFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(process.env.SHOWROOM_BENCH_TMP ?? tmpdir(), 'showroom-drill-'));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Opens a store as the app does at its start (recovery, migrations), closes it again. */
export async function openAsTheApp(folder: string, resources = 'resources', now = DRILL_NOW): Promise<void> {
  const database = await openStore(pathsIn(folder, resolve(resources)), fixedClock(now));
  database.close();
}

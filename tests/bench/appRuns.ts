import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, buildFolder, buildIsOutOfDate } from '../../scripts/setup/build.mjs';
import { withDisplay } from '../../scripts/setup/display.mjs';
import { backupStore, QUIET } from '../../src/main/engines/backup/backup';
import { listBackups } from '../../src/main/engines/backup/manifest';
import { pathsIn } from '../../src/main/system/paths';
import { launchApp, type RunningApp } from '../support/app';
import { BENCH_NOW, openBenchStore, type StoreName, storeFolder } from './stores';

/** What the runs of the real app share: a store that may be written to, and a screen. */
export interface AppGround {
  /** The app's own folder; the store is in `data` inside. */
  userData: string;
  data: string;
  /** What the app's process needs in its environment: screen, day, folders, and the owner at work from the start. */
  env: Record<string, string>;
  /** The main file of the build. */
  main: string;
  launch(): Promise<RunningApp>;
}

let ground: Promise<{ userData: string; ownerId: number }> | null = null;

/** Gives the work the built app on a copy of the store; all benchmarks of one run share the copy. */
export async function onRealApp<T>(size: StoreName, work: (ground: AppGround) => Promise<T>): Promise<T> {
  if (buildIsOutOfDate() && (await build()).code !== 0) throw new Error('the app does not build');
  ground ??= prepare(size);
  const { userData, ownerId } = await ground;
  return withDisplay(async (display) => {
    const env = {
      ...(display as Record<string, string>),
      SHOWROOM_DATA_DIR: userData,
      SHOWROOM_SAVE_DIR: userData,
      SHOWROOM_NOW: new Date(BENCH_NOW).toISOString(),
      SHOWROOM_STAFF_ID: String(ownerId),
    };
    const launch = async () => {
      const running = await launchApp({ dataFolder: userData, env });
      await running.window.getByRole('navigation').waitFor();
      return { ...running, close: () => running.close({ keepData: true }) };
    };
    return work({
      userData,
      data: join(userData, 'data'),
      env,
      launch,
      main: join(buildFolder, 'main/index.js'),
    });
  });
}

/** A copy of the store with today's backup made, as on every start but the day's first. */
async function prepare(size: StoreName) {
  const userData = mkdtempSync(join(process.env.SHOWROOM_BENCH_TMP ?? tmpdir(), 'showroom-bench-app-'));
  process.once('exit', () => rmSync(userData, { recursive: true, force: true }));
  const data = join(userData, 'data');
  // For trying a benchmark out: a store that is there already.
  cpSync(process.env.SHOWROOM_BENCH_STORE ?? (await storeFolder(size)), data, { recursive: true });
  const paths = pathsIn(data, resolve('resources'));
  if (listBackups(paths.backups).length === 0) {
    await backupStore({ paths, reason: 'daily', now: BENCH_NOW }, QUIET);
  }
  const store = openBenchStore(data);
  try {
    return { userData, ownerId: store.actorOf('owner').staffId };
  } finally {
    store.close();
  }
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Platform, StagedRestore } from '../../src/main/core/platform';
import { listBackups } from '../../src/main/engines/backup/manifest';
import { startBackup } from '../../src/main/features/backup/makeBackups';
import { inlineJobs } from './inlineJobs';
import { type StoreOptions, testStore } from './testStore';

export const DAY_MS = 86_400_000;
export const PASSPHRASE = '云栖家居的备份口令';

/** A store that makes backups in this thread, chooses the folder `chosen.folder`, and notes what would be restored. */
export async function backupStoreOnStick(
  more: Partial<Platform> = {},
  options: Omit<StoreOptions, 'platform'> = {},
) {
  const jobs = inlineJobs();
  const chosen = { folder: null as string | null };
  const replaced: StagedRestore[] = [];
  const problems: string[] = [];
  const platform: Partial<Platform> = {
    jobs,
    files: { chooseFolder: async () => chosen.folder } as Platform['files'],
    secretStore: {
      wrap: async (secret) => ({ guard: 'system', guarded: [...secret].reverse().join('') }),
      unwrap: async ({ guarded }) => [...guarded].reverse().join(''),
    },
    otherBackups: { folder: null },
    replaceStore: async (restore) => {
      replaced.push(restore);
      return { numbers: [], sure: true };
    },
    logProblem: (where, error) => void problems.push(`${where}: ${String(error)}`),
    ...more,
  };
  const made = await testStore({ ...options, platform });
  const maker = { ...platform, paths: made.paths } as Platform;
  const stick = join(made.paths.data, '..', `stick-${made.paths.data.slice(-6)}`);
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }));
  const plugIn = () => {
    mkdirSync(stick, { recursive: true });
    chosen.folder = stick;
  };
  const names = (folder = made.paths.backups) => listBackups(folder).map(({ name }) => name);
  const backUp = async (reason: Parameters<typeof startBackup>[1], now: number) => {
    const started = await startBackup(maker, reason, now);
    await started.finished;
    await started.copied;
    await jobs.stopAll(0);
  };
  return { ...made, jobs, chosen, replaced, problems, maker, stick, plugIn, names, backUp };
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { handlers } from '../../src/main/app/handlers';
import { openStore } from '../../src/main/app/openStore';
import { createDispatch, type DispatchOptions } from '../../src/main/core/dispatch';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import type { Actor } from '../../src/main/database/context';
import { bringFactsInStep, keptFacts } from '../../src/main/features/customerFacts';
import { checkStore } from '../../src/main/features/health/checkStore';
import { pathsIn } from '../../src/main/system/paths';
import { fixedClock } from '../../src/shared/domain/clock';
import { DEFAULT_ZONE } from '../../src/shared/domain/dates';
import { type MadeStore, makeStore, type Progress } from './makeStore';
import { type SizeName, STORE_SIZES } from './sizes';

/** The owner of a generated store; the PIN is only for trying the app out. */
export const SEED_OWNER = { name: '陈云', pin: '1357' };

export interface SeedOptions {
  size: SizeName;
  seed: number;
  /** The instant (UTC ms) that is today in the store. */
  now: number;
  /** Shipped files of the app. */
  resources: string;
  onProgress: (progress: Progress | { phase: 'checking' }) => void;
}

/**
 * Makes a data folder that the app can open, with years of a showroom's life, and checks every rule on what was
 * written. The folder gets its name only when it is whole. Throws when it exists and is not empty.
 */
export async function seedFolder(folder: string, options: SeedOptions): Promise<MadeStore> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const unfinished = `${resolve(folder)}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const paths = pathsIn(unfinished, options.resources);
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  const clock = fixedClock(options.now);
  const database = await openStore(paths, clock);
  try {
    const dispatchOptions: DispatchOptions = {
      database,
      handlers,
      derived: keptFacts,
      clock,
      platform: { paths, session: createSession(clock, () => undefined) } as Platform,
      zone: () => DEFAULT_ZONE,
      onChanged: () => undefined,
      logError: (_ref, call, error) => console.error(call, error),
    };
    const owner = await setUp(dispatchOptions);
    const size = STORE_SIZES[options.size];
    const { seed, onProgress } = options;
    const made = await makeStore(dispatchOptions, owner, paths, { size, seed, onProgress });
    bringFactsInStep(database.db, options.now, { progress: () => undefined, cancelled: () => false });
    onProgress({ phase: 'checking' });
    const wrong = checkStore(database.connection);
    if (wrong.length > 0) throw new Error(`the generated store breaks its own rules:\n${wrong.join('\n')}`);
    database.close();
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return made;
  } finally {
    if (database.connection.open) database.close();
  }
}

async function setUp(options: DispatchOptions): Promise<Actor> {
  const answer = await createDispatch(options)(
    'session.setUp',
    {
      storeName: '一木家居',
      ownerName: SEED_OWNER.name,
      pin: SEED_OWNER.pin,
      locale: 'zh-CN',
      sampleData: false,
    },
    null,
  );
  if (!answer.ok) throw new Error(`the store could not be set up: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { handlers } from '../../src/main/app/handlers';
import { openStore } from '../../src/main/app/openStore';
import { createDispatch, type DispatchOptions } from '../../src/main/core/dispatch';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import { backupStore, QUIET } from '../../src/main/engines/backup/backup';
import { keptFacts } from '../../src/main/features/customerFacts';
import { fillWithSampleData } from '../../src/main/sample/fillWithSampleData';
import { pathsIn } from '../../src/main/system/paths';
import { fixedClock } from '../../src/shared/domain/clock';
import { DEFAULT_ZONE } from '../../src/shared/domain/dates';
import { OWNER_NAME, OWNER_PIN, STORE_NAME } from './people';

/** What this process is told, as JSON: where to make the store, and the instant (UTC ms) at which it is set up. */
export interface StoreOrder {
  folder: string;
  now: number;
  sampleData: boolean;
}

/** Makes a store through the call of the first run, and its first backup. */
async function makePreparedStore({ folder, now, sampleData }: StoreOrder): Promise<void> {
  const paths = pathsIn(folder, resolve('resources'));
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  const clock = fixedClock(now);
  const database = await openStore(paths, clock);
  try {
    const dispatchOptions: DispatchOptions = {
      ...{ database, handlers, clock, derived: keptFacts },
      platform: {
        ...{ paths, session: createSession(clock, () => undefined) },
        fillWithSampleData: (owner) => fillWithSampleData(dispatchOptions, owner, paths),
      } as Platform,
      zone: () => DEFAULT_ZONE,
      onChanged: () => undefined,
      logError: (_ref, call, error) => console.error(call, error),
    };
    const answer = await createDispatch(dispatchOptions)(
      'session.setUp',
      { storeName: STORE_NAME, ownerName: OWNER_NAME, pin: OWNER_PIN, locale: 'zh-CN', sampleData },
      null,
    );
    if (!answer.ok) throw new Error(`a prepared store was refused: ${JSON.stringify(answer.error)}`);
    await backupStore({ paths, reason: 'daily', now }, QUIET);
  } finally {
    // The last to close leaves one file without its log beside it.
    database.close();
  }
}

await makePreparedStore(JSON.parse(process.argv[2] ?? '') as StoreOrder);

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { handlers } from '../../src/main/app/handlers';
import { openStore } from '../../src/main/app/openStore';
import { createDispatch, type DispatchOptions } from '../../src/main/core/dispatch';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import { checkAuditChain } from '../../src/main/database/auditChain';
import { keptFacts } from '../../src/main/features/customerFacts';
import { fillWithSampleData } from '../../src/main/sample/fillWithSampleData';
import { pathsIn } from '../../src/main/system/paths';
import { fixedClock } from '../../src/shared/domain/clock';
import { DEFAULT_ZONE } from '../../src/shared/domain/dates';
import { distill } from './distill';
import { addOddRows } from './oddRows';

/** Saturday 21 November 2026, 10:00 in Shanghai: "now" in every fixture. */
const FIXTURE_NOW = Date.UTC(2026, 10, 21, 2);
/** '2468' with a fixed salt: the fixture is the same whenever it is made. */
const PIN_HASH = 'scrypt$16384$8$1$Zml4dHVyZS1zYWx0LTE2Qg==$sXw9+/64zjHWimTqNy8A3cjeo6j35jeZt2tUgWetXc8=';

/**
 * A database as today's app writes it: a handful of believable rows of every table from the sample showroom, and odd
 * ones. The same app makes the same bytes. Returns the file's contents.
 */
export async function makeFixture(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-fixture-'));
  try {
    const paths = pathsIn(join(folder, 'data'), resolve('resources'));
    for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
    const clock = fixedClock(FIXTURE_NOW);
    const database = await openStore(paths, clock);
    const options: DispatchOptions = {
      ...{ database, handlers, clock, derived: keptFacts },
      platform: { paths, session: createSession(clock, () => undefined) } as Platform,
      zone: () => DEFAULT_ZONE,
      onChanged: () => undefined,
      logError: (_ref, call, error) => console.error(call, error),
    };
    const setUp = {
      storeName: '云栖家居',
      ownerName: '陈云',
      pin: '2468',
      locale: 'zh-CN',
      sampleData: false,
    };
    const owner = await createDispatch(options)('session.setUp', setUp, null);
    if (!owner.ok) throw new Error(`not set up: ${JSON.stringify(owner.error)}`);
    await fillWithSampleData(options, owner.data as never, paths);
    const { connection } = database;
    distill(connection);
    connection.prepare('UPDATE staff SET pin_hash = ?').run(PIN_HASH);
    // Random otherwise.
    connection.exec("UPDATE tasks SET key = 'custom:' || id WHERE key LIKE 'custom:%'");
    addOddRows(connection, FIXTURE_NOW);
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`the fixture has broken references: ${JSON.stringify(broken)}`);
    if (!checkAuditChain(connection).whole) throw new Error('the fixture has a broken audit chain');
    const file = join(folder, 'fixture.db');
    connection.prepare('VACUUM INTO ?').run(file);
    database.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

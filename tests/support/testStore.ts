import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { answerFilter } from '../../src/main/app/answerFilter';
import { handlers } from '../../src/main/app/handlers';
import { openStore } from '../../src/main/app/openStore';
import { createDispatch } from '../../src/main/core/dispatch';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import type { Actor, WriteContext } from '../../src/main/database/context';
import { insertRecord } from '../../src/main/database/records';
import { staff } from '../../src/main/database/schema';
import { keptFacts } from '../../src/main/features/customerFacts';
import { hashPin } from '../../src/main/features/staff/pins';
import type { Paths } from '../../src/main/system/paths';
import { pathsIn } from '../../src/main/system/paths';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import type { CallError } from '../../src/shared/contract/result';
import { fixedClock } from '../../src/shared/domain/clock';
import { DEFAULT_ZONE, todayIn } from '../../src/shared/domain/dates';
import { ROLES, type Role } from '../../src/shared/domain/roles';

/** Saturday 21 November 2026, 10:00 in Shanghai. */
export const TEST_NOW = Date.UTC(2026, 10, 21, 2, 0, 0);
export const TEST_PIN = '1234';

export interface StoreOptions {
  platform?: Partial<Platform>;
  /** An action that waits goes on only while its person is signed in, as in the app: sign in first. */
  watchesSession?: boolean;
  /** See `createSession`. */
  idleLimitMs?: () => number;
  /** Another showroom's store, with an id of its own, instead of one more copy of the same. */
  otherShowroom?: boolean;
}

/**
 * A real store in a temporary folder with one person of each role; gone when the test ends. Each is a copy of the same one.
 * `as.sales('customers.list', {…})` calls through the same dispatch as the window.
 */
export async function testStore(options: StoreOptions = {}) {
  template ??= makeTemplate();
  const { file, people } = await (options.otherShowroom ? makeTemplate() : template);
  const folder = mkdtempSync(join(tmpdir(), 'showroom-test-'));
  const paths = makePaths(folder);
  copyFileSync(file, paths.database);
  const clock = fixedClock(TEST_NOW);
  const database = await openStore(paths, clock);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const changed: string[][] = [];
  const internalErrors: unknown[] = [];
  const session = createSession(clock, () => undefined, options.idleLimitMs);
  const platform = {
    paths,
    session,
    fillWithSampleData: async () => undefined,
    filterReader: { ask: async (question) => answerFilter(database.db, question) },
    ...options.platform,
  } as Platform;
  const dispatch = createDispatch({
    database,
    handlers,
    derived: keptFacts,
    platform,
    clock,
    ...(options.watchesSession && { atWork: session.actor }),
    zone: () => 'Asia/Shanghai',
    onChanged: (tables) => changed.push(tables),
    logError: (_ref, _call, error) => internalErrors.push(error),
  });

  /** Calls and returns the data; throws an Error that names the code, reason and fields on failure. */
  async function callAs<N extends CallName>(
    actor: Actor | null,
    name: N,
    input: RawInputOf<N>,
  ): Promise<OutputOf<N>> {
    const result = await dispatch(name, input, actor);
    if (!result.ok) {
      if (result.error.code === 'INTERNAL') throw internalErrors.at(-1);
      throw new CallRefused(result.error);
    }
    return result.data;
  }

  type Caller = <N extends CallName>(name: N, input: RawInputOf<N>) => Promise<OutputOf<N>>;
  const as = Object.fromEntries(
    ROLES.map((role) => [role, (name: CallName, input: never) => callAs(people[role], name, input)]),
  ) as unknown as Record<Role, Caller>;
  const nobody: Caller = (name, input) => callAs(null, name, input);

  return { as, nobody, people, dispatch, platform, database, clock, paths, session, changed, internalErrors };
}

export type TestStore = Awaited<ReturnType<typeof testStore>>;

/** A refused call: `await expect(as.sales(…)).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } })`. */
export class CallRefused extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(JSON.stringify(error));
    this.error = error;
  }
}

/** Migrated and filled once for all tests of a worker. */
let template: ReturnType<typeof makeTemplate> | undefined;

async function makeTemplate(): Promise<{ file: string; people: Record<Role, Actor> }> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const paths = makePaths(folder);
  const clock = fixedClock(TEST_NOW);
  const pinHash = await hashPin(TEST_PIN);
  const database = await openStore(paths, clock);
  const people = database.connection
    .transaction(() => {
      const context: WriteContext = {
        ...{
          db: database.db,
          now: clock.now(),
          actor: null,
          call: 'test',
          touched: new Set<string>(),
          derived: null,
        },
        ...{ today: todayIn(clock.now(), DEFAULT_ZONE), zone: DEFAULT_ZONE },
      };
      return Object.fromEntries(
        ROLES.map((role) => {
          const row = insertRecord(context, staff, { name: `测试${role}`, role, pinHash });
          return [role, { staffId: row.id, name: row.name, role } satisfies Actor];
        }),
      ) as Record<Role, Actor>;
    })
    .immediate();
  database.close();
  return { file: paths.database, people };
}

function makePaths(folder: string): Paths {
  const paths = pathsIn(folder, resolve('resources'));
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  return paths;
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/main/database/openStore';
import { insertRecord } from '../../src/main/database/records';
import { staff } from '../../src/main/database/schema';
import { handlers } from '../../src/main/features/handlers';
import { hashPin } from '../../src/main/features/staff/pins';
import type { Actor } from '../../src/main/platform/context';
import { createDispatch } from '../../src/main/platform/dispatch';
import { pathsIn } from '../../src/main/platform/paths';
import type { Platform } from '../../src/main/platform/platform';
import { createSession } from '../../src/main/platform/session';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import type { CallError } from '../../src/shared/contract/result';
import { fixedClock } from '../../src/shared/domain/clock';
import { ROLES, type Role } from '../../src/shared/domain/roles';

/** Saturday 21 November 2026, 10:00 in Shanghai. */
export const TEST_NOW = Date.UTC(2026, 10, 21, 2, 0, 0);
export const TEST_PIN = '1234';

/**
 * A real store in a temporary folder with one person of each role; gone when the test ends.
 * `as.sales('customers.list', {…})` calls through the same dispatch as the window.
 */
export async function testStore(options: { platform?: Partial<Platform> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-test-'));
  const paths = pathsIn(folder, resolve('resources'));
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  const clock = fixedClock(TEST_NOW);
  const database = await openStore(paths, clock);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const changed: string[][] = [];
  const internalErrors: unknown[] = [];
  const session = createSession(clock, () => undefined);
  const platform = {
    paths,
    session,
    fillWithSampleData: async () => undefined,
    ...options.platform,
  } as Platform;
  const dispatch = createDispatch({
    database,
    handlers,
    platform,
    clock,
    zone: () => 'Asia/Shanghai',
    onChanged: (tables) => changed.push(tables),
    logError: (_ref, _call, error) => internalErrors.push(error),
  });

  const pinHash = await hashPin(TEST_PIN);
  const people = Object.fromEntries(
    ROLES.map((role) => {
      const row = database.connection
        .transaction(() =>
          insertRecord(
            {
              db: database.db,
              now: clock.now(),
              actor: null,
              call: 'test',
              touched: new Set(),
              today: '2026-11-21' as never,
              zone: 'Asia/Shanghai',
            },
            staff,
            { name: `测试${role}`, role, pinHash },
          ),
        )
        .immediate();
      return [role, { staffId: row.id, name: row.name, role } satisfies Actor];
    }),
  ) as Record<Role, Actor>;

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

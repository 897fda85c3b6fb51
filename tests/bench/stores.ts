import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { handlers } from '../../src/main/app/handlers';
import { createDispatch, type DispatchOptions } from '../../src/main/core/dispatch';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import type { Actor } from '../../src/main/database/context';
import { openDatabase } from '../../src/main/database/database';
import { keptFacts } from '../../src/main/features/customerFacts';
import { pathsIn } from '../../src/main/system/paths';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import { fixedClock } from '../../src/shared/domain/clock';
import { DEFAULT_ZONE } from '../../src/shared/domain/dates';
import type { Role } from '../../src/shared/domain/roles';
import { seedFolder } from '../../tools/storeGenerator/seedFolder';
import type { STORE_SIZES } from '../../tools/storeGenerator/sizes';

export type StoreName = keyof typeof STORE_SIZES;

/** Tuesday 17 November 2026, 10:00 in Shanghai: "now" in every generated store. */
export const BENCH_NOW = Date.UTC(2026, 10, 17, 2);
const SEED = 7;
const CACHE = resolve('out/bench/stores');
/** What decides the content of a generated store. */
const SOURCES = [
  'src/main/sample',
  'src/main/database',
  'src/shared/domain',
  'resources/migrations',
  'src/main/features/customerFacts',
];

/** Documents a second of the generator, where this run had to make the store. */
export const seedRates = new Map<StoreName, number>();

/** The data folder of a generated store; made once and kept until what it is made from changes. Never write into it. */
export async function storeFolder(name: StoreName, options: { fresh?: boolean } = {}): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const folder = join(CACHE, `${name}-${sourceHash()}`);
  if (existsSync(folder) && !options.fresh) return folder;
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith(`${name}-`)) rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  console.log(`making the store ${name} …`);
  const { documents, took } = await seedFolder(folder, {
    ...{ size: name, seed: SEED, now: BENCH_NOW, resources: resolve('resources') },
    onProgress: () => undefined,
  });
  const total = Object.values(documents).reduce((sum, count) => sum + count, 0);
  seedRates.set(name, (total / took) * 1000);
  return folder;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** A copy of a store that may be written to; remove it with `drop`. */
export async function storeCopy(name: StoreName): Promise<{ folder: string; drop: () => void }> {
  const root = mkdtempSync(join(process.env.SHOWROOM_BENCH_TMP ?? tmpdir(), 'showroom-bench-'));
  const folder = join(root, 'data');
  cpSync(await storeFolder(name), folder, { recursive: true });
  return { folder, drop: () => rmSync(root, { recursive: true, force: true }) };
}

/** An open store with a `call` as any role, through the same dispatch as the window. `over` replaces parts of it. */
export function openBenchStore(folder: string, over: Partial<DispatchOptions> = {}) {
  const paths = pathsIn(folder, resolve('resources'));
  const clock = fixedClock(BENCH_NOW);
  const database = openDatabase(paths.database);
  const options: DispatchOptions = {
    ...{ database, handlers, clock, derived: keptFacts },
    platform: { paths, session: createSession(clock, () => undefined) } as Platform,
    zone: () => DEFAULT_ZONE,
    onChanged: () => undefined,
    logError: (_ref, call, error) => console.error(call, error),
    ...over,
  };
  const dispatch = createDispatch(options);
  const staff = database.connection.prepare('SELECT id, name, role FROM staff').all() as {
    id: number;
    name: string;
    role: Role;
  }[];
  const actorOf = (role: Role): Actor => {
    const person = staff.find((one) => one.role === role);
    if (!person) throw new Error(`the store has nobody who is ${role}`);
    return { staffId: person.id, name: person.name, role };
  };
  const call = async <N extends CallName>(
    role: Role,
    name: N,
    input: RawInputOf<N>,
  ): Promise<OutputOf<N>> => {
    const result = await dispatch(name, input, actorOf(role));
    if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.error)}`);
    return result.data;
  };
  return { database, paths, clock, options, dispatch, actorOf, call, close: () => database.close() };
}

export type BenchStore = ReturnType<typeof openBenchStore>;

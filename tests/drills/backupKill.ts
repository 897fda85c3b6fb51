import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import { checkAuditChain } from '../../src/main/database/auditChain';
import { openDatabase } from '../../src/main/database/database';
import { readMigrations } from '../../src/main/database/migrate';
import { verifyDatabase } from '../../src/main/engines/backup/backup';
import { purgeErased } from '../../src/main/features/erasure/purge';
import type { Rng } from '../../src/main/sample/rng';
import { fixedClock } from '../../src/shared/domain/clock';
import { fixtureBytes, readReleased } from '../migrations/released';
import { backUp, backupDatabases, putBack, RESTORED_AT } from './backupCalls';
import { startChild } from './children';
import { hashOfFile } from './content';
import type { Drill, DrillRun } from './drill';
import { DRILL_NOW, drillPaths, inTemporaryFolder, openAsTheApp } from './place';
import { deafPlatform } from './platform';
import { makeTinyStore, openDrillStore, register } from './stores';
import type { CrashInput } from './tasks/crash';

const HOUR_MS = 3_600_000;
/** Of each victim's calls the quick version tries so many, spread over all of them. */
const POINTS_QUICK = 3;
const RANDOM_MOMENTS = 15;
const RANDOM_MOMENTS_QUICK = 1;

/** A piece of work that is killed again and again, each time on a fresh copy of the same data folder. */
interface Victim {
  name: string;
  task: 'backup' | 'restore' | 'migrate';
  /** The data folder as it is before. */
  start: string;
  input: Record<string, unknown>;
  /** The states, by their hashes, in which the store may be afterwards. */
  allowed: ReadonlySet<string>;
  /** Stands nowhere in the data folder but in its backups, and so it must stay. */
  erased?: string;
}

/**
 * Kills backups, migrations and restores at each of their own calls that change a disk (before it, and with half of it
 * done), and at random moments besides. The app must then open a store that is as before or as after, without anybody's
 * help; every backup that is offered must be whole; and nothing half-made may be left.
 */
export const backupKillDrill: Drill = {
  ids: ['backup_kill.bad'],
  run: async (options) =>
    inTemporaryFolder(async (root) => {
      const victims = await prepare(root);
      const told: string[] = [];
      const bad: string[] = [];
      for (const victim of victims) {
        const kills = await killAll(root, victim, options, bad);
        told.push(`${victim.name} ${kills} kills`);
      }
      return [{ id: 'backup_kill.bad', value: bad.length, note: [...told, ...bad.slice(0, 4)].join('; ') }];
    }),
};

/** A store with a picture, a backup and rows that came after it; and resources with one migration more. */
async function prepare(root: string): Promise<Victim[]> {
  const start = join(root, 'start');
  await makeTinyStore(start);
  const { attachments, database } = drillPaths(start);
  mkdirSync(join(attachments, 'ab'), { recursive: true });
  writeFileSync(join(attachments, 'ab', `${'ab'.repeat(32)}.png`), 'a picture');
  const backup = await backUp(start, DRILL_NOW);
  const store = openDrillStore(start);
  for (let number = 1; number <= 40; number += 1) await register(store, number);
  store.close();
  const present = hashOfFile(database);
  const resources = join(root, 'newer');
  cpSync(resolve('resources', 'migrations'), join(resources, 'migrations'), { recursive: true });
  writeFileSync(join(resources, 'migrations', '9000_drill.sql'), MIGRATION);
  const migrated = await hashMigrated(root, start, resources);
  const damaged = join(root, 'damaged');
  cpSync(start, damaged, { recursive: true });
  writeFileSync(drillPaths(damaged).database, 'a disk went bad here'.repeat(500));
  return [
    ...(await releasedVictims(root)),
    await erasedVictim(root),
    { name: 'backup', task: 'backup', start, input: {}, allowed: new Set([present]) },
    {
      name: 'migration',
      task: 'migrate',
      start,
      input: { resources },
      allowed: new Set([present, migrated]),
    },
    {
      ...{ name: 'restore', task: 'restore', start, input: { backup } },
      allowed: new Set([present, await hashRestored(root, start, backup)]),
    },
    {
      ...{ name: 'restore over a damaged file', task: 'restore', start: damaged, input: { backup } },
      allowed: new Set(['damaged', await hashRestored(root, damaged, backup)]),
    },
  ];
}

/** A store of every released schema that has something to migrate, under the app of today. */
async function releasedVictims(root: string): Promise<Victim[]> {
  const victims: Victim[] = [];
  const current = readMigrations('resources/migrations').length;
  for (const schema of readReleased()) {
    if (Object.keys(schema.migrations).length === current) continue;
    const start = join(root, `schema-${schema.schema}`);
    const { database, attachments, backups, logs } = drillPaths(start);
    for (const path of [attachments, backups, logs]) mkdirSync(path, { recursive: true });
    writeFileSync(database, fixtureBytes(schema));
    const old = hashOfFile(database);
    const migrated = await hashMigrated(root, start, 'resources');
    victims.push({
      ...{ name: `migration of schema ${schema.schema}`, task: 'migrate', start },
      ...{ input: { resources: 'resources' }, allowed: new Set([old, migrated]) },
    });
  }
  return victims;
}

/** A store that has erased somebody, and the backup from before that brings them back. */
async function erasedVictim(root: string): Promise<Victim> {
  const start = join(root, 'erased');
  await makeTinyStore(start);
  const backup = await backUp(start, DRILL_NOW);
  const paths = drillPaths(start);
  const session = createSession(fixedClock(DRILL_NOW), () => undefined);
  const store = openDrillStore(start, { platform: deafPlatform({ paths, session } as Platform) });
  const [customer] = (await store.call('owner', 'customers.list', { cursor: null })).rows;
  if (!customer) throw new Error('a tiny store has a customer');
  const { id, version } = await store.call('owner', 'customers.get', { id: customer.id });
  await store.call('front_desk', 'erasure.ask', { customerId: id, version, reason: '演练' });
  const [asked] = await store.call('owner', 'approvals.pending', {});
  await store.call('owner', 'approvals.decide', {
    ...{ id: asked?.id ?? 0, version: asked?.version ?? 0, approve: true },
  });
  store.close();
  await purgeErased(paths);
  const present = hashOfFile(paths.database);
  const restored = join(root, 'erased-again');
  cpSync(start, restored, { recursive: true });
  await putBack(restored, backup, RESTORED_AT);
  const after = hashOfFile(drillPaths(restored).database);
  if (after === present) throw new Error('the restore did nothing');
  return {
    ...{ name: 'restore of somebody erased', task: 'restore', start, input: { backup } },
    ...{ allowed: new Set([present, after]), erased: customer.name },
  };
}

/** Rebuilds a table that others refer to, as SQLite's own advice has it. */
const MIGRATION = `CREATE TABLE drill_notes (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
--> statement-breakpoint
INSERT INTO drill_notes (note) SELECT name FROM customers;
--> statement-breakpoint
ALTER TABLE customers ADD COLUMN drill TEXT;
--> statement-breakpoint
UPDATE customers SET drill = name;
`;

/** What a restore makes of a store: the backup, counting on after what the store had counted. */
async function hashRestored(root: string, start: string, backup: string): Promise<string> {
  const folder = join(root, 'restored');
  rmSync(folder, { recursive: true, force: true });
  cpSync(start, folder, { recursive: true });
  await putBack(folder, backup, RESTORED_AT);
  return hashOfFile(drillPaths(folder).database);
}

async function hashMigrated(root: string, start: string, resources: string): Promise<string> {
  const folder = join(root, 'migrated');
  rmSync(folder, { recursive: true, force: true });
  cpSync(start, folder, { recursive: true });
  await openAsTheApp(folder, resources);
  return hashOfFile(drillPaths(folder).database);
}

/** Kills one victim everywhere, in the quick version at a few of its calls. Returns how often. */
async function killAll(
  root: string,
  victim: Victim,
  { rng, quick, childFile }: DrillRun,
  bad: string[],
): Promise<number> {
  /** How many calls the victim made, where it came to its end. */
  const kill = async (crash: Omit<CrashInput, 'folder'>, afterMs: number | null): Promise<number | null> => {
    const folder = join(root, 'victim');
    rmSync(folder, { recursive: true, force: true });
    cpSync(victim.start, folder, { recursive: true });
    const child = startChild(childFile, victim.task, { folder, ...victim.input, ...crash });
    if (afterMs !== null) {
      if (child.lines.length === 0) await child.nextLine();
      await sleep(afterMs);
      child.kill();
    }
    const { signal, code } = await child.ended;
    if (signal === null && code !== 0) throw new Error(`${victim.name} failed with ${code}`);
    const where = afterMs === null ? `call ${crash.point}${crash.half ? ' half done' : ''}` : `${afterMs} ms`;
    for (const wrong of await inspect(folder, victim)) bad.push(`${victim.name}, ${where}: ${wrong}`);
    return signal === null ? Number(child.lines.at(-1)) : null;
  };
  const calls = await kill({ point: -1, half: false }, null);
  if (!calls) throw new Error(`${victim.name} does nothing that could be killed`);
  const points = quick ? somePoints(rng, calls) : allPoints(calls);
  for (const point of points) {
    if ((await kill(point, null)) !== null) bad.push(`${victim.name} was not killed at call ${point.point}`);
  }
  const moments = quick ? RANDOM_MOMENTS_QUICK : RANDOM_MOMENTS;
  for (let time = 0; time < moments; time += 1) await kill({ point: -1, half: false }, rng.next() * 60);
  return points.length + moments;
}

type Point = Pick<CrashInput, 'point' | 'half'>;

/** Before every call, and with half of it done. */
const allPoints = (calls: number): Point[] =>
  [false, true].flatMap((half) => Array.from({ length: calls }, (_, point) => ({ point, half })));

/** One call out of each part of the work, before it or half done by chance. */
function somePoints(rng: Rng, calls: number): Point[] {
  const parts = Math.min(POINTS_QUICK, calls);
  return Array.from({ length: parts }, (_, part) => ({
    point: rng.int(Math.ceil((part * calls) / parts), Math.ceil(((part + 1) * calls) / parts) - 1),
    half: rng.chance(0.5),
  }));
}

/** What is wrong with a data folder after a kill, opened as the app does. */
async function inspect(folder: string, { input, allowed, erased }: Victim): Promise<string[]> {
  const { database, backups, data } = drillPaths(folder);
  const wrong: string[] = [];
  let state: string;
  try {
    await openAsTheApp(folder, input.resources as string | undefined, DRILL_NOW + HOUR_MS);
    state = hashOfFile(database);
  } catch (error) {
    state = error instanceof Error && 'why' in error ? String(error.why) : String(error);
  }
  if (!allowed.has(state)) wrong.push(`neither before nor after: ${state.slice(0, 60)}`);
  if (erased) wrong.push(...knowing(folder, erased).map((file) => `${file} knows who was erased`));
  for (const file of backupDatabases(folder)) {
    try {
      verifyDatabase(file);
    } catch (error) {
      wrong.push(`a backup that cannot be restored: ${error}`);
    }
  }
  const left = [data, backups].filter(existsSync).flatMap((place) => readdirSync(place));
  for (const name of left) if (/\.(part|incoming)$/.test(name)) wrong.push(`${name} is left`);
  return wrong;
}

/** The files outside the backups in which a name stands; and the chain of the log, when it is not whole. */
function knowing(folder: string, name: string): string[] {
  const { data, backups, database } = drillPaths(folder);
  const { connection, close } = openDatabase(database, { readonly: true });
  const { whole } = checkAuditChain(connection);
  close();
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(backups) && readFileSync(file).includes(name))
    .concat(whole ? [] : ['the broken chain']);
}

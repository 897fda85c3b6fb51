import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { COUNTED_PREFIXES } from '../../shared/domain/numbers';
import { readNoteOrNone, rewriteNote } from '../system/atomicFiles';
import type { Paths } from '../system/paths';
import { openDatabase } from './database';
import { lastIdOf, noteUsedId } from './rows';
import * as schema from './schema';

/*
 * Which ids and document numbers a store has given away. An older backup that takes its place would give them to
 * somebody else, so it goes on from here. The highest ones also lie in a file beside the store, for when it is damaged.
 */

export const counterShape = z.object({
  prefix: z.enum(COUNTED_PREFIXES),
  /** Local date in the number; of a card, the day on which it was given. */
  date: z.string(),
  /** The last number of that day; cards are counted on from day to day. */
  last: z.int(),
});
/** How many document numbers of a kind and day were given away. */
export type NumberCounter = z.infer<typeof counterShape>;

const shape = z.object({
  /** The highest id, by table. */
  ids: z.record(z.string(), z.int()),
  counters: z.array(counterShape),
});
export type UsedNumbers = z.infer<typeof shape>;

const FILE = 'used-numbers.json';
/** In the file: those of about two months; a damaged store is restored from a newer backup than that. */
const COUNTERS_KEPT = 400;

/** These ids say nothing outside of their store: rows of logs, and the search index that is written anew all the time. */
const WITHOUT_NAME: readonly SQLiteTable[] = [schema.auditLog, schema.stateChanges, schema.searchDocs];

/** The tables whose ids name something. */
export const TABLES_WITH_IDS: readonly string[] = Object.values(schema)
  .filter((one): one is SQLiteTable & typeof one => one instanceof SQLiteTable)
  .filter((table) => 'id' in getTableColumns(table) && !WITHOUT_NAME.includes(table))
  .map((table) => getTableName(table));

/** What a store has given away; one of an older schema says what it can. Throws SQLite's error when it cannot be read. */
export function usedIn(connection: SqliteConnection): UsedNumbers {
  const tables = new Set(
    connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[],
  );
  const lastId = (table: string): number =>
    tables.has('used_ids')
      ? lastIdOf(connection, table)
      : ((connection.prepare(`SELECT max(id) FROM "${table}"`).pluck().get() as number | null) ?? 0);
  return {
    ids: Object.fromEntries(TABLES_WITH_IDS.filter((table) => tables.has(table)).map((t) => [t, lastId(t)])),
    counters: tables.has('number_counters')
      ? (connection
          .prepare('SELECT prefix, date, last FROM number_counters ORDER BY date DESC, prefix')
          .all() as NumberCounter[])
      : [],
  };
}

/** The newest counter of each kind: what a backup's manifest says of its numbers. */
export function newestCounters({ counters }: UsedNumbers): NumberCounter[] {
  return COUNTED_PREFIXES.flatMap((prefix) => {
    const own = counters.filter((counter) => counter.prefix === prefix);
    return own.length > 0 ? [own.reduce((a, b) => (b.date > a.date ? b : a))] : [];
  });
}

/** What both of them have given away. */
export function together(one: UsedNumbers, other: UsedNumbers): UsedNumbers {
  const ids = { ...one.ids };
  for (const [table, last] of Object.entries(other.ids)) ids[table] = Math.max(ids[table] ?? 0, last);
  const counters = new Map<string, NumberCounter>();
  for (const counter of [...one.counters, ...other.counters]) {
    const key = counter.prefix + counter.date;
    if (counter.last > (counters.get(key)?.last ?? 0)) counters.set(key, counter);
  }
  const newestFirst = [...counters.values()].sort(
    (a, b) => (a.date < b.date ? 1 : -1) * Number(a.date !== b.date),
  );
  return { ids, counters: newestFirst };
}

export const NOTHING_USED: UsedNumbers = { ids: {}, counters: [] };

/** True when `one` has given away everything that `other` has. */
export function covers(one: UsedNumbers, other: UsedNumbers): boolean {
  const ours = new Map(one.counters.map(({ prefix, date, last }) => [prefix + date, last]));
  return (
    Object.entries(other.ids).every(([table, last]) => (one.ids[table] ?? 0) >= last) &&
    other.counters.every(({ prefix, date, last }) => (ours.get(prefix + date) ?? 0) >= last)
  );
}

/** Makes a store go on after these ids and numbers. */
export function goOnAfter(connection: SqliteConnection, used: UsedNumbers): void {
  const count = connection.prepare(
    `INSERT INTO number_counters (prefix, date, last) VALUES (?, ?, ?)
     ON CONFLICT (prefix, date) DO UPDATE SET last = max(last, excluded.last)`,
  );
  connection
    .transaction(() => {
      for (const table of TABLES_WITH_IDS) {
        const last = used.ids[table] ?? 0;
        if (last > lastIdOf(connection, table)) noteUsedId(connection, table, last);
      }
      for (const { prefix, date, last } of used.counters) count.run(prefix, date, last);
    })
    .immediate();
}

/** Notes in the data folder what the store has given away, beside what is noted there. Writes nothing that is known. */
export function rememberUsed(paths: Pick<Paths, 'data'>, used: UsedNumbers): void {
  rewriteNote(join(paths.data, FILE), shape.parse, (before) => {
    const { ids, counters } = together(before ?? NOTHING_USED, used);
    const after = { ids, counters: counters.slice(0, COUNTERS_KEPT) };
    return before && covers(before, after) ? null : after;
  });
}

/** What was noted; null when nothing was, or when the file cannot be read. */
function rememberedUsed({ data }: Pick<Paths, 'data'>): UsedNumbers | null {
  return readNoteOrNone(join(data, FILE), shape.parse);
}

/** What the live store has given away, as far as it is known. */
export interface KnownUsed {
  used: UsedNumbers;
  /** The live store's own; null when it is not there or cannot be read. */
  live: UsedNumbers | null;
  /** Hash of the first row of its audit log: stores that come from the same one share it. */
  origin: string | null;
}

/** Reads the live store, and what is noted beside it. */
export function knownUsed(paths: Pick<Paths, 'data' | 'database'>): KnownUsed {
  const noted = rememberedUsed(paths) ?? NOTHING_USED;
  const nothing = { used: noted, live: null, origin: null };
  if (!existsSync(paths.database)) return nothing;
  try {
    const { connection, close } = openDatabase(paths.database, { readonly: true });
    try {
      const live = usedIn(connection);
      return { used: together(noted, live), live, origin: originOf(connection) };
    } finally {
      close();
    }
  } catch {
    // A store that cannot be read is why somebody restores; what is noted beside it has to do.
    return nothing;
  }
}

/** Hash of the first row of a store's audit log; null when it has none. */
export function originOf(connection: SqliteConnection): string | null {
  const hash = connection.prepare('SELECT hash FROM audit_log ORDER BY id LIMIT 1').pluck().get();
  return typeof hash === 'string' ? hash : null;
}

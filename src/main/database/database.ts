import SqliteDatabase, { type Database as SqliteConnection } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema';
import { keepPlans } from './steadyPlans';

export type Db = BetterSQLite3Database<typeof schema> & { $client: SqliteConnection };
/** What a query may use: reading only. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | 'all' | 'get' | '$client'>;

/** The open store. A restore closes it and puts fresh connections into this same object. */
export interface Database {
  /** The raw connection: pragmas, backup, statements that drizzle cannot say. */
  connection: SqliteConnection;
  db: Db;
  close(): void;
}

/** 'SHRD': tells our files from another program's. */
export const APPLICATION_ID = 0x53485244;

const SETTINGS: readonly [pragma: string, expected: string | number][] = [
  ['journal_mode = WAL', 'wal'],
  ['synchronous = FULL', 2],
  ['foreign_keys = ON', 1],
  ['busy_timeout = 5000', 5000],
];

/** Opens the file with the settings that durability rests on, each read back. Throws when one does not take. */
export function openDatabase(file: string, options: { readonly?: boolean } = {}): Database {
  const connection = new SqliteDatabase(file, { readonly: options.readonly ?? false });
  for (const [pragma, expected] of SETTINGS) {
    if (options.readonly && pragma.startsWith('journal_mode')) continue;
    connection.pragma(pragma);
    const name = pragma.split(' ')[0] ?? pragma;
    const actual = connection.pragma(name, { simple: true });
    if (actual !== expected) {
      connection.close();
      throw new Error(`SQLite did not take "${pragma}": it says ${String(actual)}`);
    }
  }
  keepPlans(connection);
  return {
    connection,
    db: drizzle(withPreparedCache(connection), { schema, casing: 'snake_case' }),
    close: () => connection.close(),
  };
}

/** Drizzle on a connection that somebody else has opened. */
export const readerOn = (connection: SqliteConnection): Reader =>
  drizzle(connection, { schema, casing: 'snake_case' });

/** Statements that are kept ready; lists of ids make a few hundred different ones. */
const MOST_PREPARED = 400;

/**
 * The same connection for drizzle, which prepares each statement anew: here it gets the one it had before. Only for
 * drizzle, which always reads a statement's rows in the same way and to their end.
 */
function withPreparedCache(connection: SqliteConnection): SqliteConnection {
  const ready = new Map<string, ReturnType<SqliteConnection['prepare']>>();
  const prepare = (sql: string) => {
    const statement = ready.get(sql) ?? connection.prepare(sql);
    // Moved to the end: the first one is always the one that was not asked for the longest.
    ready.delete(sql);
    ready.set(sql, statement);
    const [oldest] = ready.keys();
    if (ready.size > MOST_PREPARED && oldest !== undefined) ready.delete(oldest);
    return statement;
  };
  return Object.create(connection, { prepare: { value: prepare } }) as SqliteConnection;
}

import SqliteDatabase, { type Database as SqliteConnection } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema';

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
  return {
    connection,
    db: drizzle(connection, { schema, casing: 'snake_case' }),
    close: () => connection.close(),
  };
}

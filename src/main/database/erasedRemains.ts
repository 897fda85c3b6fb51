import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { ENTITIES } from './entities';

/*
 * What is left of somebody erased where no row shows it: deleted words in the file's free pages and in the older parts of
 * the search index, and pictures that nothing names any more. Taken away after the erasure, in the live store and in
 * every copy of it that was made before that was done.
 */

/** Every column that names a picture's file. */
export const PICTURE_COLUMNS: readonly [table: string, column: string][] = ENTITIES.flatMap(
  ({ table, picture }) => (picture ? [[getTableName(table), toSnakeCase(picture.name)]] : []),
);

/** True while a row names the picture; one that was taken off its record can be put back, so it counts as well. */
export function isPictureNamed(connection: SqliteConnection, sha256: string): boolean {
  return PICTURE_COLUMNS.some(
    ([table, column]) =>
      connection.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`).get(sha256) !== undefined,
  );
}

/** Erasures whose remains are still there, with their pictures' SHA-256. None in a store of an older schema. */
export function openErasures(connection: SqliteConnection): { id: number; files: string[] }[] {
  const columns = connection.pragma("table_info('erasures')") as { name: string }[];
  if (!columns.some(({ name }) => name === 'purged_at')) return [];
  const open = connection.prepare('SELECT id, files FROM erasures WHERE purged_at IS NULL').all() as {
    id: number;
    files: string;
  }[];
  return open.map(({ id, files }) => ({ id, files: JSON.parse(files) as string[] }));
}

/** SHA-256 of the pictures of these erasures that nothing names any more. */
export const unnamedPictures = (
  connection: SqliteConnection,
  erasures: readonly { files: readonly string[] }[],
): ReadonlySet<string> =>
  new Set(erasures.flatMap(({ files }) => files).filter((sha256) => !isPictureNamed(connection, sha256)));

/** Takes deleted words out of the search index and of the file's free pages. */
export function forgetDeleted(connection: SqliteConnection): void {
  // Deleted terms stay in the index's older parts until these are merged into one.
  connection.exec("INSERT INTO search_terms (search_terms) VALUES ('optimize')");
  connection.exec('VACUUM');
}

/** Empties the write-ahead log, which holds the pages as they were before. Throws while somebody else reads in it. */
export function emptyLog(connection: SqliteConnection): void {
  const checkpoint = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (checkpoint[0]?.busy !== 0)
    throw new Error('the write-ahead log is in use; it is emptied at the next start');
}

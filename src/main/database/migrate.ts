import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database as SqliteConnection } from 'better-sqlite3';
import type { Trouble } from '../../shared/features/backup/contract';
import { codeOfSystemError } from '../system/errors';
import { APPLICATION_ID } from './database';

export interface Migration {
  /** 0000_initial */
  name: string;
  sha256: string;
  statements: string[];
}

/** Why a file cannot be used; the start-up screen says it in the user's words. */
export class UnusableDatabase extends Error {
  readonly why: Trouble;

  constructor(why: UnusableDatabase['why'], detail: string, cause?: unknown) {
    super(detail, { cause });
    this.why = why;
  }
}

/** The migrations shipped with this app, in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      return {
        name: file.slice(0, -'.sql'.length),
        sha256: createHash('sha256').update(sql).digest('hex'),
        statements: sql
          .split('--> statement-breakpoint')
          .map((statement) => statement.trim())
          .filter(Boolean),
      };
    });
}

/** Migrations that this file still lacks. Throws `UnusableDatabase` when the file's history is not a part of ours. */
export function pendingMigrations(connection: SqliteConnection, all: readonly Migration[]): Migration[] {
  const applied = appliedMigrations(connection);
  for (const [index, row] of applied.entries()) {
    const ours = all[index];
    if (!ours)
      throw new UnusableDatabase('newer_app', `the file knows migration ${row.name}, this app does not`);
    if (ours.name !== row.name || ours.sha256 !== row.sha256) {
      throw new UnusableDatabase(
        'altered_migration',
        `migration ${index} is ${row.name} in the file, ${ours.name} here`,
      );
    }
  }
  return all.slice(applied.length);
}

/**
 * Brings the file up to date. The caller has made a verified backup if there was anything to lose.
 * Foreign keys are off outside the transaction (inside one the pragma does nothing), and all is checked before the commit.
 * Throws `UnusableDatabase`, or SQLite's own error where the disk is full or fails; the file is then as it was.
 */
export function migrate(connection: SqliteConnection, all: readonly Migration[], now: number): void {
  const pending = pendingMigrations(connection, all);
  if (pending.length === 0) return;
  connection.pragma('foreign_keys = OFF');
  try {
    connection.transaction(() => applyAll(connection, pending, now)).immediate();
  } catch (error) {
    // A full or failing disk is told as such: there is nothing wrong with the migration.
    if (error instanceof UnusableDatabase || codeOfSystemError(error) !== 'INTERNAL') throw error;
    throw new UnusableDatabase('migration_failed', 'a migration failed; nothing was changed', error);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** Filled by SQLite itself as it goes, with nothing of ours. */
const OWN_TABLES = ['sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence'];

/** Everything that a file's schema has: kind, name, table, and its SQL without spaces and quotes, which SQLite rewrites. */
function schemaOf(connection: SqliteConnection): string[] {
  const rows = connection.prepare('SELECT type, name, tbl_name AS "of", sql FROM sqlite_schema').all() as {
    type: string;
    name: string;
    of: string;
    sql: string | null;
  }[];
  return rows
    .filter(({ type, name }) => type !== 'table' || !OWN_TABLES.includes(name))
    .map(({ type, name, of, sql }) => [type, name, of, (sql ?? '').replace(/[\s"`]/g, '')].join('|'))
    .sort();
}

/**
 * Names what a file has in its schema beyond what these migrations make, or lacks of it: a trigger or a view that somebody
 * put in would run with the app's own statements. Makes the schema anew in memory; the file's rows are not read.
 */
export function strangeInSchema(connection: SqliteConnection, applied: readonly Migration[]): string[] {
  const fresh = new SqliteDatabase(':memory:');
  try {
    fresh.pragma('foreign_keys = OFF');
    fresh.transaction(() => applyAll(fresh, applied, 0)).immediate();
    const [ours, theirs] = [schemaOf(fresh), schemaOf(connection)];
    const apart = [
      ...theirs.filter((one) => !ours.includes(one)),
      ...ours.filter((one) => !theirs.includes(one)),
    ];
    const nameOf = (one: string) => one.split('|').slice(0, 2).join(' ');
    return [...new Set(apart.map(nameOf))];
  } finally {
    fresh.close();
  }
}

function applyAll(connection: SqliteConnection, pending: readonly Migration[], now: number): void {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  );
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  for (const migration of pending) {
    for (const statement of migration.statements) connection.exec(statement);
    connection
      .prepare('INSERT INTO schema_migrations (name, sha256, applied_at) VALUES (?, ?, ?)')
      .run(migration.name, migration.sha256, now);
  }
  const broken = connection.pragma('foreign_key_check') as unknown[];
  const integrity = connection.pragma('integrity_check', { simple: true });
  if (broken.length > 0 || integrity !== 'ok') {
    throw new UnusableDatabase(
      'migration_failed',
      `after migrating: ${broken.length} broken keys, ${String(integrity)}`,
    );
  }
}

function appliedMigrations(connection: SqliteConnection): { name: string; sha256: string }[] {
  const tables = connection.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get();
  if (tables === 0) return [];
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new UnusableDatabase('foreign_file', 'the file is a database of another program');
  }
  return connection.prepare('SELECT name, sha256 FROM schema_migrations ORDER BY name').all() as {
    name: string;
    sha256: string;
  }[];
}

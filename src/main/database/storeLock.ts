import { rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { codeOfSystemError } from '../system/errors';
import { UnusableDatabase } from './migrate';

/** An empty database, locked for as long as an app is at work in the folder. */
const LOCK = 'in-use.lock';
/** An app that is just leaving has so long (ms). */
const PATIENCE_MS = 2_000;

/**
 * Keeps a second app out of a data folder: another user's, whom Electron's own lock does not see. The system lets go of
 * it when the process ends, however it ends, so that no stale lock is ever left. Returns how to let go of it before.
 * Throws `UnusableDatabase` with `in_use`, or SQLite's own error when the folder cannot be written.
 */
export function lockStore(folder: string): () => void {
  try {
    return lock(join(folder, LOCK));
  } catch (error) {
    // What a power cut wrote over it: nobody can hold what is no database, and there is nothing in it to lose.
    if (codeOfSystemError(error) !== 'CORRUPT') throw error;
    rmSync(join(folder, LOCK));
    return lock(join(folder, LOCK));
  }
}

function lock(file: string): () => void {
  const connection = new SqliteDatabase(file, { timeout: PATIENCE_MS });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (codeOfSystemError(error) !== 'BUSY') throw error;
    throw new UnusableDatabase('in_use', 'another app is at work in this data folder', error);
  }
  return () => connection.close();
}

import { join } from 'node:path';
import type { Clock } from '../../shared/domain/clock';
import type { Paths } from '../platform/platform';
import { type Database, openDatabase } from './database';
import { migrate, readMigrations } from './migrate';

/** Opens the shop's file and brings it up to date. Throws `UnusableDatabase`; never replaces a file it cannot read. */
export function openStore(paths: Pick<Paths, 'database' | 'resources'>, clock: Clock): Database {
  const database = openDatabase(paths.database);
  try {
    migrate(database.connection, readMigrations(join(paths.resources, 'migrations')), clock.now());
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/main/database/database';
import type { Paths } from '../../src/main/system/paths';
import { pathsIn } from '../../src/main/system/paths';
import { fixtureBytes, type ReleasedSchema } from './released';

/** The folders of a new store; gone after the test. `resources`: what is shipped beside the app. */
export function emptyFolder(resources = 'resources'): Paths {
  const paths = pathsIn(join(temporary(), 'data'), resources);
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  return paths;
}

/** A data folder with a fixture as its store, as if that version of the app had just been closed. */
export function fixtureFolder(schema: Pick<ReleasedSchema, 'fixture'>, resources?: string): Paths {
  const paths = emptyFolder(resources);
  writeFileSync(paths.database, fixtureBytes(schema));
  return paths;
}

/** A fixture's store, open, not migrated. */
export const openFixture = (schema: Pick<ReleasedSchema, 'fixture'>): Database =>
  openDatabase(fixtureFolder(schema).database);

/** Resources of another app: today's migrations, some changed or added by name. */
export function changedResources(changes: Record<string, (sql: string) => string>): string {
  const resources = temporary();
  const folder = join(resources, 'migrations');
  cpSync('resources/migrations', folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, `${name}.sql`);
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  }
  return resources;
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

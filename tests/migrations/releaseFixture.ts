import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { version } from '../../package.json';
import { readMigrations } from '../../src/main/database/migrate';
import { makeFixture } from './makeFixture';
import { FIXTURES, RELEASED_FILE, type ReleasedSchema, readReleased, sha256 } from './released';

/**
 * Puts today's schema on the list of released ones with a fixture, or notes that this version of the app was released
 * with the schema of the last one. Returns a line that says what was done. Throws when a released migration is not what
 * it was.
 */
export async function releaseFixture(): Promise<string> {
  const migrations = Object.fromEntries(
    readMigrations('resources/migrations').map(({ name, sha256: hash }) => [name, hash]),
  );
  const released = existsSync(RELEASED_FILE) ? readReleased() : [];
  const last = released.at(-1);
  for (const [name, hash] of Object.entries(last?.migrations ?? {})) {
    if (migrations[name] !== hash) throw new Error(`the released migration ${name} was changed or is gone`);
  }
  if (last && Object.keys(last.migrations).length === Object.keys(migrations).length) {
    if (!last.appVersions.includes(version)) last.appVersions.push(version);
    write(released);
    return `${version} has schema ${last.schema}, which has its fixture`;
  }
  const schema = (last?.schema ?? 0) + 1;
  const bytes = await makeFixture();
  const fixture = `schema-${schema}.db.gz`;
  const packed = gzipSync(bytes, { level: 9 });
  // The byte that names the system it was packed on: the same fixture is the same file everywhere.
  packed[9] = 255;
  mkdirSync(FIXTURES, { recursive: true });
  writeFileSync(join(FIXTURES, fixture), packed);
  write([...released, { schema, appVersions: [version], migrations, fixture, fixtureSha256: sha256(bytes) }]);
  return `schema ${schema} of ${version}: ${join(FIXTURES, fixture)}, ${Math.round(packed.length / 1024)} KB`;
}

const write = (released: ReleasedSchema[]) =>
  writeFileSync(RELEASED_FILE, `${JSON.stringify(released, null, 2)}\n`);

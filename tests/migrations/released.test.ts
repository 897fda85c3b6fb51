import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMigrations } from '../../src/main/database/migrate';
import { contentsOf } from './compare';
import { NOTES } from './oddRows';
import { FIXTURES, fixtureBytes, readReleased, sha256 } from './released';
import { changedResources, openFixture } from './store';

const released = readReleased();
const migrations = readMigrations('resources/migrations');

test('the migrations of every released schema are as they were released', () => {
  for (const { schema, migrations: known } of released) {
    const ours = migrations.slice(0, Object.keys(known).length).map(({ name, sha256: hash }) => [name, hash]);
    expect(ours, `schema ${schema}`).toEqual(Object.entries(known));
  }
});

test('released schemas are counted without a gap, each with more migrations than the last', () => {
  expect(released.length).toBeGreaterThan(0);
  let last: string[] = [];
  for (const [index, { schema, migrations: known }] of released.entries()) {
    const names = Object.keys(known);
    expect(schema).toBe(index + 1);
    expect(names.slice(0, last.length)).toEqual(last);
    expect(names.length).toBeGreaterThan(last.length);
    last = names;
  }
});

test('every version of the changelog that left the house has its schema on the list', () => {
  const versions = readFileSync('CHANGELOG.md', 'utf8')
    .split('\n')
    .filter((line) => /^## \d/.test(line) && !/not released/.test(line))
    .map((line) => /^## (\S+)/.exec(line)?.[1]);
  const known = released.flatMap(({ appVersions }) => appVersions);
  for (const version of versions) expect(known, 'run `npm run release:fixture`').toContain(version);
});

test('every released schema has its fixture, unchanged, and there is no other', () => {
  for (const schema of released) {
    expect(sha256(fixtureBytes(schema)), schema.fixture).toBe(schema.fixtureSha256);
  }
  const files = readdirSync(FIXTURES).filter((name) => /^schema-/.test(name));
  expect(files.sort()).toEqual(released.map(({ fixture }) => fixture).sort());
});

test('a fixture holds its own schema, with rows in every table and odd ones among them', () => {
  for (const schema of released) {
    const { connection, close } = openFixture(schema);
    const ran = connection.prepare('SELECT name, sha256 FROM schema_migrations ORDER BY name').raw().all();
    expect(ran).toEqual(Object.entries(schema.migrations));
    const contents = contentsOf(connection);
    for (const [table, rows] of contents) {
      if (!NOTES.has(table)) expect(rows.size, `${schema.fixture}: ${table}`).toBeGreaterThan(0);
    }
    const values = [...contents.values()].flatMap((rows) =>
      [...rows.values()].flatMap((row) => Object.values(row)),
    );
    for (const odd of ['', null, 0, '1949-10-01']) expect(values.includes(odd), String(odd)).toBe(true);
    expect(
      values.some((value) => typeof value === 'string' && value.includes('🛋️') && value.length > 500),
    ).toBe(true);
    close();
  }
});

test('a released migration with one more space is another one', () => {
  const resources = changedResources({ '0000_initial': (sql) => `${sql} ` });
  const [first] = readMigrations(join(resources, 'migrations'));
  expect(first?.sha256).not.toBe(released[0]?.migrations['0000_initial']);
});

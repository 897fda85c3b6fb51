import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { handlers } from '../../src/main/app/handlers';
import { openStore } from '../../src/main/app/openStore';
import { createDispatch } from '../../src/main/core/dispatch';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import { checkAuditChain } from '../../src/main/database/auditChain';
import { type Database, openDatabase } from '../../src/main/database/database';
import { readMigrations, strangeInSchema } from '../../src/main/database/migrate';
import * as schemaTables from '../../src/main/database/schema';
import { listBackups } from '../../src/main/engines/backup/manifest';
import { keptFacts } from '../../src/main/features/customerFacts';
import { fixedClock } from '../../src/shared/domain/clock';
import { DEFAULT_ZONE } from '../../src/shared/domain/dates';
import type { SearchRow } from '../../src/shared/features/search/contract';
import { contentsOf, unintended } from './compare';
import { INTENDED } from './intended';
import { type ReleasedSchema, readReleased } from './released';
import { emptyFolder, fixtureFolder } from './store';

/** A day after the fixtures were made. */
const clock = fixedClock(Date.UTC(2026, 10, 22, 2));
const migrations = readMigrations('resources/migrations');

describe.each(readReleased())('a store of schema $schema', (schema: ReleasedSchema) => {
  const later = migrations.slice(Object.keys(schema.migrations).length);

  /** The fixture before and after the app of today has opened it, as far as tests look at it. */
  async function migrated() {
    const paths = fixtureFolder(schema);
    const old = openDatabase(paths.database);
    const before = contentsOf(old.connection);
    old.close();
    const store = await openStore(paths, clock);
    return { paths, before, store };
  }

  test('keeps every row and every value but for what its migrations intend', async () => {
    const { before, store } = await migrated();
    const intended = later.flatMap(({ name }) => INTENDED[name] ?? []);
    expect(unintended(before, contentsOf(store.connection), intended)).toEqual([]);
    store.close();
  });

  test('is whole, refers to nothing that is not there, and its audit chain holds', async () => {
    const { before, store } = await migrated();
    expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(store.connection.pragma('foreign_key_check')).toEqual([]);
    expect(checkAuditChain(store.connection)).toMatchObject({
      whole: true,
      rows: before.get('audit_log')?.size,
    });
    store.close();
  });

  test('has the schema of a fresh store, and that of the code', async () => {
    const { store } = await migrated();
    const fresh = await openStore(emptyFolder(), clock);
    expect(schemaOf(store.connection)).toEqual(schemaOf(fresh.connection));
    fresh.close();
    for (const table of Object.values(schemaTables).filter((value) => value instanceof SQLiteTable)) {
      const inCode = getTableConfig(table).columns.map(({ name }) => toSnakeCase(name));
      const inFile = store.connection.pragma(`table_info("${getTableName(table)}")`) as { name: string }[];
      expect(inFile.map(({ name }) => name).sort(), getTableName(table)).toEqual(inCode.sort());
    }
    store.close();
  });

  test('has nothing strange in its schema, before and after, so that its backups are restored', async () => {
    const old = openDatabase(fixtureFolder(schema).database);
    expect(strangeInSchema(old.connection, migrations.slice(0, migrations.length - later.length))).toEqual(
      [],
    );
    old.close();
    const { store } = await migrated();
    expect(strangeInSchema(store.connection, migrations)).toEqual([]);
    store.close();
  });

  test('was backed up before, when there was anything to migrate', async () => {
    const { paths, store } = await migrated();
    store.close();
    const expected = later.length > 0 ? [{ reason: 'before_migration', fault: null }] : [];
    expect(listBackups(paths.backups)).toMatchObject(expected);
  });

  test('is searched by names, phones and numbers as before', async () => {
    const { paths, before, store } = await migrated();
    const find = await searchIn(store, paths);
    const indexed = [...(before.get('search_docs')?.values() ?? [])];
    const rowOf = (entity: string, id: unknown) => before.get(entity)?.get(JSON.stringify([id]));
    let asked = 0;
    for (const { entity, entity_id: id } of indexed) {
      const row = rowOf(String(entity), id);
      const texts = entity === 'customers' ? [row?.name, row?.phone] : [row?.number];
      for (const text of texts) {
        if (typeof text !== 'string' || text === '') continue;
        asked += 1;
        const hits = await find(text);
        expect(hits, `${entity} ${id} by ${text}`).toContainEqual(expect.objectContaining({ entity, id }));
      }
    }
    expect(asked).toBeGreaterThan(100);
    store.close();
  });
});

test('a row that a migration loses, changes or makes up is found out', () => {
  const before = new Map([
    [
      'a',
      new Map([
        ['1', { id: 1, note: '' }],
        ['2', { id: 2, note: null }],
      ]),
    ],
  ]);
  const check = (rows: [string, Record<string, unknown>][], intended = INTENDED.none ?? []) =>
    unintended(before, new Map([['a', new Map(rows)]]), intended);
  const same: [string, Record<string, unknown>][] = [
    ['1', { id: 1, note: '' }],
    ['2', { id: 2, note: null }],
  ];
  expect(check(same)).toEqual([]);
  expect(check(same.slice(1))).toEqual(['a 1 is gone']);
  expect(check([...same, ['3', { id: 3 }]])).toEqual(['a 3 came out of nowhere']);
  expect(
    check([
      ['1', { id: 1, note: null }],
      ['2', { id: 2, note: null }],
    ]),
  ).toEqual(['a 1.note is null, not ']);
  expect(
    check([
      ['1', { id: 1 }],
      ['2', { id: 2 }],
    ]),
  ).toEqual(['a 1.note is gone', 'a 2.note is gone']);
  expect(unintended(before, new Map(), [])).toEqual(['a is gone']);
  const gone = [{ table: 'a', column: 'note', why: 'a test' }];
  expect(
    check(
      [
        ['1', { id: 1 }],
        ['2', { id: 2 }],
      ],
      gone,
    ),
  ).toEqual([]);
  expect(check(same, gone)).toEqual(['a 1.note should be gone', 'a 2.note should be gone']);
});

/** Everything that makes up a schema, but for the full text's own tables, whose SQL SQLite writes. */
const schemaOf = (connection: SqliteConnection) =>
  connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

async function searchIn(database: Database, paths: Platform['paths']) {
  const dispatch = createDispatch({
    ...{ database, handlers, clock, derived: keptFacts },
    platform: { paths, session: createSession(clock, () => undefined) } as Platform,
    zone: () => DEFAULT_ZONE,
    onChanged: () => undefined,
    logError: (_ref, call, error) => console.error(call, error),
  });
  const owner = { staffId: 1, name: '陈云', role: 'owner' } as const;
  return async (text: string): Promise<SearchRow[]> => {
    const answer = await dispatch('search.find', { text, limit: 30 }, owner);
    if (!answer.ok) throw new Error(`search for ${text}: ${JSON.stringify(answer.error)}`);
    return answer.data as SearchRow[];
  };
}

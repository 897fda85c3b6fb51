import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { MERGE_FIELDS } from '../../../shared/domain/mergeFields';
import * as schema from '../../database/schema';
import { MOVED_COLUMNS } from './movedColumns';

/** Columns that name a customer and keep naming who was merged: they tell what was, or are made anew. */
const STAYS = [
  'merges.survivor_id',
  'merges.merged_id',
  'erasures.customer_id',
  'customer_facts.customer_id',
];

/** What a column that holds a customer's id is called. */
const NAMES = /^(customer|introducer|merged_into)_id$/;

test('every column that names a customer follows a merge, or is known to stay', async () => {
  const { database } = await testStore();
  const byKey = database.connection
    .prepare(
      `SELECT m.name || '.' || f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = 'customers'`,
    )
    .pluck()
    .all() as string[];
  const byName = Object.values(schema)
    .filter((one) => is(one, SQLiteTable))
    .flatMap((table) =>
      Object.keys(getTableColumns(table))
        .map(toSnakeCase)
        .filter((column) => NAMES.test(column))
        .map((column) => `${getTableName(table)}.${column}`),
    );
  const known = [...MOVED_COLUMNS.map(({ name, sqlColumn }) => `${name}.${sqlColumn}`), ...STAYS];
  expect([...new Set([...byKey, ...byName])].filter((column) => !known.includes(column))).toEqual([]);
  expect(byKey.length).toBeGreaterThan(12);
});

test('every table whose rows hang on any record follows as well, but for the log of states', () => {
  const hanging = Object.values(schema)
    .filter((one) => is(one, SQLiteTable))
    .filter((table) => 'entityId' in getTableColumns(table))
    .map((table) => getTableName(table));
  const moved = MOVED_COLUMNS.filter(({ column }) => column === 'entityId').map(({ name }) => name);
  expect(hanging.filter((name) => !moved.includes(name)).sort()).toEqual([
    'audit_log',
    'search_docs',
    'state_changes',
  ]);
});

test('every field of a customer is a choice of the merge, or follows from what has moved', () => {
  const derived = [
    ...['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'nameKey', 'mergedIntoId', 'erasedAt'],
    ...['stage', 'lostReason', 'wakeUpDate', 'nextContactDate', 'lastContactAt', 'note', 'vipPinned'],
  ];
  const chosen = Object.values(MERGE_FIELDS).flat() as string[];
  expect(new Set(chosen).size).toBe(chosen.length);
  expect([...chosen, ...derived].sort()).toEqual(Object.keys(getTableColumns(schema.customers)).sort());
});

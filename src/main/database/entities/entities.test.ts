import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { TIMELINE_KINDS } from '../../../shared/contract/timelineKinds';
import { NAMED_TABLES } from '../../../shared/entities';
import { SEARCH_ENTITIES } from '../../../shared/features/search/contract';
import * as schema from '../schema';
import { ENTITIES, entityOf } from '.';

const names = (entities: typeof ENTITIES) => entities.map(({ table }) => getTableName(table)).sort();
const columnsOf = (end: RegExp) =>
  ENTITIES.flatMap(({ table }) =>
    Object.keys(getTableColumns(table))
      .filter((column) => end.test(column))
      .map((column) => ({ table, column })),
  );

test('every table of records is declared, each once', () => {
  const records = Object.values(schema)
    .filter((one) => is(one, SQLiteTable))
    .filter((table) => 'version' in getTableColumns(table))
    .map((table) => getTableName(table));
  const declared = names(ENTITIES);
  expect(declared).toEqual([...new Set(declared)]);
  expect(records.filter((table) => !declared.includes(table))).toEqual([]);
});

test('the whole is declared before its parts', () => {
  const order = ENTITIES.map(({ table }) => getTableName(table));
  for (const { table, partOf } of ENTITIES) {
    if (partOf)
      expect(order.indexOf(getTableName(partOf.table))).toBeLessThan(order.indexOf(getTableName(table)));
  }
});

test('what a call may name says who sees it, and nothing else does', () => {
  expect(names(ENTITIES.filter(({ visibleTo }) => visibleTo))).toEqual([...NAMED_TABLES].sort());
});

test('what the search finds says how it lies in the index, each kind under a letter of its own', () => {
  const searched = ENTITIES.filter(({ search }) => search);
  expect(names(searched)).toEqual([...SEARCH_ENTITIES].sort());
  // What a customer's name begins with lies under n.
  const letters = ['n', ...searched.map(({ search }) => search?.letter)];
  expect(letters).toEqual([...new Set(letters)]);
});

test('each kind of a timeline is declared by one table', () => {
  const kinds = ENTITIES.flatMap(({ timeline }) => timeline?.kind ?? []);
  expect(kinds.sort()).toEqual([...TIMELINE_KINDS].sort());
});

test('every column that holds a picture’s hash is declared', () => {
  const found = columnsOf(/sha256$/i).map(({ table, column }) => `${getTableName(table)}.${column}`);
  expect(found).toEqual(
    ENTITIES.flatMap(({ table, picture }) => (picture ? `${getTableName(table)}.${picture.name}` : [])),
  );
});

/** Ids that say nothing to a reader of the history: of what has no name, of logs, and of the row's own making. */
const NAMELESS = [
  ...['createdBy', 'actorId', 'entityId', 'approvalId', 'changeId', 'originId', 'proposalItemId'],
  ...['visitId', 'versionId', 'packageId', 'lineId', 'roomId', 'seriesId'],
];

test('every field that holds an id is claimed by the table that it names, and by no other', () => {
  const claimed = ENTITIES.flatMap(({ table, namedBy }) => namedBy.map((field) => [field, table] as const));
  const tables = new Map(claimed);
  expect(tables.size).toBe(claimed.length);
  const ids = columnsOf(/(Id|By)$/).filter(({ table, column }) => !isDate(table, column));
  expect([...new Set(ids.map(({ column }) => column))].filter((field) => !tables.has(field)).sort()).toEqual(
    [...NAMELESS].sort(),
  );
  for (const { table } of ENTITIES) {
    for (const key of getTableConfig(table).foreignKeys) {
      const { columns, foreignTable } = key.reference();
      const known = tables.get(columns[0]?.name ?? '');
      if (known) expect(getTableName(known)).toBe(getTableName(foreignTable));
    }
  }
  expect(claimed.filter(([, table]) => !entityOf(getTableName(table))?.name)).toEqual([]);
});

/** `decideBy` and `neededBy` are days. */
const isDate = (table: SQLiteTable, column: string): boolean =>
  getTableColumns(table)[column]?.dataType === 'string';

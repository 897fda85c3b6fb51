import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../personalData';
import * as schema from '../schema';
import { ENTITIES } from '.';

const names = (entities: typeof ENTITIES) => entities.map(({ table }) => getTableName(table)).sort();

test('every table of records is declared, each once', () => {
  const records = Object.values(schema)
    .filter((one) => is(one, SQLiteTable))
    .filter((table) => 'version' in getTableColumns(table))
    .map((table) => getTableName(table));
  const declared = names(ENTITIES);
  expect(declared).toEqual([...new Set(declared)]);
  expect(records.filter((table) => !declared.includes(table))).toEqual([]);
});

describe('the declarations say what the lists say', () => {
  test('of what an erasure takes', () => {
    const declared = ENTITIES.flatMap(({ table, personal }) => (personal ? [{ table, ...personal }] : []));
    const byName = (a: { table: SQLiteTable }, b: { table: SQLiteTable }) =>
      getTableName(a.table).localeCompare(getTableName(b.table));
    const said = ({ table, emptied, of, ...one }: (typeof TABLES)[number]) => ({
      ...one,
      table: getTableName(table),
      emptied: [...emptied].sort(),
      of: of === 'entity' ? of : Object.entries(of).map(([column, parent]) => [column, getTableName(parent)]),
    });
    const sorted = (list: typeof TABLES) => [...list].sort(byName).map(said);
    expect(sorted(declared)).toEqual(sorted(TABLES));
  });
});

import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
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

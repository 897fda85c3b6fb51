import { readFileSync } from 'node:fs';
import { getTableColumns, getTableName, isTable } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as schema from './schema';

/** The schema's columns are written in camel case and stored in snake case. */
const inSnakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test('every table and column that docs/glossary.md names is one', () => {
  const tables = new Map<string, string[]>(
    Object.values(schema)
      .filter((one) => isTable(one))
      .map((table) => [getTableName(table), Object.keys(getTableColumns(table)).map(inSnakeCase)]),
  );
  const columns = new Set([...tables.values()].flat());
  const named = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6)
    .flatMap(([, , , table = '']) => [...table.matchAll(/`([a-z_.]+)`/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(40);
  const unknown = named.filter((name) => {
    const [table = '', column] = name.split('.');
    if (column !== undefined) return !tables.get(table)?.includes(column);
    return !tables.has(name) && !columns.has(name);
  });
  expect(unknown).toEqual([]);
});

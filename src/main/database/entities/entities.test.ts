import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { PARENT_FIELDS } from '../../features/history/history.service';
import { NAMED_PARTS } from '../../features/history/names';
import { PARTS } from '../../features/history/parts';
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
  test('of parts and whose they are', () => {
    const listed = Object.entries(PARTS).flatMap(([of, parts]) =>
      parts.map(({ entity, parent, field }) => [of, entity, parent.name, field]),
    );
    const below = [
      ['proposals', 'proposal_versions', 'proposalId', 'proposalId'],
      ['proposal_versions', 'proposal_rooms', 'versionId', 'versionId'],
      ['proposal_versions', 'proposal_items', 'versionId', 'versionId'],
      ['returns', 'return_lines', 'returnId', 'returnId'],
    ];
    const declared = ENTITIES.flatMap(({ table, partOf }) =>
      partOf ? [[getTableName(partOf.table), getTableName(table), partOf.by.name, partOf.by.name]] : [],
    );
    expect(declared.sort()).toEqual([...listed, ...below].sort());
  });

  test('of what parts are called', () => {
    const declared = ENTITIES.flatMap(({ table, partOf, name }) =>
      partOf && name ? [[getTableName(table), name.name]] : [],
    );
    const listed = Object.entries(NAMED_PARTS).map(([table, { name }]) => [table, name.name]);
    expect(declared.sort()).toEqual(listed.sort());
  });

  test('of the field that a part need not tell', () => {
    const listed = Object.entries(PARENT_FIELDS);
    const declared = ENTITIES.flatMap(({ table, partOf }) =>
      partOf ? [[getTableName(table), partOf.by.name]] : [],
    );
    expect(declared).toEqual(expect.arrayContaining(listed));
  });

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

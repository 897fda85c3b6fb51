import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { appendAudit } from '../../src/main/database/auditChain';
import * as schema from '../../src/main/database/schema';

/** What people and old versions leave in a text: quotes, lines, emoji, rare characters, something very long. */
const ODD_TEXT = `王“大”锤 O'Neil \\ "x" 🛋️👩🏽‍🔧𠮷 ﷽\n第二行\t; DROP TABLE orders; -- ${'很长'.repeat(400)}`;
/** Far back, for whatever holds a date. */
const OLD_DAY = '1949-10-01';
const LARGEST_MONEY_FEN = 99_999_999_999;

type Row = Record<string, unknown>;

interface OddColumn {
  name: string;
  /** Tried one after the other until the schema takes one. */
  values: readonly unknown[];
}

/** One way to be odd. Keys, references and codes stay as they are. */
type Oddity = (column: { name: string; sqlType: string; dataType: string }) => readonly unknown[];

const isDay = (name: string) => /(^|_)(date|day)$|_(by|until)$/.test(name);

const ODDITIES: readonly Oddity[] = [
  // Everything that may be missing is missing; the rest is empty.
  ({ sqlType, dataType }) => {
    if (dataType === 'json') return [null, '[]', '{}'];
    return sqlType === 'text' ? [null, ''] : [null, 0];
  },
  // Everything is as long, old and large as can be.
  ({ name, sqlType, dataType }) => {
    if (dataType === 'json') return ['["🛋️","",null,{"a":[1e3]}]'];
    if (dataType === 'boolean') return [1];
    if (sqlType === 'text') return isDay(name) ? [OLD_DAY] : [ODD_TEXT];
    if (/_at$|^at$/.test(name)) return [0];
    return name.endsWith('_fen') ? [LARGEST_MONEY_FEN] : [9_999, 999, 28, 5];
  },
  // Empty, where that is not the same as missing.
  ({ sqlType, dataType }) => (sqlType === 'text' && dataType !== 'json' ? [''] : []),
];

/** The app's own notes of what is under way: empty most of the time, and worth nothing to another version. */
export const NOTES: ReadonlySet<string> = new Set(['answered_calls', 'pin_tries']);
/** Not copied: chained, counted for the app's own use, or an index of what else is there. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['audit_log', 'search_docs', ...NOTES]);

/**
 * Adds to every table a copy of one of its rows for each oddity, with all the odd values that its columns take, and
 * puts each on record. `at`: UTC ms of those records.
 */
export function addOddRows(connection: SqliteConnection, at: number): void {
  for (const table of Object.values(schema).filter((value) => value instanceof SQLiteTable)) {
    const name = getTableName(table);
    if (LEFT_ALONE.has(name)) continue;
    const { columns, foreignKeys } = getTableConfig(table);
    const references = new Set(
      foreignKeys.flatMap((key) => key.reference().columns.map((own) => toSnakeCase(own.name))),
    );
    for (const [index, oddity] of ODDITIES.entries()) {
      const rowId = copyRow(connection, name, index, references);
      const odd = columns
        .filter(
          (column) =>
            !column.primary && !references.has(toSnakeCase(column.name)) && !column.enumValues?.length,
        )
        .filter((column) => !/Id$|^id$|^version$|sha256|^key$|^prefix$/i.test(column.name))
        .map((column): OddColumn => {
          const own = toSnakeCase(column.name);
          const { dataType } = column;
          return { name: own, values: oddity({ name: own, sqlType: column.getSQLType(), dataType }) };
        });
      for (const column of odd) setFirstThatFits(connection, name, rowId, column);
      const after = connection.prepare(`SELECT * FROM "${name}" WHERE rowid = ?`).get(rowId);
      appendAudit(connection, {
        ...{ at, actorId: null, call: 'fixture', entity: name, entityId: rowId, before: null, after },
      });
    }
  }
}

/**
 * Copies the first row of a table under the next row id; what must be unique gets a mark. A row whose key is made of
 * references cannot be copied: there the row itself is taken. Returns the row id.
 */
function copyRow(
  connection: SqliteConnection,
  table: string,
  index: number,
  references: ReadonlySet<string>,
): number {
  const rows = connection.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all() as Row[];
  const [first] = rows;
  if (!first) throw new Error(`no row in ${table}: the sample showroom has to fill every table`);
  const unique = uniqueColumns(connection, table);
  if ([...unique].some((column) => references.has(column))) {
    const ids = connection.prepare(`SELECT rowid FROM "${table}" ORDER BY rowid`).pluck().all() as number[];
    return ids[index % ids.length] as number;
  }
  const next = connection.prepare(`SELECT max(rowid) + 1 FROM "${table}"`).pluck().get() as number;
  const copy = Object.entries(first).map(([column, value]) => {
    if (column === 'id') return next;
    if (!unique.has(column)) return value;
    return typeof value === 'number' ? value + 100 + index : `${value}·${index}`;
  });
  const names = Object.keys(first).map((column) => `"${column}"`);
  const places = names.map(() => '?').join(', ');
  const { lastInsertRowid } = connection
    .prepare(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${places})`)
    .run(copy);
  return Number(lastInsertRowid);
}

function uniqueColumns(connection: SqliteConnection, table: string): Set<string> {
  const indexes = connection.pragma(`index_list("${table}")`) as { name: string; unique: number }[];
  return new Set(
    indexes
      .filter(({ unique }) => unique === 1)
      .map(
        ({ name }) => (connection.pragma(`index_info("${name}")`) as { name: string }[]).at(-1)?.name ?? '',
      ),
  );
}

function setFirstThatFits(
  connection: SqliteConnection,
  table: string,
  rowId: number,
  { name, values }: OddColumn,
): void {
  const update = connection.prepare(`UPDATE "${table}" SET "${name}" = ? WHERE rowid = ?`);
  for (const value of values) {
    try {
      update.run(value, rowId);
      return;
    } catch (error) {
      // Refused by a rule of the schema: the next one, or the value of the row that was copied.
      if (!(error as { code?: string }).code?.startsWith('SQLITE_CONSTRAINT')) throw error;
    }
  }
}

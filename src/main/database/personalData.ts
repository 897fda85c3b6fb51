import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ChangeSummary } from '../../shared/contract/orderShapes';
import { parseLocalDate } from '../../shared/domain/dates';
import { parseDocumentNumber } from '../../shared/domain/numbers';
import { ENTITIES, type Personal } from './entities';
import { customers } from './schema';

/*
 * What the declarations of tables say about a customer (`entities/entity.ts`), as erasing, taking a registration back, and
 * the refusal of new words about somebody erased need it.
 */
const TABLES = ENTITIES.flatMap(({ table, personal, partOf }) => {
  if (!personal) return [];
  const of: NonNullable<Personal['of']> = personal.of ?? (partOf ? { [partOf.by.name]: partOf.table } : {});
  return [{ table, ...personal, of }];
});

const BY_NAME = new Map(TABLES.map((one) => [getTableName(one.table), one]));

/** What erasing takes out of one table, in SQL; `:id` is the customer. */
export interface ErasedColumns {
  table: string;
  where: string;
  emptied: readonly string[];
  becomes: Readonly<Record<string, string>>;
  stays: readonly string[];
  /** False for a log's rows. */
  isRecord: boolean;
}

const isRecord = (table: SQLiteTable): boolean => 'version' in getTableColumns(table);

/** By table, parents first. */
export const PERSONAL_TABLES: readonly ErasedColumns[] = TABLES.map(
  ({ table, emptied, becomes = {}, stays = [], shopWords = {} }) => ({
    table: getTableName(table),
    where: whereOf(table),
    emptied: emptied.map(toSnakeCase),
    becomes: Object.fromEntries([
      ...Object.entries(becomes).map(([key, value]) => [toSnakeCase(key), value]),
      ...Object.entries(shopWords).map(([key, of]) => {
        const column = toSnakeCase(key);
        return [column, `iif(${column} IN (${wordsIn(of)}), ${column}, NULL)`];
      }),
    ]),
    stays: stays.map(toSnakeCase),
    isRecord: isRecord(table),
  }),
);

/** SQL for what stands in a column of the shop's own. */
function wordsIn(of: SQLiteColumn): string {
  const name = toSnakeCase(of.name);
  return `SELECT ${name} FROM ${getTableName(of.table)} WHERE ${name} IS NOT NULL`;
}

/** SQL for the ids of a table's rows about the customer `:id`. */
function idsOf(table: SQLiteTable): string {
  // The customer's own row may be gone: a registration that was taken back.
  if (table === customers) return 'SELECT :id UNION ALL SELECT id FROM customers WHERE merged_into_id = :id';
  return `SELECT id FROM ${getTableName(table)} WHERE ${whereOf(table)}`;
}

function whereOf(table: SQLiteTable): string {
  // Who was merged into somebody is the same person: what is kept of the one is kept of the other.
  if (table === customers) return '(id = :id OR merged_into_id = :id)';
  const of = BY_NAME.get(getTableName(table))?.of ?? {};
  const conditions =
    of === 'entity'
      ? TABLES.filter((other) => other.of !== 'entity').map(
          (other) => `(entity = '${getTableName(other.table)}' AND entity_id IN (${idsOf(other.table)}))`,
        )
      : Object.entries(of).map(([column, parent]) => `${toSnakeCase(column)} IN (${idsOf(parent)})`);
  return conditions.join(' OR ');
}

/** The columns by which a record says whose it is, and the tables whose rows may hang on any record; both without logs. */
export const CUSTOMER_COLUMNS: readonly { table: SQLiteTable; column: string }[] = TABLES.flatMap(
  ({ table, of }) =>
    of === 'entity' || !isRecord(table)
      ? []
      : Object.entries(of).flatMap(([column, parent]) => (parent === customers ? [{ table, column }] : [])),
);
export const HANGING_TABLES: readonly SQLiteTable[] = TABLES.flatMap(({ table, of }) =>
  of === 'entity' && isRecord(table) ? [table] : [],
);

/** Ids of all records that are kept about a customer, by table. */
export function recordsOfCustomer(connection: SqliteConnection, id: number): Map<string, number[]> {
  return new Map(
    TABLES.filter(({ table }) => isRecord(table)).map(({ table }) => [
      getTableName(table),
      connection.prepare(idsOf(table)).pluck().all({ id }) as number[],
    ]),
  );
}

/** Of which row of which table a record of that table is a part; null where nothing says so. */
export function parentOf(
  table: string,
  row: Readonly<Record<string, unknown>>,
): { table: SQLiteTable; id: number } | null {
  const of = BY_NAME.get(table)?.of;
  if (of === undefined) return null;
  if (of === 'entity') {
    const parent = BY_NAME.get(String(row.entity))?.table;
    return parent && typeof row.entityId === 'number' ? { table: parent, id: row.entityId } : null;
  }
  for (const [column, parent] of Object.entries(of)) {
    const id = row[column];
    if (typeof id === 'number') return { table: parent, id };
  }
  return null;
}

/** True for a table of what an erasure calls off for good. */
export const isCalledOff = (table: string): boolean => BY_NAME.get(table)?.calledOff === true;

/** True for a table whose new rows may still finish an order of somebody erased. */
export const finishesOrders = (table: string): boolean => BY_NAME.get(table)?.finishesOrders === true;

const wordColumns = new Map(
  TABLES.map(({ table, emptied, becomes = {}, stays = [], shopWords = {} }) => [
    getTableName(table),
    new Set(
      [...emptied, ...stays, ...Object.keys({ ...becomes, ...shopWords })].filter((name) => name !== 'state'),
    ),
  ]),
);

/** True for a column of a table in which nothing new is written about somebody erased. */
export const holdsWords = (table: string, column: string): boolean =>
  wordColumns.get(table)?.has(column) === true;

/** True when some of these values say something about the person; `label` is what they are called since the erasure. */
export function saysSomething(
  connection: SqliteConnection,
  table: string,
  values: Readonly<Record<string, unknown>>,
  label: string,
): boolean {
  const words = wordColumns.get(table);
  if (!words) return false;
  const shopWords = BY_NAME.get(table)?.shopWords ?? {};
  const isOwnName = (name: string, value: unknown) => {
    const of = shopWords[name];
    return (
      of !== undefined &&
      connection
        .prepare(`SELECT ? IN (${wordsIn(of)})`)
        .pluck()
        .get(value) === 1
    );
  };
  return Object.entries(values).some(
    ([name, value]) =>
      words.has(name) && value !== label && !(SAYS_NOTHING[name] ?? isDumb)(value) && !isOwnName(name, value),
  );
}

/** What the app itself writes of an order's changes: amounts, and names of goods that are in the order already. */
const SAYS_NOTHING: Readonly<Record<string, (value: unknown) => boolean>> = {
  summary: (value) => {
    const { added, altered } = value as Pick<ChangeSummary, 'added' | 'altered'>;
    return added.length === 0 && altered.every(({ fields }) => fields.every(({ to }) => isFigure(to)));
  },
  payload: (value) => !('input' in (value as object)),
};
const isFigure = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

/** Of a slot. */
const TIMES = /^\d\d:\d\d–\d\d:\d\d$/;

/** A dash where something has to stand says nothing, nor do dates, times and document numbers, which the app itself notes. */
function isDumb(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'string') return false;
  return (
    !/[\p{L}\p{N}]/u.test(value) ||
    value.split(' · ').every((part) => {
      return parseLocalDate(part) !== null || parseDocumentNumber(part) !== null || TIMES.test(part);
    })
  );
}

/** By the field of the audit log that names what a part belonged to, its table; parts that were deleted are found by it. */
export function parentFieldOf(table: string): { field: string; of: string } | null {
  const of = BY_NAME.get(table)?.of;
  if (of === undefined || of === 'entity') return null;
  const [field, parent] = Object.entries(of)[0] ?? [];
  return field && parent ? { field, of: getTableName(parent) } : null;
}

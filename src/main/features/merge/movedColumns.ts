import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../database/database';
import { CUSTOMER_COLUMNS, HANGING_TABLES } from '../../database/personalData';
import {
  customers,
  merges,
  notSame,
  orders,
  proposals,
  quotes,
  reminderPauses,
  requests,
  segmentPins,
  visits,
} from '../../database/schema';

/** A table of records; `requests` stands for any, whose columns are looked up by name. */
export type AnyTable = typeof requests;

/** A column that names a customer: what stands in it follows a merge. */
export interface MovedColumn {
  table: AnyTable;
  /** The table's name in the file. */
  name: string;
  /** In TypeScript and in the file. */
  column: string;
  sqlColumn: string;
  /** Names it in `merges.moved`. */
  key: string;
  /** SQL of what else must hold; `:survivor` is who stays. */
  only: string;
}

function movedColumn(table: SQLiteTable, column: string, only = '1'): MovedColumn {
  const name = getTableName(table);
  return {
    ...{ table: table as AnyTable, name, column, sqlColumn: toSnakeCase(column) },
    ...{ key: `${name}.${column}`, only },
  };
}

/** Records that are the customer's own, by the declarations of tables. A log of merges tells who they were. */
const OWNED = CUSTOMER_COLUMNS.filter(({ table }) => table !== merges);

/** Of two who were told apart, the pair goes with either, unless it is told of already. */
const ONE_PAIR = `customer_id <> :survivor AND other_id <> :survivor AND NOT EXISTS (
  SELECT 1 FROM not_same o WHERE (o.customer_id = :survivor AND o.other_id IN (not_same.customer_id, not_same.other_id))
    OR (o.other_id = :survivor AND o.customer_id IN (not_same.customer_id, not_same.other_id)))`;

/** In or out of a segment by hand is one word a customer: the survivor's own stands. */
const ONE_PIN = `NOT EXISTS (SELECT 1 FROM segment_pins o
  WHERE o.customer_id = :survivor AND o.segment_id = segment_pins.segment_id)`;

/** Nobody is to be told of a customer for one reason: the survivor's own word stands. */
const ONE_PAUSE = `NOT EXISTS (SELECT 1 FROM reminder_pauses o
  WHERE o.customer_id = :survivor AND o.reason = reminder_pauses.reason)`;

const ONLY = new Map<SQLiteTable, string>([
  [notSame, ONE_PAIR],
  [segmentPins, ONE_PIN],
  [reminderPauses, ONE_PAUSE],
]);

/** Every column by which a record follows its customer. A test compares it with the schema. */
export const MOVED_COLUMNS: readonly MovedColumn[] = [
  ...OWNED.map(({ table, column }) => movedColumn(table, column, ONLY.get(table))),
  ...HANGING_TABLES.map((table) => movedColumn(table, 'entityId', "entity = 'customers'")),
  // Nobody brought themselves; of who was erased or merged nothing is written.
  movedColumn(customers, 'introducerId', 'id <> :survivor AND erased_at IS NULL AND merged_into_id IS NULL'),
  movedColumn(customers, 'mergedIntoId'),
];

/** Ids of the rows that a column's customer `from` has in it, and that go to `survivor`. */
export function rowsOf({ $client }: Reader, moved: MovedColumn, from: number, survivor: number): number[] {
  const { name, sqlColumn, only } = moved;
  const named = only.includes(':survivor') ? { from, survivor } : { from };
  return $client
    .prepare(`SELECT id FROM ${name} WHERE ${sqlColumn} = :from AND (${only}) ORDER BY id`)
    .pluck()
    .all(named) as number[];
}

/** Columns by which one record of a customer hangs on another of theirs. */
const HANGS_ON: Readonly<Record<string, SQLiteTable>> = {
  orderId: orders,
  quoteId: quotes,
  proposalId: proposals,
  visitId: visits,
  requestId: requests,
};

/** A record of a customer and the others of theirs that it hangs on, each as `table:id`. */
export interface OwnRecord {
  key: string;
  name: string;
  id: number;
  hangsOn: string[];
}

/** Every record of a customer's own, in all tables. */
export function ownRecords({ $client }: Reader, customerId: number): OwnRecord[] {
  return OWNED.filter(({ table }) => table !== notSame).flatMap(({ table }) => {
    const name = getTableName(table);
    const refs = Object.entries(HANGS_ON)
      .map(([column, of]) => [column, getTableName(of)] as const)
      .filter(([column]) => column in table);
    const columns = ['id', ...refs.map(([column]) => `${toSnakeCase(column)} AS ${column}`)];
    const rows = $client
      .prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE customer_id = ?`)
      .all(customerId) as Record<string, number | null>[];
    return rows.map((row) => ({
      ...{ key: `${name}:${row.id}`, name, id: Number(row.id) },
      hangsOn: refs.flatMap(([column, of]) => (row[column] === null ? [] : [`${of}:${row[column]}`])),
    }));
  });
}

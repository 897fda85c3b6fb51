import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ChangeSummary } from '../../shared/contract/orderShapes';
import { parseLocalDate } from '../../shared/domain/dates';
import { parseDocumentNumber } from '../../shared/domain/numbers';
import * as schema from './schema';

/*
 * Every table that keeps something about a customer: whose its rows are, and which of its columns have words about the
 * person. Erasing, taking a registration back, and the refusal of new words about somebody erased all read it from here.
 * Whatever is a figure, a date of business, a document number or a product stays: the books need it. So does what an
 * order sold, whatever it was called.
 */
interface PersonalTable {
  table: SQLiteTable;
  /** Columns (as the schema has them) that name a row of a table above; the first that is not empty says whose it is. */
  of: Readonly<Record<string, SQLiteTable>> | 'entity';
  /** Columns that are set to NULL. */
  emptied: readonly string[];
  /** Columns that are set to something else, most because they must not be empty, and to what; SQL, in which `:label`, `:labelKey` (what it is sorted by) and `:now` are bound. */
  becomes?: Readonly<Record<string, string>>;
  /** Columns that stay, for the figures; after the erasure nothing new is written into them either. */
  stays?: readonly string[];
  /** Columns that name something of the shop's own; any other word in them goes as well, and none comes in. */
  shopWords?: Readonly<Record<string, SQLiteColumn>>;
  /** New rows still belong to finishing an order of somebody erased, as long as they have no words. */
  finishesOrders?: true;
  /** Called off by the erasure: nothing of it is taken up again. */
  calledOff?: true;
}

const NO_LIST = `'[]'`;
const DASH = `'—'`;
const OF_CUSTOMER = { customerId: schema.customers };
const OF_ORDER = { orderId: schema.orders };
const OF_VERSION = { versionId: schema.proposalVersions };
const PRODUCT = ['name', 'model', 'material', 'color'];
/** Of what was only offered: a piece outside the catalogue goes by any words (“王家的榻榻米”); one of the catalogue stays. */
const OWN_PIECE = {
  name: `iif(product_id IS NULL, ${DASH}, name)`,
  ...Object.fromEntries(
    ['model', 'material', 'color'].map((column) => [column, `iif(product_id IS NULL, NULL, ${column})`]),
  ),
};

/** Parents first. */
export const TABLES: readonly PersonalTable[] = [
  {
    table: schema.customers,
    of: {},
    emptied: [
      ...['gender', 'phone', 'phone2', 'wechat', 'qq', 'email', 'birthdayCalendar', 'birthdayMonth'],
      ...['birthdayDay', 'birthYear', 'ageBand', 'education', 'occupation', 'jobTitle', 'incomeBand'],
      ...['maritalStatus', 'weddingDate', 'hobbies', 'temperament', 'building', 'unit', 'room', 'floor'],
      ...['hasLift', 'areaM2', 'houseType', 'boughtElsewhere', 'suppliers', 'supplierSatisfaction'],
      ...['lostReason', 'wakeUpDate', 'nextContactDate', 'note'],
    ],
    becomes: { name: ':label', nameKey: ':labelKey', birthdayLeap: '0', erasedAt: ':now' },
  },
  {
    table: schema.customerNeeds,
    of: OF_CUSTOMER,
    emptied: ['currentLayout', 'note', 'purpose', 'decideBy', 'neededBy', 'budgetMinFen', 'budgetMaxFen'],
    becomes: { rooms: NO_LIST, styles: NO_LIST, productKinds: NO_LIST },
  },
  { table: schema.contacts, of: OF_CUSTOMER, emptied: ['note', 'nextDate'] },
  {
    table: schema.visits,
    of: OF_CUSTOMER,
    emptied: ['goal', 'obstacles', 'answers', 'result', 'productsSeen', 'competitorFacts'],
    becomes: { measurements: NO_LIST },
    calledOff: true,
  },
  {
    table: schema.invitations,
    of: OF_CUSTOMER,
    calledOff: true,
    emptied: ['outcome', 'addOnSales', 'note'],
    becomes: {
      stagedSet: `(SELECT json_group_array(iif(value ->> '$.productId' IS NULL, json_set(value, '$.name', '—'), json(value)))
        FROM json_each(staged_set))`,
    },
  },
  { table: schema.proposals, of: OF_CUSTOMER, emptied: ['note'], becomes: { title: 'number' } },
  { table: schema.proposalVersions, of: { proposalId: schema.proposals }, emptied: ['note'] },
  { table: schema.proposalRooms, of: OF_VERSION, emptied: [], becomes: { name: DASH } },
  { table: schema.proposalItems, of: OF_VERSION, emptied: ['decisionNote'], becomes: OWN_PIECE },
  { table: schema.quotes, of: OF_CUSTOMER, emptied: ['note', 'lostReason'], calledOff: true },
  {
    table: schema.quoteLines,
    of: { quoteId: schema.quotes },
    emptied: ['remark', 'roomName'],
    becomes: OWN_PIECE,
  },
  {
    table: schema.orders,
    of: OF_CUSTOMER,
    emptied: [
      ...['phone', 'phone2', 'building', 'unit', 'room', 'floor', 'carryingDistanceM'],
      ...['oldFurnitureRemoval', 'cancelReason', 'note'],
    ],
    becomes: { contactName: ':label' },
    stays: ['community', 'district', 'campaign'],
  },
  { table: schema.orderLines, of: OF_ORDER, emptied: ['remark', 'roomName'], stays: PRODUCT },
  {
    table: schema.orderChanges,
    of: OF_ORDER,
    emptied: [],
    becomes: {
      reason: DASH,
      summary: `json_set(summary, '$.added', json('[]'), '$.removed', json('[]'), '$.altered', json('[]'))`,
      state: `CASE state WHEN 'pending' THEN 'withdrawn' ELSE state END`,
    },
    finishesOrders: true,
  },
  { table: schema.payments, of: OF_CUSTOMER, emptied: ['note'], finishesOrders: true },
  {
    table: schema.deliveries,
    of: OF_ORDER,
    emptied: ['receiver', 'remarks', 'resultNote', 'oldFurnitureRemoval', 'overrideReason'],
    shopWords: { driver: schema.vehicles.driver },
    finishesOrders: true,
  },
  {
    table: schema.requests,
    of: OF_CUSTOMER,
    emptied: ['description', 'progress', 'resolution', 'revisitNote'],
    becomes: { title: 'number' },
  },
  { table: schema.returns, of: OF_CUSTOMER, emptied: ['note'], becomes: { reason: DASH } },
  { table: schema.returnLines, of: { returnId: schema.returns }, emptied: [] },
  {
    table: schema.tasks,
    of: { ...OF_CUSTOMER, ...OF_ORDER },
    emptied: ['note'],
    becomes: { state: `CASE state WHEN 'open' THEN 'skipped' ELSE state END` },
    finishesOrders: true,
  },
  {
    table: schema.approvals,
    of: 'entity',
    emptied: ['reason', 'decisionNote'],
    becomes: {
      state: `CASE state WHEN 'pending' THEN 'withdrawn' ELSE state END`,
      // What was to be carried out, in words; amounts stay.
      payload: `json_remove(payload, '$.input', '$.basis')`,
    },
    finishesOrders: true,
  },
  { table: schema.stateChanges, of: 'entity', emptied: ['note'] },
  // Their rows go with their files.
  { table: schema.attachments, of: 'entity', emptied: [], stays: ['name'] },
];

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
  if (table === schema.customers) return 'SELECT :id';
  return `SELECT id FROM ${getTableName(table)} WHERE ${whereOf(table)}`;
}

function whereOf(table: SQLiteTable): string {
  if (table === schema.customers) return 'id = :id';
  const of = BY_NAME.get(getTableName(table))?.of ?? {};
  const conditions =
    of === 'entity'
      ? TABLES.filter((other) => other.of !== 'entity').map(
          (other) => `(entity = '${getTableName(other.table)}' AND entity_id IN (${idsOf(other.table)}))`,
        )
      : Object.entries(of).map(([column, parent]) =>
          parent === schema.customers
            ? `${toSnakeCase(column)} = :id`
            : `${toSnakeCase(column)} IN (${idsOf(parent)})`,
        );
  return conditions.join(' OR ');
}

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

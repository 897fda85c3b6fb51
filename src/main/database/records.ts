import { type Column, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '../system/errors';
import { appendAudit } from './auditChain';
import type { WriteContext } from './context';
import type { Reader } from './database';
import { noteTouched } from './derived';
import { withRealPhones } from './maskedInput';
import { withNameKey } from './names/nameKey';
import { finishesOrders, isCalledOff, parentOf, saysSomething } from './personalData';
import { preparedOnce } from './prepared';
import { blankRow, deleteRow, insertRow, rowById, updateRow } from './rows';
import { customers, stateChanges } from './schema';

/** A table whose rows carry the common record columns. */
type RecordTable = SQLiteTable & {
  id: Column;
  version: Column;
};
type Managed = 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'nameKey';
export type NewRecord<T extends RecordTable> = Omit<InferInsertModel<T>, Managed>;
export type RecordPatch<T extends RecordTable> = Partial<NewRecord<T>>;
type RowOf<T extends RecordTable> = InferSelectModel<T> & { id: number; version: number };

/** Never written to the audit log. */
const SECRET_FIELDS = new Set(['pinHash']);
/** Told by the audit row itself, or following from what it tells. */
export const BOOKKEEPING = new Set(['version', 'updatedAt', 'nameKey']);

/** Inserts a row with its audit row. Returns it as stored. */
export function insertRecord<T extends RecordTable>(
  context: WriteContext,
  table: T,
  values: NewRecord<T>,
): RowOf<T> {
  context.maskedInput?.refuse(values);
  refuseErasedIn(context, table, null, values);
  const row = {
    ...blankRow(table),
    ...withNameKey(table, values),
    version: 1,
    createdAt: context.now,
    createdBy: context.actor?.staffId ?? null,
    updatedAt: context.now,
  } as unknown as RowOf<T>;
  row.id = insertRow(context.db.$client, table, row);
  writeAudit(context, getTableName(table), row.id, null, withoutSecrets(row));
  noteTouched(context, getTableName(table), null, row);
  return row;
}

/**
 * Changes a row if it still has the version that the user saw (`null`: the caller read it in this transaction).
 * A patch that changes nothing writes nothing. Throws NOT_FOUND, or CONFLICT naming what else changed.
 */
export function updateRecord<T extends RecordTable>(
  context: WriteContext,
  table: T,
  id: number,
  version: number | null,
  patch: RecordPatch<T>,
): RowOf<T> {
  const before = requireVersion(context, table, id, version);
  const changed = changedFields(before, withRealPhones(context, before, patch));
  refuseErasedIn(context, table, before, changed);
  if (Object.keys(changed).length === 0) return before;
  const written = { ...withNameKey(table, changed), version: before.version + 1, updatedAt: context.now };
  updateRow(context.db.$client, table, id, written);
  const after = { ...before, ...written };
  const names = Object.keys(changed);
  writeAudit(context, getTableName(table), id, pick(before, names), pick(after, names));
  noteTouched(context, getTableName(table), before, after);
  return after;
}

/** Deletes a row that is only a part of another record (a line of a draft), with its audit row. */
export function deleteRecord<T extends RecordTable>(context: WriteContext, table: T, id: number): void {
  const before = getRecord(context, table, id);
  deleteRow(context.db.$client, table, id);
  writeAudit(context, getTableName(table), id, withoutSecrets(before), null);
  noteTouched(context, getTableName(table), before, null);
}

/**
 * Brings back the part that an audit row of `deleteRecord` remembers, under its own id, with its audit row. Does nothing
 * where the removal is not the last that was said of it: somebody has brought it back already.
 */
export function undeleteRecord<T extends RecordTable>(
  context: WriteContext,
  table: T,
  { id: auditId, entityId: id, before }: { id: number; entityId: number; before: unknown },
): void {
  const { last, count } = context.db.$client
    .prepare('SELECT max(id) AS last, count(*) AS count FROM audit_log WHERE entity = ? AND entity_id = ?')
    .get(getTableName(table), id) as { last: number; count: number };
  if (last !== auditId) return;
  refuseErasedIn(context, table, null, before as Record<string, unknown>);
  // Every version so far has its audit row: none of them comes again for a screen that still shows it.
  const again = { version: count + 1, updatedAt: context.now };
  const row = {
    ...blankRow(table),
    ...withNameKey(table, before as object),
    ...again,
  } as unknown as RowOf<T>;
  insertRow(context.db.$client, table, row);
  writeAudit(context, getTableName(table), id, null, withoutSecrets(row));
  noteTouched(context, getTableName(table), null, row);
}

/** The row, or NOT_FOUND. */
export function getRecord<T extends RecordTable>(
  context: { db: Pick<Reader, '$client'> },
  table: T,
  id: number,
): RowOf<T> {
  const row = rowById(context.db.$client, table, id) as RowOf<T> | undefined;
  if (!row) throw new AppError('NOT_FOUND', { params: { entity: getTableName(table), id } });
  return row;
}

/**
 * The row, if it still has the version that the user saw (`null`: the caller read it in this transaction). Asked before
 * its state, so that a lost race is told as what it is. Throws NOT_FOUND or CONFLICT.
 */
export function requireVersion<T extends RecordTable>(
  context: { db: Pick<Reader, '$client'> },
  table: T,
  id: number,
  version: number | null,
): RowOf<T> {
  const row = getRecord(context, table, id);
  if (version !== null && row.version !== version)
    throw new AppError('CONFLICT', { params: { entity: getTableName(table), id } });
  return row;
}

/** An audit row of its own, for what is not a change of one record's columns. */
export function writeAudit(
  context: WriteContext,
  entity: string,
  entityId: number,
  before: unknown,
  after: unknown,
): void {
  context.touched.add(entity);
  const { now: at, actor, call } = context;
  const actorId = actor?.staffId ?? null;
  appendAudit(context.db.$client, { at, actorId, call, entity, entityId, before, after });
}

/** Puts one move of a state table on record. */
export function recordStateChange(
  context: WriteContext,
  entity: string,
  entityId: number,
  fromState: string | null,
  toState: string,
  note: string | null = null,
): void {
  context.maskedInput?.refuse(note);
  if (saysSomething(context.db.$client, 'state_changes', { note }, ''))
    refuseErasedNote(context, entity, entityId);
  insertRow(context.db.$client, stateChanges, {
    at: context.now,
    actorId: context.actor?.staffId ?? null,
    entity,
    entityId,
    fromState,
    toState,
    note,
  });
}

/** Throws CONFLICT when `insertRecord` would refuse such a row because its customer was erased or merged; before a file is kept for it. */
export function refuseErased(
  context: { db: Pick<Reader, '$client'> },
  table: SQLiteTable,
  values: object,
): void {
  refuseErasedIn(context, table, null, values as Record<string, unknown>);
}

/** What a merge itself moves in the row of somebody who was merged before. */
const MOVED_OF_MERGED = new Set(['mergedIntoId', 'introducerId']);

/**
 * A customer whose data was erased is a number in old papers: nothing new begins with them, and nothing is said of them
 * any more. Their orders can be finished, without a word. Of a customer who was merged into another nothing is written:
 * all that is theirs is the other's. `before`: NULL for a new row.
 */
function refuseErasedIn(
  context: { db: Pick<Reader, '$client'> },
  table: SQLiteTable,
  before: Record<string, unknown> | null,
  values: Record<string, unknown>,
): void {
  const name = getTableName(table);
  const row = { ...before, ...values };
  const customer = customerOf(context, name, row);
  if (!customer) return;
  const changesMerged = name === 'customers' && Object.keys(values).some((key) => !MOVED_OF_MERGED.has(key));
  if (customer.mergedIntoId !== null && customer.erasedAt === null && (before === null || changesMerged)) {
    throw new AppError('CONFLICT', { reason: 'customer_merged' });
  }
  if (customer.erasedAt === null) return;
  if (name === 'customers') throw new AppError('CONFLICT', { reason: 'customer_erased' });
  const begins = before === null && !(finishesOrders(name) && isOfOrder(name, row));
  if (begins || isCalledOff(name)) throw new AppError('CONFLICT', { reason: 'customer_erased' });
  if (saysSomething(context.db.$client, name, values, customer.name))
    throw new AppError('CONFLICT', { reason: 'customer_erased_words' });
}

function refuseErasedNote(context: WriteContext, entity: string, entityId: number): void {
  if (typeof customerOf(context, 'state_changes', { entity, entityId })?.erasedAt === 'number') {
    throw new AppError('CONFLICT', { reason: 'customer_erased_words' });
  }
}

interface CustomerRow {
  name: string;
  erasedAt: number | null;
  mergedIntoId: number | null;
}

const customerRow = preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
  $client.prepare(
    'SELECT name, erased_at AS erasedAt, merged_into_id AS mergedIntoId FROM customers WHERE id = ?',
  ),
);

/** The customer of a record; null where it is nobody's. */
function customerOf(
  context: { db: Pick<Reader, '$client'> },
  table: string,
  row: Record<string, unknown>,
): CustomerRow | null {
  if (table === 'customers') {
    const { name, erasedAt = null, mergedIntoId = null } = row;
    return { name: String(name), erasedAt, mergedIntoId } as CustomerRow;
  }
  const parent = parentOf(table, row);
  if (!parent) return null;
  // Nearly every record is a customer's own: of their row nothing else is read.
  if (parent.table === customers)
    return (customerRow(context.db).get(parent.id) as CustomerRow | undefined) ?? null;
  const above = rowById(context.db.$client, parent.table, parent.id);
  return above ? customerOf(context, getTableName(parent.table), above) : null;
}

/** True when it is an order's: of what else is the customer's, nothing new begins. */
const isOfOrder = (table: string, row: Record<string, unknown>): boolean =>
  typeof row.orderId === 'number' ||
  (table === 'approvals' && (row.entity === 'orders' || row.entity === 'deliveries'));

function changedFields(
  before: Record<string, unknown>,
  patch: Record<string, unknown>,
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(before[name])) changed[name] = value;
  }
  return changed;
}

function pick(row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return withoutSecrets(Object.fromEntries(names.map((name) => [name, row[name]])));
}

function withoutSecrets(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !SECRET_FIELDS.has(name) && !BOOKKEEPING.has(name)),
  );
}

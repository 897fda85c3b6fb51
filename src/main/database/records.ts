import { type Column, eq, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { WriteContext } from '../platform/context';
import { AppError } from '../platform/errors';
import { appendAudit } from './auditChain';
import type { Reader } from './database';
import { checkNoMaskedPhone, withRealPhones } from './maskedInput';
import { blankRow, insertRow, rowById, updateRow } from './rows';
import { customers, stateChanges } from './schema';

/** A table whose rows carry the common record columns. */
type RecordTable = SQLiteTable & {
  id: Column;
  version: Column;
};
type Managed = 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt';
export type NewRecord<T extends RecordTable> = Omit<InferInsertModel<T>, Managed>;
export type RecordPatch<T extends RecordTable> = Partial<NewRecord<T>>;
type RowOf<T extends RecordTable> = InferSelectModel<T> & { id: number; version: number };

/** Never written to the audit log. */
const SECRET_FIELDS = new Set(['pinHash']);
/** What an order of an erased customer may still need to be finished. */
const PAPERWORK = new Set(['payments', 'tasks']);
/** Told by the audit row itself. */
const BOOKKEEPING = new Set(['version', 'updatedAt']);

/** Inserts a row with its audit row. Returns it as stored. */
export function insertRecord<T extends RecordTable>(
  context: WriteContext,
  table: T,
  values: NewRecord<T>,
): RowOf<T> {
  checkNoMaskedPhone(values);
  if (!finishesPapers(table, values)) refuseErased(context, (values as { customerId?: unknown }).customerId);
  const row = {
    ...blankRow(table),
    ...values,
    version: 1,
    createdAt: context.now,
    createdBy: context.actor?.staffId ?? null,
    updatedAt: context.now,
  } as unknown as RowOf<T>;
  row.id = insertRow(context.db.$client, table, row);
  writeAudit(context, getTableName(table), row.id, null, withoutSecrets(row));
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
  const before = getRecord(context, table, id);
  if (version !== null && before.version !== version) {
    throw new AppError('CONFLICT', { params: { entity: getTableName(table), id } });
  }
  if (getTableName(table) === 'customers') refuseErased(context, id);
  const changed = changedFields(before, withRealPhones(before, patch));
  if (Object.keys(changed).length === 0) return before;
  const written = { ...changed, version: before.version + 1, updatedAt: context.now };
  updateRow(context.db.$client, table, id, written);
  const after = { ...before, ...written };
  const names = Object.keys(changed);
  writeAudit(context, getTableName(table), id, pick(before, names), pick(after, names));
  return after;
}

/** Deletes a row that is only a part of another record (a line of a draft), with its audit row. */
export function deleteRecord<T extends RecordTable>(context: WriteContext, table: T, id: number): void {
  const before = getRecord(context, table, id);
  context.db.delete(table).where(eq(table.id, id)).run();
  writeAudit(context, getTableName(table), id, withoutSecrets(before), null);
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

/** A customer whose data was erased is a number in old papers: nothing is changed of them and nothing new begins. */
function refuseErased(context: WriteContext, customerId: unknown): void {
  if (typeof customerId !== 'number') return;
  const customer = rowById(context.db.$client, customers, customerId);
  if (customer && customer.erasedAt !== null) throw new AppError('CONFLICT', { reason: 'customer_erased' });
}

/** Money and tasks of an order that is there: an older backup may bring it back unfinished, without the customer. */
function finishesPapers(table: SQLiteTable, values: { orderId?: unknown }): boolean {
  return PAPERWORK.has(getTableName(table)) && typeof values.orderId === 'number';
}

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

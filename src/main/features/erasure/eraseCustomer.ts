import { inArray, sql } from 'drizzle-orm';
import { texts } from '../../../shared/i18n';
import { redactAudit } from '../../database/auditRedaction';
import { getRecord, writeAudit } from '../../database/records';
import { blankRow, insertRow } from '../../database/rows';
import { type approvals, auditLog, customers, erasures, proposals } from '../../database/schema';
import { forgetAnswers } from '../../platform/answers';
import type { WriteContext } from '../../platform/context';
import { AppError } from '../../platform/errors';
import { indexCustomer } from '../customers/customerIndex';
import { about } from '../history/lives';
import { indexOrdersOf } from '../orders/orderIndex';
import { indexRequestsOf } from '../requests/requestIndex';
import { indexForSearch } from '../search/search.repository';
import { codeTokens } from '../search/searchTokens';
import { getSetting } from '../settings/settings.repository';
import { auditedParts, recordsOfCustomer } from './customerRecords';
import { obstaclesOf } from './obstacles';
import { PERSONAL_TABLES } from './personalColumns';

/** What an erased customer is called from then on, in the shop's language: 已删除的客户 K-000123. */
export const erasedName = (label: string, id: number): string => `${label} K-${String(id).padStart(6, '0')}`;

/**
 * Takes everything about the person out of the store, in this transaction; figures, dates, document numbers and
 * products stay. What lies outside the transaction (pictures, free pages of the file) is put down to be purged after
 * the commit. Throws CONFLICT while something with the customer is not finished.
 */
export function eraseCustomer(
  context: WriteContext,
  approval: Pick<typeof approvals.$inferSelect, 'id' | 'entityId'>,
): void {
  const id = approval.entityId;
  const customer = getRecord(context, customers, id);
  if (customer.erasedAt !== null) throw new AppError('CONFLICT', { reason: 'customer_erased' });
  const [obstacle] = obstaclesOf(context.db, id);
  if (obstacle) {
    throw new AppError('CONFLICT', {
      reason: `erasure_${obstacle.kind}`,
      params: { numbers: obstacle.numbers.join('、') },
    });
  }
  takeOut(context, customer, approval.id);
}

/**
 * Erases somebody who was erased before and whom an older backup brought back. What is not finished in there does not
 * keep them: the promise was given, and their papers can be finished without them.
 */
export function eraseAgain(context: WriteContext, id: number): void {
  takeOut(context, getRecord(context, customers, id), null);
}

function takeOut(
  context: WriteContext,
  customer: typeof customers.$inferSelect,
  approvalId: number | null,
): void {
  const { db, now } = context;
  const { id } = customer;
  const { locale } = getSetting(db, 'app');
  const label = erasedName(texts[locale].erasure.erasedCustomer, id);
  const words = [customer.name, customer.phone, customer.phone2].filter((word): word is string =>
    Boolean(word),
  );
  const records = recordsOfCustomer(context, id);

  const files = removePictures(context, records);
  const audited = auditRowsAbout(context, records, files.ids, words);
  for (const { table, where, emptied, becomes = {} } of PERSONAL_TABLES) {
    const set = [
      ...emptied.map((column) => `"${column}" = NULL`),
      ...Object.entries(becomes).map(([column, value]) => `"${column}" = ${value}`),
      'version = version + 1',
    ];
    db.$client
      .prepare(`UPDATE "${table}" SET ${set.join(', ')} WHERE ${where}`)
      .run(boundOf({ id, label, now }, set.join() + where));
  }
  for (const [entity, ids] of records) {
    if (ids.length === 0) continue;
    db.run(
      sql`UPDATE state_changes SET note = NULL WHERE entity = ${entity} AND entity_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    );
  }
  const named = redactAudit(db.$client, audited);
  const erasureId = insertRow(db.$client, erasures, {
    ...(blankRow(erasures) as typeof erasures.$inferSelect),
    ...{ version: 1, createdAt: now, createdBy: context.actor?.staffId ?? null, updatedAt: now },
    ...{ id: undefined as never, customerId: id, approvalId, files: files.hashes },
  });
  // Names every audit row that lost its words: without it the chain would count them as tampered with.
  writeAudit(context, 'erasures', erasureId, null, { customerId: id, ...named });
  writeAudit(context, 'customers', id, null, { erased: true });
  index(context, id, records.get('proposals') ?? []);
  forgetAnswers(db);
}

/** SQLite takes no parameter that a statement does not name. */
const boundOf = (values: Record<string, unknown>, text: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => text.includes(`:${name}`)));

/** Takes the customer's pictures from their records; answers their rows' ids and their files, each once. */
function removePictures({ db }: WriteContext, records: ReadonlyMap<string, number[]>) {
  const rows = [...records].flatMap(([entity, ids]) =>
    db.all<{ id: number; sha256: string }>(
      sql`SELECT id, sha256 FROM attachments WHERE entity = ${entity} AND entity_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    ),
  );
  for (const { id } of rows) db.run(sql`DELETE FROM attachments WHERE id = ${id}`);
  return { ids: rows.map(({ id }) => id), hashes: [...new Set(rows.map(({ sha256 }) => sha256))] };
}

/** Audit rows of all that, and of lists that were exported while searching for this person. */
function auditRowsAbout(
  { db }: WriteContext,
  records: ReadonlyMap<string, number[]>,
  attachmentIds: number[],
  words: readonly string[],
): number[] {
  const { $client: connection } = db;
  const approvalIds = [...records].flatMap(
    ([entity, ids]) =>
      connection
        .prepare(
          'SELECT id FROM approvals WHERE entity = ? AND entity_id IN (SELECT value FROM json_each(?))',
        )
        .pluck()
        .all(entity, JSON.stringify(ids)) as number[],
  );
  const parts = [
    ...auditedParts(records),
    { entity: 'attachments', ids: attachmentIds, parent: null },
    { entity: 'approvals', ids: approvalIds, parent: null },
  ];
  // One table at a time: each is a short walk along the index of the log.
  const ids = parts.flatMap((part) => {
    const condition = about(db, [part]);
    if (!condition) return [];
    return db
      .select({ id: auditLog.id })
      .from(auditLog)
      .where(condition)
      .all()
      .map((row) => row.id);
  });
  const exported = words.flatMap(
    (word) =>
      connection
        .prepare(
          `SELECT id FROM audit_log WHERE entity = 'exports' AND entity_id = 0 AND instr("after", ?) > 0`,
        )
        .pluck()
        .all(word) as number[],
  );
  return [...new Set([...ids, ...exported])];
}

/** Puts what is left into the search index in the place of what was there. */
function index(context: WriteContext, id: number, proposalIds: number[]): void {
  const erased = getRecord(context, customers, id);
  indexCustomer(context, erased, []);
  indexOrdersOf(context, id);
  indexRequestsOf(context, id);
  if (proposalIds.length === 0) return;
  const left = context.db.select().from(proposals).where(inArray(proposals.id, proposalIds)).all();
  for (const { id: proposalId, number } of left) {
    indexForSearch(context, 'proposals', proposalId, { terms: codeTokens(number) });
  }
}

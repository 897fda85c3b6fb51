import { eq, inArray, sql } from 'drizzle-orm';
import { texts } from '../../../shared/i18n';
import { forgetAnswers } from '../../core/answers';
import { redactAudit } from '../../database/auditRedaction';
import type { WriteContext } from '../../database/context';
import type { Db } from '../../database/database';
import { nameSortKey } from '../../database/names/pinyin';
import { PERSONAL_TABLES, recordsOfCustomer } from '../../database/personalData';
import { getRecord, recordStateChange, updateRecord, writeAudit } from '../../database/records';
import { blankRow, deleteRow, insertRow } from '../../database/rows';
import {
  type approvals,
  attachments,
  customers,
  erasures,
  invitations,
  proposals,
  quotes,
  visits,
} from '../../database/schema';
import { AppError } from '../../system/errors';
import { indexCustomer } from '../customers/customerIndex';
import { indexOrdersOf } from '../orders/orderIndex';
import { indexRequestsOf } from '../requests/requestIndex';
import { indexForSearch } from '../search/search.repository';
import { codeTokens } from '../search/searchTokens';
import { getSetting } from '../settings/settings.repository';
import { auditRowsAbout } from './auditRows';
import { obstaclesOf } from './obstacles';

/** What an erased customer is called from then on, in the shop's language: 已删除的客户 K-000123. */
const erasedName = (label: string, id: number): string => `${label} K-${String(id).padStart(6, '0')}`;

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
  callOff(context, id);
  const records = recordsOfCustomer(db.$client, id);
  const audited = auditRowsAbout(db, records);

  const files = removePictures(context, records.get('attachments') ?? []);
  emptyColumns(db, { id, label, now });
  const named = redactAudit(db.$client, audited);
  const erasureId = insertRow(db.$client, erasures, {
    ...(blankRow(erasures) as typeof erasures.$inferSelect),
    ...{ version: 1, createdAt: now, createdBy: context.actor?.staffId ?? null, updatedAt: now },
    ...{ id: undefined as never, customerId: id, approvalId, files },
  });
  // Names every audit row that lost its words: without it the chain would count them as tampered with.
  writeAudit(context, 'erasures', erasureId, null, { customerId: id, ...named });
  writeAudit(context, 'customers', id, null, { erased: true });
  index(context, id, records.get('proposals') ?? []);
  forgetAnswers(db);
}

/**
 * Takes the words about a customer, whose record is gone, out of what outlives it: requests to the owner, answers kept
 * for a second press, and these rows of the audit log.
 */
export function forgetWords(context: WriteContext, id: number, audited: readonly number[]): void {
  emptyColumns(context.db, { id, label: '', now: context.now });
  forgetAnswers(context.db);
  const named = redactAudit(context.db.$client, audited);
  writeAudit(context, 'erasures', 0, null, { customerId: id, ...named });
}

/** Takes the words out of every record about a customer (`id`); those that must not be empty get a dash or the label. */
function emptyColumns({ $client }: Db, bound: { id: number; label: string; now: number }): void {
  for (const { table, where, emptied, becomes, isRecord } of PERSONAL_TABLES) {
    const set = [
      ...emptied.map((column) => `"${column}" = NULL`),
      ...Object.entries(becomes).map(([column, value]) => `"${column}" = ${value}`),
      ...(isRecord ? ['version = version + 1'] : []),
    ];
    $client
      .prepare(`UPDATE "${table}" SET ${set.join(', ')} WHERE ${where}`)
      .run(boundOf({ ...bound, labelKey: nameSortKey(bound.label) }, set.join() + where));
  }
}

/** Nobody is visited, awaited or offered anything any more. */
function callOff(context: WriteContext, id: number): void {
  const { db } = context;
  for (const visit of db.select().from(visits).where(eq(visits.customerId, id)).all()) {
    if (visit.state !== 'planned') continue;
    updateRecord(context, visits, visit.id, null, { state: 'cancelled' });
    recordStateChange(context, 'visits', visit.id, visit.state, 'cancelled');
  }
  for (const invitation of db.select().from(invitations).where(eq(invitations.customerId, id)).all()) {
    if (invitation.state !== 'invited' && invitation.state !== 'confirmed') continue;
    updateRecord(context, invitations, invitation.id, null, { state: 'cancelled' });
    recordStateChange(context, 'invitations', invitation.id, invitation.state, 'cancelled');
  }
  for (const quote of db.select().from(quotes).where(eq(quotes.customerId, id)).all()) {
    if (quote.state !== 'offered' && quote.state !== 'accepted') continue;
    updateRecord(context, quotes, quote.id, null, { state: 'lost' });
    recordStateChange(context, 'quotes', quote.id, quote.state, 'lost');
  }
}

/** SQLite takes no parameter that a statement does not name. */
const boundOf = (values: Record<string, unknown>, text: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => text.includes(`:${name}`)));

/** Takes the customer's pictures from their records; answers their files, each once. */
function removePictures({ db }: WriteContext, ids: readonly number[]): string[] {
  const rows = db.all<{ id: number; sha256: string }>(
    sql`SELECT id, sha256 FROM attachments WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
  for (const { id } of rows) deleteRow(db.$client, attachments, id);
  return [...new Set(rows.map(({ sha256 }) => sha256))];
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

import { eq, inArray, sql } from 'drizzle-orm';
import { texts } from '../../../shared/i18n';
import { forgetAnswers } from '../../core/answers';
import { redactAudit } from '../../database/auditRedaction';
import type { WriteContext } from '../../database/context';
import { noteTouched } from '../../database/derived';
import { emptyPersonalColumns } from '../../database/emptyPersonalColumns';
import { recordsOfCustomer } from '../../database/personalData';
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
import { indexCustomer, mergedInto } from '../customers';
import { auditRowsAbout } from '../history';
import { auditRowsOfMerges, partAgain } from '../merge';
import { codeTokens, indexForSearch, type SearchSources } from '../search';
import { forgetWords, unpinErased } from '../segments';
import { getSetting } from '../settings';
import { obstaclesOf } from './obstacles';

/** What an erased customer is called from then on, in the shop's language: 已删除的客户 K-000123. */
const erasedName = (label: string, id: number): string => `${label} K-${String(id).padStart(6, '0')}`;

/**
 * Takes everything about the person out of the store, in this transaction; figures, dates, document numbers and
 * products stay. What lies outside the transaction (pictures, free pages of the file) is put down to be purged after
 * the commit. `sources`: every kind of record that search finds. Throws CONFLICT while something with the customer is not
 * finished.
 */
export function eraseCustomer(
  context: WriteContext,
  approval: Pick<typeof approvals.$inferSelect, 'id' | 'entityId'>,
  sources: SearchSources,
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
  takeOut(context, customer, approval.id, sources);
}

/**
 * Erases somebody who was erased before and whom an older backup brought back. What is not finished in there does not
 * keep them: the promise was given, and their papers can be finished without them.
 */
export function eraseAgain(context: WriteContext, id: number, sources: SearchSources): void {
  const { erasedAt } = getRecord(context, customers, id);
  // With whom they were merged into.
  if (erasedAt !== null) return;
  // Parted since, and erased alone: the other stays.
  partAgain(context, id, sources);
  takeOut(context, getRecord(context, customers, id), null, sources);
}

function takeOut(
  context: WriteContext,
  customer: typeof customers.$inferSelect,
  approvalId: number | null,
  sources: SearchSources,
): void {
  const { db, now } = context;
  const { id } = customer;
  const { locale } = getSetting(db, 'app');
  const label = erasedName(texts[locale].erasure.erasedCustomer, id);
  callOff(context, id);
  const records = recordsOfCustomer(db.$client, id);
  const merged = mergedInto(db, id);
  for (const one of [id, ...merged]) unpinErased(context, one);
  const audited = [
    ...new Set([
      ...auditRowsAbout(db, records),
      ...auditRowsOfMerges(db, records.get('merges') ?? []),
      ...forgetWords(context, { ids: [id, ...merged], label }),
    ]),
  ];

  const files = removePictures(context, records.get('attachments') ?? []);
  emptyPersonalColumns(db, { id, label, now });
  const named = redactAudit(db.$client, audited);
  const note = (customerId: number, ofFiles: string[]) =>
    insertRow(db.$client, erasures, {
      ...(blankRow(erasures) as typeof erasures.$inferSelect),
      ...{ version: 1, createdAt: now, createdBy: context.actor?.staffId ?? null, updatedAt: now },
      ...{ id: undefined as never, customerId, approvalId, files: ofFiles },
    });
  const erasureId = note(id, files);
  // An older backup knows whoever was merged as somebody of their own.
  for (const one of merged) note(one, []);
  // Names every audit row that lost its words: without it the chain would count them as tampered with.
  writeAudit(context, 'erasures', erasureId, null, { customerId: id, ...named });
  writeAudit(context, 'customers', id, null, { erased: true });
  noteTouched(context, 'customers', customer, getRecord(context, customers, id));
  index(context, id, records.get('proposals') ?? [], sources);
  forgetAnswers(db);
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

/** Takes the customer's pictures from their records; answers their files, each once. */
function removePictures({ db }: WriteContext, ids: readonly number[]): string[] {
  const rows = db.all<{ id: number; sha256: string }>(
    sql`SELECT id, sha256 FROM attachments WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
  for (const { id } of rows) deleteRow(db.$client, attachments, id);
  return [...new Set(rows.map(({ sha256 }) => sha256))];
}

/** Puts what is left into the search index in the place of what was there. */
function index(context: WriteContext, id: number, proposalIds: number[], sources: SearchSources): void {
  const erased = getRecord(context, customers, id);
  indexCustomer(context, erased, []);
  for (const { indexOfCustomer } of Object.values(sources)) indexOfCustomer?.(context, id);
  if (proposalIds.length === 0) return;
  const left = context.db.select().from(proposals).where(inArray(proposals.id, proposalIds)).all();
  for (const { id: proposalId, number } of left) {
    indexForSearch(context, 'proposals', proposalId, { terms: codeTokens(number) });
  }
}

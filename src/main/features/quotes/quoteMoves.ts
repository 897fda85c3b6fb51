import { and, eq, lt } from 'drizzle-orm';
import { QUOTE_MOVES, type QuoteState } from '../../../shared/domain/states/quote';
import { requireMove } from '../../../shared/domain/states/table';
import type { WriteContext } from '../../database/context';
import {
  getRecord,
  type RecordPatch,
  recordStateChange,
  requireVersion,
  updateRecord,
} from '../../database/records';
import { quotes } from '../../database/schema';
import { AppError } from '../../system/errors';
import { withdrawRequests } from '../approvals';
import { cancelTasks, completeTasks } from '../tasks';
import { type Quote, stateOn } from './quotes.repository';

/** Key of the task that an open offer leaves on Today. */
export const quoteTask = (quoteId: number) => `quote:${quoteId}`;

/** One move of the quote's state table, on record. `version` null: read in this transaction. */
export function moveQuote(
  context: WriteContext,
  id: number,
  version: number | null,
  to: QuoteState,
  extra: { patch?: RecordPatch<typeof quotes>; note?: string | null } = {},
): Quote {
  const before = requireVersion(context, quotes, id, version);
  requireMove('quote', QUOTE_MOVES, before.state, to);
  const after = updateRecord(context, quotes, id, null, { ...extra.patch, state: to });
  recordStateChange(context, 'quotes', id, before.state, to, extra.note ?? null);
  return after;
}

export function acceptQuote(context: WriteContext, id: number, version: number): void {
  const quote = getRecord(context, quotes, id);
  if (stateOn(context.today, quote) === 'expired') {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'quote_expired' });
  }
  moveQuote(context, id, version, 'accepted');
  completeTasks(context, quoteTask(id));
}

export function loseQuote(context: WriteContext, id: number, version: number, reason: string): void {
  moveQuote(context, id, version, 'lost', { patch: { lostReason: reason }, note: reason });
  withdrawRequests(context, 'discount', 'quotes', id);
  cancelTasks(context, quoteTask(id));
}

/** Back to a draft. A date that has passed stays until somebody sets another; offering asks for it. */
export function reviseQuote(context: WriteContext, id: number, version: number): void {
  expireQuote(context, id);
  const after = getRecord(context, quotes, id);
  // Recording the expiry moved the version by one; the user saw the one before.
  const expiredNow = after.version === version + 1 && after.state === 'expired';
  moveQuote(context, id, expiredNow ? null : version, 'draft', { patch: { lostReason: null } });
  cancelTasks(context, quoteTask(id));
}

/** For the order that is made from it: an offer is thereby accepted. Settles what Today asked for. */
export function orderQuote(context: WriteContext, id: number): Quote {
  if (getRecord(context, quotes, id).state === 'offered') moveQuote(context, id, null, 'accepted');
  const ordered = moveQuote(context, id, null, 'ordered');
  completeTasks(context, quoteTask(id));
  return ordered;
}

/**
 * No order lives that was made from it: the customer's yes stands, and it may be ordered again. A recorded correction and
 * no move of the table: nobody takes this step by hand. `orderNumber` names the order that was given up.
 */
export function reopenQuote(context: WriteContext, id: number, orderNumber: string): void {
  if (getRecord(context, quotes, id).state !== 'ordered') return;
  updateRecord(context, quotes, id, null, { state: 'accepted' });
  recordStateChange(context, 'quotes', id, 'ordered', 'accepted', orderNumber);
}

/** An order that had come back as a whole has lines again. A quote that went its own way meanwhile stays there. */
export function reorderQuote(context: WriteContext, id: number, orderNumber: string): void {
  if (getRecord(context, quotes, id).state !== 'accepted') return;
  moveQuote(context, id, null, 'ordered', { note: orderNumber });
}

/** Puts on record that offers past their date have expired. Answers how many. */
export function expireDueQuotes(context: WriteContext): number {
  const due = context.db
    .select({ id: quotes.id })
    .from(quotes)
    .where(and(eq(quotes.state, 'offered'), lt(quotes.validUntil, context.today)))
    .all();
  for (const { id } of due) expireQuote(context, id);
  return due.length;
}

function expireQuote(context: WriteContext, id: number): void {
  const quote = getRecord(context, quotes, id);
  if (quote.state === stateOn(context.today, quote)) return;
  moveQuote(context, id, null, 'expired');
  cancelTasks(context, quoteTask(id));
}

import { concession, concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import type { Fen } from '../../../shared/domain/money';
import { QUOTE_MOVES } from '../../../shared/domain/states/quote';
import { requireMove } from '../../../shared/domain/states/table';
import { type Actor, actorOf, type WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord, requireVersion } from '../../database/records';
import { quotes } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { type Approval, latestApproval, requestApproval } from '../approvals';
import { reachStage } from '../customers';
import { getSetting } from '../settings';
import { upsertTask } from '../tasks';
import { moveQuote, quoteTask } from './quoteMoves';
import { linesOf, type Quote, withListPrices } from './quotes.repository';

/** Days before an offer ends on which its seller is reminded. */
const REMIND_DAYS_BEFORE = 2;

/** Offers a draft, or asks the owner, with a reason, when it gives away more than the actor may. */
export function offerQuote(context: WriteContext, id: number, version: number, reason: string | null): void {
  const quote = requireVersion(context, quotes, id, version);
  requireMove('quote', QUOTE_MOVES, quote.state, 'offered');
  const lines = withListPrices(context.db, linesOf(context.db, id));
  if (lines.length === 0) throw new AppError('VALIDATION', { reason: 'quote_empty' });
  if (quote.validUntil < context.today) throw fieldError('validUntil', 'date_past');
  if (latestApproval(context.db, 'discount', 'quotes', id)?.state === 'pending') {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'quote_waiting' });
  }
  const given = concession(
    lines.map((line) => ({
      ...line,
      unitPriceFen: line.unitPriceFen as Fen,
      listPriceFen: line.listPriceFen as Fen | null,
    })),
    quote.discountFen as Fen,
  );
  const limitBp = discountLimitBp(context.db, actorOf(context).role);
  if (limitBp === null || !exceedsLimit(given, limitBp)) {
    putOnOffer(context, quote);
    return;
  }
  if (reason === null) throw fieldError('reason', 'required');
  requestApproval(context, {
    kind: 'discount',
    entity: 'quotes',
    entityId: id,
    reason,
    payload: {
      listFen: given.listFen,
      givenFen: given.givenFen,
      givenBp: concessionBp(given),
      limitBp,
      totalFen: quote.totalFen,
      /** The content that was asked about; a later change makes the answer void. */
      version: quote.version,
    },
  });
}

/** The owner said yes: what was asked for is offered, if it is still what was asked for. */
export function offerApprovedQuote(context: WriteContext, approval: Approval): void {
  const quote = getRecord(context, quotes, approval.entityId);
  const asked = approval.payload as { version?: unknown };
  if (quote.state !== 'draft' || quote.version !== asked.version) {
    throw new AppError('CONFLICT', { reason: 'approval_outdated' });
  }
  putOnOffer(context, quote);
}

/** The most a role may give away without asking, in 1/10,000; NULL for the owner, who asks nobody. */
export function discountLimitBp(db: Reader, role: Actor['role']): number | null {
  if (role === 'owner') return null;
  const { discountBp } = getSetting(db, 'limits');
  return role === 'front_desk' || role === 'sales' ? discountBp[role] : 0;
}

function putOnOffer(context: WriteContext, quote: Quote): void {
  // An answer may come days later: the date is then moved so that the customer has the time that was promised.
  const validUntil =
    quote.validUntil < context.today
      ? addDays(context.today, getSetting(context.db, 'limits').quoteValidDays)
      : (quote.validUntil as LocalDate);
  moveQuote(context, quote.id, null, 'offered', { patch: { validUntil } });
  reachStage(context, quote.customerId, 'quoted');
  const reminder = addDays(validUntil, -REMIND_DAYS_BEFORE);
  upsertTask(context, {
    key: quoteTask(quote.id),
    kind: 'quote_expiring',
    dueDate: reminder < context.today ? context.today : reminder,
    customerId: quote.customerId,
    assigneeId: quote.sellerId,
    note: quote.number,
  });
}

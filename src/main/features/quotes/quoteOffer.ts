import { concession, concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import type { Tier } from '../../../shared/domain/customerFacts/codes';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import type { Fen } from '../../../shared/domain/money';
import { QUOTE_MOVES } from '../../../shared/domain/states/quote';
import { requireMove } from '../../../shared/domain/states/table';
import { actorOf, type ReadContext, type WriteContext } from '../../database/context';
import { getRecord, requireVersion } from '../../database/records';
import { quotes } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { type Approval, latestApproval, requestApproval } from '../approvals';
import { reachStage } from '../customers';
import { tierDiscount } from '../members';
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
  const { limitBp } = discountLimit(context, quote.customerId);
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

/**
 * The most that the actor may give a customer away without asking, in 1/10,000; NULL for the owner, who asks nobody. A
 * seller gives what the role or the customer's tier allows, whichever is more; `tier` is named where it is the tier.
 */
export function discountLimit(
  context: ReadContext,
  customerId: number,
): { limitBp: number | null; tier: Tier | null } {
  const { role } = actorOf(context);
  if (role === 'owner') return { limitBp: null, tier: null };
  if (role !== 'front_desk' && role !== 'sales') return { limitBp: 0, tier: null };
  const roleBp = getSetting(context.db, 'limits').discountBp[role];
  const { tier, discountBp } = tierDiscount(context, customerId);
  return discountBp > roleBp ? { limitBp: discountBp, tier } : { limitBp: roleBp, tier: null };
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

import { and, desc, eq, gte } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { Tier } from '../../../shared/domain/customerFacts/codes';
import type { LocalDate } from '../../../shared/domain/dates';
import {
  allowedOf,
  rightsOf,
  rightsYear,
  TIER_RIGHTS,
  type TierRight,
} from '../../../shared/domain/tierRights';
import { actorOf, type BaseContext, type WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord, insertRecord } from '../../database/records';
import { customers, orders, requests, staff, tierRightUses } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { tierToday } from '../customerFacts';
import { getSetting } from '../settings';

type At = Pick<BaseContext, 'today'> & { db: Reader };

/** A customer's tier today, and what a seller may give them without asking for it (1/10,000). */
export function tierDiscount({ db, today }: At, customerId: number): { tier: Tier; discountBp: number } {
  const { tier } = tierToday({ db, today }, customerId);
  return { tier, discountBp: rightsOf(getSetting(db, 'tierRights'), tier).discountBp };
}

/** A customer's tier today, the year over which its rights are counted, and the uses in it, newest first. */
export function rightsToday({ db, today }: At, customerId: number) {
  const tier = tierToday({ db, today }, customerId);
  const year = rightsYear(tier, today);
  const given = rightsOf(getSetting(db, 'tierRights'), tier.tier);
  const uses = year ? usesSince(db, customerId, year.from) : [];
  const rights = TIER_RIGHTS.map((right) => {
    const [allowed, used] = [allowedOf(given, right), usedOf(uses, right)];
    return { right, allowed, used, left: Math.max(allowed - used, 0) };
  });
  return { ...tier, year, discountBp: given.discountBp, rights, uses };
}

/**
 * Notes that a customer made use of a right; what may be is counted over the tier's year. Throws CONFLICT without a tier,
 * VALIDATION at `usedOn` for another year's date, at `orderId` or `requestId` for another customer's, at `orderId` for one
 * that was cancelled or whose fee was waived before, at `right` or
 * `amountFen` above what is left, which the owner may go over with a reason (`overReason`).
 */
export function noteUse(context: WriteContext, { overReason, ...input }: InputOf<'members.use'>) {
  const { customerId, right, usedOn, orderId, requestId } = input;
  getRecord(context, customers, customerId);
  const { year, rights } = rightsToday(context, customerId);
  if (year === null) throw new AppError('CONFLICT', { reason: 'no_tier' });
  if (usedOn > context.today) throw fieldError('usedOn', 'date_future');
  if (usedOn < year.from) throw fieldError('usedOn', 'before_tier_year', { from: year.from });
  if (orderId !== null) requireOpenTo(context, { customerId, right, orderId });
  if (requestId !== null && getRecord(context, requests, requestId).customerId !== customerId)
    throw fieldError('requestId', 'invalid');
  const amountFen = input.amountFen ?? 0;
  if (right === 'gift' && amountFen === 0) throw fieldError('amountFen', 'required');
  const left = rights.find((one) => one.right === right)?.left ?? 0;
  const isOver = (right === 'gift' ? amountFen : 1) > left;
  if (isOver) requireOwner(context, right, left, overReason);
  return insertRecord(context, tierRightUses, {
    ...input,
    amountFen,
    overReason: isOver ? overReason : null,
  });
}

/** An order is of this customer and still wanted, and its fee was not waived before. */
function requireOpenTo(
  context: WriteContext,
  { customerId, right, orderId }: { customerId: number; right: TierRight; orderId: number },
): void {
  const order = getRecord(context, orders, orderId);
  if (order.customerId !== customerId) throw fieldError('orderId', 'invalid');
  if (order.state === 'cancelled') throw fieldError('orderId', 'right_of_cancelled');
  if (right !== 'fee') return;
  const waived = and(eq(tierRightUses.orderId, orderId), eq(tierRightUses.right, 'fee'));
  const before = context.db.select({ id: tierRightUses.id }).from(tierRightUses).where(waived).get();
  if (before) throw fieldError('orderId', 'fee_waived_before');
}

function requireOwner(
  context: WriteContext,
  right: TierRight,
  left: number,
  overReason: string | null,
): void {
  const code = right === 'gift' ? 'gift_used_up' : 'right_used_up';
  if (actorOf(context).role !== 'owner') {
    throw fieldError(right === 'gift' ? 'amountFen' : 'right', code, { left });
  }
  if (overReason === null) throw fieldError('overReason', `${code}_owner`, { left });
}

/** The uses of a customer from a day on, newest first, with the numbers of what they belong to. */
function usesSince(db: Reader, customerId: number, from: LocalDate) {
  return db
    .select({
      ...{ id: tierRightUses.id, version: tierRightUses.version, right: tierRightUses.right },
      ...{ usedOn: tierRightUses.usedOn, amountFen: tierRightUses.amountFen, note: tierRightUses.note },
      overReason: tierRightUses.overReason,
      ...{ orderId: tierRightUses.orderId, orderNumber: orders.number },
      ...{ requestId: tierRightUses.requestId, requestNumber: requests.number },
      createdByName: staff.name,
    })
    .from(tierRightUses)
    .leftJoin(orders, eq(orders.id, tierRightUses.orderId))
    .leftJoin(requests, eq(requests.id, tierRightUses.requestId))
    .leftJoin(staff, eq(staff.id, tierRightUses.createdBy))
    .where(and(eq(tierRightUses.customerId, customerId), gte(tierRightUses.usedOn, from)))
    .orderBy(desc(tierRightUses.usedOn), desc(tierRightUses.id))
    .all();
}

/** What of a right was used: times, or fen of the gift budget. */
const usedOf = (uses: readonly { right: TierRight; amountFen: number }[], right: TierRight): number =>
  uses
    .filter((use) => use.right === right)
    .reduce((sum, { amountFen }) => sum + (right === 'gift' ? amountFen : 1), 0);

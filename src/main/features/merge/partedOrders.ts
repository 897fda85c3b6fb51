import { and, eq, gt } from 'drizzle-orm';
import type { CustomerStage } from '../../../shared/domain/states/customerStage';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, type merges, orders, stateChanges } from '../../database/schema';
import { reachStage } from '../customers';
import type { OwnRecord } from './movedColumns';
import { settleWon } from './settleWon';

type Merge = typeof merges.$inferSelect;

/** What the orders of two who are parted again say of who is won. */
export interface PartedOrders {
  /** Who has an order that lives and was not theirs at the merge. */
  won: ReadonlySet<number>;
  /** By customer the number of an order that was theirs until now and is the other's. */
  gone: ReadonlyMap<number, string>;
}

/** Compares whose each order was at the merge with whose it is once `going` has gone back. */
export function partedOrders(
  { db }: WriteContext,
  { survivorId, mergedId, moved, lastIds }: Merge,
  own: readonly OwnRecord[],
  going: ReadonlySet<string>,
): PartedOrders {
  const theirs = new Set(moved['orders.customerId'] ?? []);
  const [won, gone] = [new Set<number>(), new Map<number, string>()];
  for (const { key, id } of own.filter(({ name }) => name === 'orders')) {
    const isSince = id > (lastIds.orders ?? 0);
    const before = theirs.has(id) ? mergedId : survivorId;
    const now = going.has(key) ? mergedId : survivorId;
    if (!isSince && before === now) continue;
    const { number, state } = getRecord({ db }, orders, id);
    if (state !== 'cancelled') won.add(now);
    if (before !== now) gone.set(before, number);
  }
  return { won, gone };
}

/**
 * Who stayed and has become won by an order that goes back stands where they stood before it came. Call it before their
 * values are put back: what the merge made of their stage is then found as the merge left it.
 */
export function leaveGoneOrders(
  context: WriteContext,
  { survivorId, createdAt }: Merge,
  { gone }: PartedOrders,
): void {
  // Won before or by the merge, they were so by hand, or are put back.
  if (!hasReachedWon(context, survivorId, createdAt)) return;
  settleWon(context, survivorId, gone.get(survivorId) ?? null);
}

/**
 * Orders that came, went or were given up meanwhile say who is won, by the same moves as at any other time. Answers whose
 * stage that has moved. Call it once everything else was put back.
 */
export function settleStages(
  context: WriteContext,
  { survivorId, mergedId }: Merge,
  { won, gone }: PartedOrders,
): { customerId: number; stage: CustomerStage }[] {
  const stageOf = (id: number) => getRecord(context, customers, id).stage;
  const ids = [survivorId, mergedId];
  const before = ids.map(stageOf);
  if (won.has(mergedId)) reachStage(context, mergedId, 'won');
  settleWon(context, survivorId);
  settleWon(context, mergedId, gone.get(mergedId) ?? null);
  return ids.flatMap((customerId, i) => {
    const stage = stageOf(customerId);
    return stage === before[i] ? [] : [{ customerId, stage }];
  });
}

/** True where a customer has become won after that instant (UTC ms). */
const hasReachedWon = ({ db }: WriteContext, customerId: number, after: number): boolean =>
  db
    .select({ id: stateChanges.id })
    .from(stateChanges)
    .where(
      and(
        ...[eq(stateChanges.entity, 'customers'), eq(stateChanges.entityId, customerId)],
        ...[eq(stateChanges.toState, 'won'), gt(stateChanges.at, after)],
      ),
    )
    .limit(1)
    .get() !== undefined;

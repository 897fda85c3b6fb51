import {
  approvals,
  orderChanges,
  orderLines,
  orders,
  type requests,
  returnLines,
  returns,
} from '../../src/main/database/schema';
import { agreedTotal } from '../../src/main/features/orders/agreedTotal';
import { inTheHouse, piecesDelivered } from '../../src/main/features/orders/lineFacts';
import { basisOf } from '../../src/main/features/orders/orderChanges';
import { expectedDateOf } from '../../src/main/features/orders/orderLines';
import { returnedLine } from '../../src/main/features/returns/returnedPackages';
import { creditOf } from '../../src/main/features/returns/returnRules';
import { settlingChange } from '../../src/main/features/returns/settleReturn';
import { movesMoreThan } from '../../src/shared/domain/orderMoney';
import type { ReturnKind } from '../../src/shared/domain/returns';
import type { ReturnState } from '../../src/shared/domain/states/return';
import { scheduleDelivery } from './deliveryLife';
import { gather } from './deliveryPackages';
import { balanceOf, type OrderCase, refresh, supplyOf, takeMoney } from './orderLife';
import { markArrived } from './orderProgress';
import { later, openMinute, type World } from './world';

interface ReturnCase {
  own: OrderCase;
  row: typeof returns.$inferSelect;
  returned: typeof returnLines.$inferSelect;
  line: OrderCase['parts']['lines'][number];
}

/** Of a hundred returns so many are thought better of, or forgotten. */
const WITHDRAWN = 0.05;
const FORGOTTEN = 0.02;

/**
 * Goods come back because of a request: opened on a day, received some days later, then settled. Gives the day by which
 * all of it is over.
 */
export function comeBack(
  world: World,
  own: OrderCase,
  request: typeof requests.$inferSelect,
  { kind, day }: { kind: ReturnKind; day: number },
): number {
  const { rng } = own;
  const received = day + rng.int(2, 6);
  const settled = received + rng.int(1, 2);
  const forgotten = rng.chance(FORGOTTEN);
  const withdrawn = rng.chance(WITHDRAWN);
  later(world, day, 19 * 60, () => {
    const opened = open(world, own, request, kind);
    if (!opened || forgotten) return;
    later(world, received, openMinute(rng), () => receive(world, opened));
    later(world, settled, openMinute(rng), () => {
      if (withdrawn) withdraw(world, opened);
      else if (kind === 'return') settle(world, opened);
      else exchange(world, opened);
    });
  });
  return settled + 1;
}

/** One line, whole or a part of it, of an order that is with the customer and in no other return. */
function open(
  world: World,
  own: OrderCase,
  request: typeof requests.$inferSelect,
  kind: ReturnKind,
): ReturnCase | null {
  const { ledger, showroom, documents } = world;
  const { parts, rng } = own;
  const { order } = parts;
  if (!['delivered', 'installed', 'completed'].includes(order.state)) return null;
  const whole = parts.lines.filter((line) => line.packages > 0 && piecesDelivered(line, parts.packages) > 0);
  if (whole.length === 0) return null;
  const line = rng.pick(whole);
  const pieces = rng.chance(0.5) ? line.quantity : rng.int(1, line.quantity);
  ledger.enter(ledger.now, showroom.desk.staffId, 'returns.open');
  const row = ledger.insert(returns, {
    ...{ number: ledger.number('RT'), orderId: order.id, customerId: order.customerId },
    ...{ requestId: request.id, kind, state: 'open', reason: request.title },
  });
  const returned = ledger.insert(returnLines, { returnId: row.id, orderLineId: line.id, quantity: pieces });
  ledger.state('returns', row.id, null, 'open');
  documents.returns += 1;
  parts.openReturns += 1;
  refresh(world, own);
  return { own, row, returned, line };
}

function receive(world: World, { row }: ReturnCase): void {
  const { ledger, showroom } = world;
  ledger.enter(ledger.now, showroom.desk.staffId, 'returns.receive');
  ledger.update(returns, row, { state: 'received', receivedAt: ledger.now });
  ledger.state('returns', row.id, 'open', 'received');
}

function withdraw(world: World, back: ReturnCase): void {
  const { ledger, showroom } = world;
  ledger.enter(ledger.now, showroom.desk.staffId, 'returns.withdraw');
  ledger.update(returnLines, back.returned, { closedAt: ledger.now });
  close(world, back, 'withdrawn', {});
}

/** The order is worth less, after the owner's yes where it is much, and what was paid too much goes back. */
function settle(world: World, back: ReturnCase): void {
  const { ledger, showroom, settings } = world;
  const { own, row, returned } = back;
  const { order } = own.parts;
  ledger.enter(ledger.now, showroom.desk.staffId, 'returns.settle');
  const settling = { row, lines: [returned], parts: own.parts };
  const { creditFen, discountFen } = creditOf(own.parts, [returned]);
  const written = settlingChange(settling);
  const agreed = agreedTotal(own.changes, order.totalFen);
  const asks = movesMoreThan(agreed, written.newTotalFen, settings.limits.orderChangeBp);
  const change = ledger.insert(orderChanges, { ...written, state: asks ? 'pending' : 'applied' });
  if (asks) {
    const approval = ledger.insert(approvals, {
      ...{ kind: 'order_change', entity: 'orders', entityId: order.id, reason: row.reason },
      payload: { changeId: change.id, basis: basisOf(own.parts), returnId: row.id },
    });
    ledger.update(orderChanges, change, { approvalId: approval.id });
    ledger.update(returns, row, { changeId: change.id });
    const { staffId } = showroom.owner;
    ledger.enter(ledger.now, staffId, 'approvals.decide');
    ledger.update(approvals, approval, { state: 'approved', decidedBy: staffId, decidedAt: ledger.now });
    ledger.update(orderChanges, change, { state: 'applied' });
  }
  own.changes.unshift({ before: written.oldTotalFen, agreed: asks });
  const packages = takeBack(world, back);
  ledger.update(returnLines, returned, { packages, creditFen, closedAt: ledger.now });
  ledger.update(orders, order, { discountFen });
  close(world, back, 'settled', { creditFen, changeId: change.id, settledAt: ledger.now });
  if (balanceOf(own) >= 0) return;
  ledger.enter(ledger.now, showroom.desk.staffId, 'payments.refund');
  takeMoney(world, own, 'refund', -balanceOf(own));
}

/** The same again: out of the stock at once, or made anew. */
function exchange(world: World, back: ReturnCase): void {
  const { ledger, showroom, calendar } = world;
  const { own, returned, line } = back;
  ledger.enter(ledger.now, showroom.desk.staffId, 'returns.settle');
  const packages = takeBack(world, back);
  ledger.update(returnLines, returned, { packages, creditFen: 0, closedAt: ledger.now });
  close(world, back, 'settled', { creditFen: 0, settledAt: ledger.now });
  const today = calendar.dayOf(ledger.now);
  if (inTheHouse(line.source)) {
    scheduleDelivery(world, own, today);
    return;
  }
  const days = supplyOf(world, line.productId)?.productionDays ?? 20;
  later(world, today + days + 3, openMinute(own.rng), () => {
    ledger.enter(ledger.now, showroom.desk.staffId, 'orders.setArrival');
    markArrived(world, own, line);
    ledger.touch(own.parts.order);
    gather(world, own);
    refresh(world, own);
    scheduleDelivery(world, own, calendar.dayOf(ledger.now));
  });
}

/** By the service's own rule; gives the number of packages that came back. */
function takeBack(world: World, { own, row, returned, line }: ReturnCase): number {
  const { ledger } = world;
  const { packages } = own.parts;
  const expected = expectedDateOf(line, supplyOf(world, line.productId), ledger.today);
  const { back, state, patch } = returnedLine(
    row.kind,
    { line, packages, pieces: returned.quantity },
    { now: ledger.now, expected },
  );
  ledger.update(orderLines, line, patch);
  for (const one of back) {
    one.state = state;
    one.deliveryId = null;
  }
  if (back.length > 0) {
    ledger.audit('order_packages', line.id, null, { packageIds: back.map(({ id }) => id), state });
  }
  return back.length;
}

function close(
  world: World,
  { own, row }: ReturnCase,
  to: ReturnState,
  patch: Partial<typeof returns.$inferSelect>,
): void {
  const { ledger } = world;
  ledger.state('returns', row.id, row.state, to);
  ledger.update(returns, row, { ...patch, state: to });
  own.parts.openReturns -= 1;
  ledger.touch(own.parts.order);
  gather(world, own);
  refresh(world, own);
}

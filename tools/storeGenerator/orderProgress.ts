import { approvals, orderChanges, orderLines, orders } from '../../src/main/database/schema';
import { type Fen, shareByBp } from '../../src/shared/domain/money';
import { arrivalStateOf } from '../../src/shared/domain/orderState';
import { scheduleDelivery } from './deliveryLife';
import { gather, type Stop } from './deliveryPackages';
import { addLine, balanceOf, chooseLines, type OrderCase, refresh, supplyOf, takeMoney } from './orderLife';
import { afterSale } from './requestLife';
import { later, openMinute, type World } from './world';

/** What becomes of an order between its writing and its first delivery. */
export function followOrder(world: World, own: OrderCase): void {
  const { ledger, calendar, showroom } = world;
  const { rng, parts } = own;
  const today = calendar.dayOf(ledger.now);
  // A few are never confirmed: somebody has forgotten them.
  if (rng.chance(0.004)) return;
  later(
    world,
    today +
      rng.weighted([
        [1, 85],
        [2, 10],
        [4, 5],
      ] as const),
    9 * 60 + rng.int(0, 50),
    () => {
      ledger.enter(ledger.now, showroom.desk.staffId, 'orders.confirm');
      ledger.update(orders, parts.order, { confirmedAt: ledger.now });
      gather(world, own);
      refresh(world, own);
      ledger.call = 'tasks.complete';
      world.taskList.complete(`thank:order:${parts.order.id}`);
      supply(world, own);
    },
  );
  if (rng.chance(0.03)) {
    later(world, today + rng.int(5, 9), openMinute(rng), () => cancel(world, own));
    return;
  }
  if (rng.chance(0.06)) later(world, today + rng.int(5, 9), openMinute(rng), () => grow(world, own));
  if (rng.chance(0.6)) later(world, today + rng.int(10, 16), openMinute(rng), () => payMore(world, own));
  if (rng.chance(0.02)) later(world, today + rng.int(18, 22), openMinute(rng), () => forgo(world, own));
}

const open = ({ parts: { order } }: OrderCase): boolean => order.cancelledAt === null;
const untouched = (own: OrderCase): boolean =>
  open(own) && own.parts.deliveries.every(({ state }) => state === 'unscheduled' || state === 'cancelled');

/** What is ordered goes into production and arrives in one batch or two; then the goods are delivered. */
function supply(world: World, own: OrderCase): void {
  const { calendar, ledger, showroom } = world;
  const { rng, parts } = own;
  const today = calendar.dayOf(ledger.now);
  const made = () =>
    parts.lines.filter(
      ({ source, cancelledAt }) => cancelledAt === null && (source === 'ordered' || source === 'custom'),
    );
  const days = made().map((line) => supplyOf(world, line.productId)?.productionDays ?? 20);
  if (days.length === 0) {
    scheduleDelivery(world, own, today);
    return;
  }
  later(world, today + rng.int(1, 3), 11 * 60 + rng.int(0, 59), () => {
    if (!open(own)) return;
    ledger.enter(ledger.now, showroom.desk.staffId, 'orders.setArrival');
    for (const line of made()) ledger.update(orderLines, line, { arrivalState: 'producing' });
    ledger.touch(parts.order);
    gather(world, own);
    refresh(world, own);
  });
  const arrival =
    today +
    3 +
    Math.max(...days) +
    rng.weighted([
      [-2, 2],
      [0, 5],
      [2, 4],
      [6, 2],
      [15, 0.5],
    ] as const);
  const arrive = (share: number) => () => {
    if (!open(own)) return;
    ledger.enter(ledger.now, showroom.desk.staffId, 'orders.setArrival');
    const lines = made();
    for (const line of lines.slice(0, Math.ceil(lines.length * share))) markArrived(world, own, line);
    ledger.touch(parts.order);
    gather(world, own);
    refresh(world, own);
    if (share === 1) scheduleDelivery(world, own, calendar.dayOf(ledger.now));
  };
  const minute = 11 * 60 + rng.int(0, 240);
  if (days.length > 1 && rng.chance(0.25)) later(world, arrival - rng.int(2, 9), minute, arrive(0.5));
  later(world, arrival, minute, arrive(1));
}

export function markArrived(
  { ledger }: World,
  { parts }: OrderCase,
  line: OrderCase['parts']['lines'][number],
): void {
  const own = parts.packages.filter(({ lineId, state }) => lineId === line.id && state === 'pending');
  for (const one of own) one.state = one.deliveryId === null ? 'arrived' : 'booked';
  if (own.length > 0) {
    ledger.audit('order_packages', line.id, null, { packageIds: own.map(({ id }) => id), state: 'arrived' });
  }
  const arrivalState = line.packages === 0 ? 'arrived' : arrivalStateOf(line.packages, line.packages, true);
  ledger.update(orderLines, line, { arrivalState });
}

/** Half of the rest, or all of it. */
function payMore(world: World, own: OrderCase): void {
  const owed = balanceOf(own);
  if (!open(own) || owed <= 0) return;
  world.ledger.enter(world.ledger.now, own.sellerId, 'payments.take');
  const whole = own.rng.chance(0.6);
  const amount = whole ? owed : shareByBp(owed as Fen, 5_000);
  if (amount > 0) takeMoney(world, own, whole ? 'final' : 'progress', amount);
}

/** One more piece; above ten per cent of the total the owner agrees first. */
function grow(world: World, own: OrderCase): void {
  if (!untouched(own) || own.parts.order.confirmedAt === null) return;
  const { ledger, showroom } = world;
  const { order, lines } = own.parts;
  const line = { ...(chooseLines(world, own.rng)[0] as OrderCase['parts']['lines'][number]), gift: false };
  ledger.enter(ledger.now, own.sellerId, 'orders.changeLines');
  const oldTotalFen = order.totalFen;
  const newTotalFen = oldTotalFen + line.unitPriceFen * line.quantity;
  const asks = (newTotalFen - oldTotalFen) * 10 > oldTotalFen;
  const change = ledger.insert(orderChanges, {
    orderId: order.id,
    reason: '客户加一件，请店主确认',
    oldTotalFen,
    newTotalFen,
    summary: {
      added: [`${line.name} × ${line.quantity}`],
      removed: [],
      altered: [],
      money: [],
      cancelled: false,
    },
    state: asks ? 'pending' : 'applied',
  });
  if (asks) {
    const approval = ledger.insert(approvals, {
      kind: 'order_change',
      entity: 'orders',
      entityId: order.id,
      reason: change.reason,
      payload: { changeId: change.id },
    });
    ledger.update(orderChanges, change, { approvalId: approval.id });
    ledger.enter(ledger.now, showroom.owner.staffId, 'approvals.decide');
    ledger.update(approvals, approval, {
      state: 'approved',
      decidedBy: showroom.owner.staffId,
      decidedAt: ledger.now,
    });
    ledger.update(orderChanges, change, { state: 'applied' });
  }
  own.changes.unshift({ before: oldTotalFen, agreed: asks });
  addLine(world, own, { ...line, sort: lines.length + 1 });
  const added = lines.at(-1);
  // The piece comes from stock, so that it does not hold up what was promised.
  if (added && added.arrivalState !== 'arrived') markArrived(world, own, added);
  ledger.touch(order);
  gather(world, own);
  refresh(world, own);
}

/** A small fault is made good with money: the price goes down, what was paid too much goes back. */
function forgo(world: World, own: OrderCase): void {
  if (!untouched(own) || own.parts.order.totalFen < 100_000) return;
  const { ledger } = world;
  const { order } = own.parts;
  ledger.enter(ledger.now, own.sellerId, 'orders.changeLines');
  const less = shareByBp(order.totalFen as Fen, 300);
  const oldTotalFen = order.totalFen;
  const from = order.discountFen;
  ledger.insert(orderChanges, {
    orderId: order.id,
    reason: '边角有轻微磕碰，协商让价',
    oldTotalFen,
    newTotalFen: oldTotalFen - less,
    summary: {
      ...{ added: [], removed: [], altered: [], cancelled: false },
      money: [{ field: 'discountFen', from, to: from + less }],
    },
    state: 'applied',
  });
  own.changes.unshift({ before: oldTotalFen, agreed: false });
  ledger.update(orders, order, { discountFen: from + less });
  refresh(world, own);
  if (balanceOf(own) < 0) {
    ledger.call = 'payments.refund';
    takeMoney(world, own, 'refund', -balanceOf(own));
  }
}

/** Given up before anything was sent: its deliveries with it, and the money goes back. */
function cancel(world: World, own: OrderCase): void {
  if (!untouched(own)) return;
  const { ledger, showroom } = world;
  const { order, packages } = own.parts;
  ledger.enter(ledger.now, showroom.desk.staffId, 'orders.cancel');
  const reason = '客户换了城市工作，房子不装了';
  const oldTotalFen = order.totalFen;
  ledger.update(orders, order, { cancelledAt: ledger.now, cancelReason: reason });
  gather(world, own);
  for (const one of packages) one.state = 'cancelled';
  ledger.audit('order_packages', packages[0]?.lineId ?? order.id, null, {
    packageIds: packages.map(({ id }) => id),
    state: 'cancelled',
  });
  ledger.insert(orderChanges, {
    orderId: order.id,
    reason,
    oldTotalFen,
    newTotalFen: 0,
    summary: { added: [], removed: [], altered: [], money: [], cancelled: true },
    state: 'applied',
  });
  refresh(world, own);
  if (order.receivedFen > 0) {
    ledger.call = 'payments.refund';
    takeMoney(world, own, 'refund', order.receivedFen);
  }
}

/** After the last package is signed for: fitted, paid, and sometimes something is wrong. */
export function afterDelivery(world: World, own: OrderCase, last: Stop): void {
  const { ledger, showroom, calendar } = world;
  const { rng, parts } = own;
  const today = calendar.dayOf(ledger.now);
  if (parts.order.needsInstallation) {
    later(world, today + rng.int(1, 4), 17 * 60 + rng.int(0, 59), () => {
      if (parts.order.state !== 'delivered') return;
      ledger.enter(ledger.now, showroom.desk.staffId, 'orders.markInstalled');
      ledger.update(orders, parts.order, { installedAt: ledger.now });
      refresh(world, own);
    });
  }
  // One in a hundred never pays the rest.
  if (rng.chance(0.99)) {
    later(world, today + rng.int(2, 25), openMinute(rng), () => {
      const owed = balanceOf(own);
      if (owed <= 0) return;
      ledger.enter(ledger.now, own.sellerId, 'payments.take');
      takeMoney(world, own, 'final', owed);
    });
  }
  afterSale(world, own, last.row.id);
}

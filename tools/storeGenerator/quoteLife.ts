import { quoteLines, quotes } from '../../src/main/database/schema';
import { quoteTask } from '../../src/main/features/quotes/quoteMoves';
import { type Fen, shareByBp } from '../../src/shared/domain/money';
import { orderTotals } from '../../src/shared/domain/orderMoney';
import { type Person, reachStage } from './customerLife';
import { chooseLines } from './orderLife';
import { later, type World } from './world';

/** A quote with its lines. */
export interface QuoteCase {
  row: typeof quotes.$inferSelect;
  lines: ReturnType<typeof chooseLines>;
}

/** Writes a quote and offers it. Whoever does not buy lets it run out or says no. */
export function offerQuote(world: World, person: Person, willBuy: boolean): QuoteCase {
  const { ledger, calendar, settings, taskList, showroom } = world;
  const { row: customer, rng } = person;
  const sellerId = customer.sellerId ?? showroom.owner.staffId;
  const today = calendar.dayOf(ledger.now);
  ledger.enter(ledger.now, sellerId, 'quotes.create');
  const row = ledger.insert(quotes, {
    number: ledger.number('QT'),
    customerId: customer.id,
    sellerId,
    validUntil: calendar.date(today + settings.limits.quoteValidDays + (willBuy ? 30 : 0)),
  });
  ledger.state('quotes', row.id, null, 'draft');
  ledger.call = 'quotes.save';
  const lines = chooseLines(world, rng);
  for (const line of lines) {
    const {
      orderId: _order,
      arrivalState: _a,
      expectedDate: _e,
      wantedDate: _w,
      cancelledAt: _c,
      unitCostFen: _cost,
      ...content
    } = line;
    ledger.insertFinal(quoteLines, { ...content, quoteId: row.id });
  }
  const priced = lines.map(({ unitPriceFen, quantity, gift }) => ({
    ...{ unitPriceFen: unitPriceFen as Fen, quantity, gift },
    cancelled: false,
  }));
  const none = 0 as Fen;
  const fees = {
    deliveryFeeFen: rng.pick([0, 20_000]) as Fen,
    carryingFeeFen: none,
    installationFeeFen: none,
  };
  const { goodsFen } = orderTotals({ lines: priced, discountFen: none, ...fees });
  const discountFen = shareByBp(goodsFen, rng.pick([0, 100, 300, 400]));
  const { totalFen } = orderTotals({ lines: priced, discountFen, ...fees });
  ledger.update(quotes, row, { ...fees, discountFen, totalFen });
  ledger.call = 'quotes.offer';
  ledger.update(quotes, row, { state: 'offered' });
  ledger.state('quotes', row.id, 'draft', 'offered');
  reachStage(world, customer, 'quoted');
  const lastDay = calendar.dayOfDate(row.validUntil);
  taskList.upsertTask({
    key: quoteTask(row.id),
    kind: 'quote_expiring',
    dueDate: calendar.date(lastDay - 2),
    customerId: customer.id,
    assigneeId: sellerId,
  });
  world.documents.quotes += 1;
  const own = { row, lines };
  if (!willBuy && rng.chance(0.4))
    later(world, today + rng.int(2, 12), 16 * 60 + rng.int(0, 90), () => lose(world, own, sellerId));
  later(world, lastDay + 1, 9 * 60, () => expire(world, own));
  return own;
}

function lose({ ledger, taskList }: World, { row }: QuoteCase, sellerId: number): void {
  if (row.state !== 'offered') return;
  const reason = '在别家买了，价格低一成';
  ledger.enter(ledger.now, sellerId, 'quotes.lose');
  ledger.update(quotes, row, { state: 'lost', lostReason: reason });
  ledger.state('quotes', row.id, 'offered', 'lost', reason);
  taskList.cancelTasks(quoteTask(row.id));
}

function expire({ ledger, taskList, showroom }: World, { row }: QuoteCase): void {
  if (row.state !== 'offered') return;
  ledger.enter(ledger.now, showroom.owner.staffId, 'quotes.expireDue');
  ledger.update(quotes, row, { state: 'expired' });
  ledger.state('quotes', row.id, 'offered', 'expired');
  taskList.cancelTasks(quoteTask(row.id));
}

/** Accepts a quote and marks it ordered; false when it is no longer on offer. */
export function orderQuoted({ ledger, taskList }: World, { row }: QuoteCase): boolean {
  if (row.state !== 'offered') return false;
  for (const [from, to] of [
    ['offered', 'accepted'],
    ['accepted', 'ordered'],
  ] as const) {
    ledger.update(quotes, row, { state: to });
    ledger.state('quotes', row.id, from, to);
  }
  taskList.completeTasks(quoteTask(row.id));
  return true;
}

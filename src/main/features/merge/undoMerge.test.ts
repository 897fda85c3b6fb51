import { expect, test } from 'vitest';
import { line, orderInput } from '../../../../tests/support/orders';
import { customer, merge, paid, type Two, twoOfOne } from '../../../../tests/support/twoOfOne';
import { checkStore } from '../health/checkStore';

const undo = async (two: Two, made: { id: number; version: number }) => {
  two.clock.advance(60_000);
  return (await two.as.front_desk('merge.undo', { id: made.id, version: made.version })).kept;
};

/** A quote that is offered to a customer. */
async function offered({ as }: Two, customerId: number): Promise<number> {
  const { id } = await as.sales('quotes.create', { customerId });
  const { version, validUntil, sellerId } = await as.sales('quotes.get', { id });
  await as.sales('quotes.save', {
    ...{ id, version, validUntil, sellerId, note: null },
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [{ ...line(), id: null }],
  } as never);
  const saved = await as.sales('quotes.get', { id });
  await as.sales('quotes.offer', { id, version: saved.version, reason: null });
  return id;
}

async function orderedFrom({ as }: Two, quoteId: number) {
  const { lines: _l, customerId: _c, firstPayment: _p, ...header } = orderInput(0);
  const {
    discountFen: _d,
    deliveryFeeFen: _f,
    carryingFeeFen: _g,
    installationFeeFen: _i,
    ...fields
  } = header;
  const { version } = await as.sales('quotes.get', { id: quoteId });
  return as.sales('orders.createFromQuote', { ...fields, quoteId, quoteVersion: version });
}

test('an order that came meanwhile and stays leaves who stayed won, and nobody wakes them up', async () => {
  const two = await twoOfOne();
  const { a, b } = two;
  const { version } = await customer(two, a);
  await two.as.sales('customers.setStage', {
    ...{ id: a, version, stage: 'paused', reason: '未交房', wakeUpDate: '2026-12-24' },
  });
  await paid(two, b, 10_000);
  const made = await merge(two);
  two.clock.advance(60_000);
  await paid(two, a, 20_000);
  const kept = await undo(two, made);
  expect(await customer(two, a)).toMatchObject({ stage: 'won', receivedFen: 2_000_000, wakeUpDate: null });
  expect(await customer(two, b)).toMatchObject({ stage: 'won', receivedFen: 1_000_000 });
  expect(kept.fields).toEqual(['stage']);
  expect(kept.records).toContainEqual(expect.objectContaining({ table: 'tasks' }));
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('who was won by an order of the other’s quote stands where they stood before, and the other is won', async () => {
  const two = await twoOfOne();
  const { a, b } = two;
  const quoteId = await offered(two, b);
  const made = await merge(two);
  two.clock.advance(60_000);
  const order = await orderedFrom(two, quoteId);
  expect(await customer(two, a)).toMatchObject({ stage: 'won', counts: { orders: 1 } });
  const kept = await undo(two, made);
  expect(await two.as.owner('orders.get', { id: order.id })).toMatchObject({ customerId: b });
  expect((await customer(two, a)).stage).toBe('registered');
  expect((await customer(two, b)).stage).toBe('won');
  expect(kept.stages).toContainEqual({ customerId: b, stage: 'won' });
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('who was won by hand before a merge is won after its undo, with no order of their own', async () => {
  const two = await twoOfOne();
  const { a, b } = two;
  const { version } = await customer(two, a);
  await two.as.sales('customers.setStage', { id: a, version, stage: 'won', reason: null } as never);
  const quoteId = await offered(two, b);
  const made = await merge(two);
  two.clock.advance(60_000);
  await orderedFrom(two, quoteId);
  const kept = await undo(two, made);
  expect((await customer(two, a)).stage).toBe('won');
  expect((await customer(two, b)).stage).toBe('won');
  expect(kept.stages).toEqual([{ customerId: b, stage: 'won' }]);
});

test('words typed into a need that goes back are named; a need that nobody has touched is not', async () => {
  const two = await twoOfOne({}, { rooms: ['study'] });
  const { a, b, as } = two;
  const made = await merge(two);
  two.clock.advance(60_000);
  const { need } = await customer(two, a);
  if (!need) throw new Error('no need has moved');
  await as.sales('customers.saveNeed', {
    ...{ customerId: a, version: need.version, rooms: ['study'], note: '要一张大书桌' },
  });
  const kept = await undo(two, made);
  expect((await customer(two, b)).need).toMatchObject({ note: '要一张大书桌' });
  expect(kept.records).toEqual([expect.objectContaining({ table: 'customer_needs', stays: false })]);

  const again = await merge(two);
  expect((await undo(two, again)).records).toEqual([]);
});

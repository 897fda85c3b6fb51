import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeInput, orderFor } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

const cash = { method: 'cash', paidDate: '2026-11-21' } as const;

const order = async (store: TestStore, id: number) => store.as.sales('orders.get', { id });

async function take(store: TestStore, orderId: number, amountFen: number, over = {}) {
  const { version: orderVersion } = await order(store, orderId);
  return store.as.sales('payments.take', {
    ...cash,
    kind: 'final',
    orderId,
    orderVersion,
    amountFen,
    ...over,
  });
}

async function refund(store: TestStore, orderId: number, amountFen: number, over = {}) {
  const { version: orderVersion } = await order(store, orderId);
  return store.as.owner('payments.refund', {
    ...cash,
    beyondDue: true,
    reason: '退',
    orderId,
    orderVersion,
    amountFen,
    ...over,
  });
}

describe('taking a payment', () => {
  test('leaves an exact balance, under a number of its own', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    expect(await take(store, id, 33_333)).toMatchObject({ number: 'PM20261121-001', balanceFen: 66_667 });
    expect(await take(store, id, 66_667)).toMatchObject({ number: 'PM20261121-002', balanceFen: 0 });
    await expect(take(store, id, 1)).rejects.toMatchObject({
      error: { fields: [{ path: 'amountFen', code: 'nothing_owed' }] },
    });
  });

  test('above the balance is refused at its field, which says the balance', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 40_000);
    await expect(take(store, id, 60_001)).rejects.toMatchObject({
      error: {
        code: 'VALIDATION',
        fields: [{ path: 'amountFen', code: 'above_balance', params: { balance: '600.00' } }],
      },
    });
    expect((await order(store, id)).receivedFen).toBe(40_000);
  });

  test('as 定金 warns above 20 % of the contract, all of them together, and blocks nothing', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    const guarantee = { kind: 'deposit_guarantee' };
    expect((await take(store, id, 20_000, guarantee)).depositWarning).toBeNull();
    expect((await take(store, id, 1, guarantee)).depositWarning).toEqual({ limitFen: 20_000, surplusFen: 1 });
    expect((await take(store, id, 50_000)).depositWarning).toBeNull();
    expect((await order(store, id)).depositWarning).toEqual({ limitFen: 20_000, surplusFen: 1 });
  });

  test('as 订金 warns of nothing, however much it is', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    const advance = await take(store, id, 90_000, { kind: 'deposit_advance' });
    expect(advance).toMatchObject({ depositWarning: null, balanceFen: 10_000 });
    expect((await order(store, id)).depositWarning).toBeNull();
  });

  test('a 定金 that was given back warns no more', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 50_000, { kind: 'deposit_guarantee' });
    expect((await order(store, id)).depositWarning).toEqual({ limitFen: 20_000, surplusFen: 30_000 });
    await refund(store, id, 30_000);
    expect(await order(store, id)).toMatchObject({ guaranteeFen: 20_000, depositWarning: null });
  });

  test('a 定金 within 20 % warns once a change makes the contract smaller', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 20_000, { kind: 'deposit_guarantee' });
    const input = await changeInput(store, id);
    const lines = input.lines.map((one) => ({ ...one, unitPriceFen: 60_000 }));
    await store.as.owner('orders.changeLines', { ...input, lines });
    expect((await order(store, id)).depositWarning).toEqual({ limitFen: 12_000, surplusFen: 8_000 });
  });

  test('a second click on the same screen takes no second payment', async () => {
    const store = await testStore();
    const { id, version: orderVersion } = await orderFor(store);
    const input = { ...cash, kind: 'progress', orderId: id, orderVersion, amountFen: 10_000 } as const;
    await store.as.sales('payments.take', input);
    await expect(store.as.sales('payments.take', input)).rejects.toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect((await order(store, id)).receivedFen).toBe(10_000);
  });

  test.each([
    ['negative', { amountFen: -1 }, 'amountFen', 'not_positive'],
    ['nothing', { amountFen: 0 }, 'amountFen', 'not_positive'],
    ['a fraction of a fen', { amountFen: 0.5 }, 'amountFen', 'invalid_amount'],
    ['no number', { amountFen: Number.NaN }, 'amountFen', 'invalid_amount'],
    ['text', { amountFen: '12' }, 'amountFen', 'invalid_amount'],
    ['too much', { amountFen: 100_000_000_001 }, 'amountFen', 'amount_too_big'],
    ['an impossible date', { paidDate: '2026-11-31' }, 'paidDate', 'invalid_date'],
    ['tomorrow', { paidDate: '2026-11-22' }, 'paidDate', 'date_future'],
    ['a refund by the back door', { kind: 'refund' }, 'kind', 'invalid'],
  ])('refuses %s at its field', async (_what, over, path, code) => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await expect(take(store, id, 100, over)).rejects.toMatchObject({ error: { fields: [{ path, code }] } });
  });

  test('is refused for a cancelled order, and to designers', async () => {
    const store = await testStore();
    const { id, version } = await orderFor(store);
    await expect(
      store.as.designer('payments.take', {
        ...cash,
        kind: 'final',
        orderId: id,
        orderVersion: version,
        amountFen: 1,
      }),
    ).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
    await store.as.sales('orders.cancel', { id, version, reason: '不要了' });
    await expect(take(store, id, 1)).rejects.toMatchObject({ error: { reason: 'order_is_cancelled' } });
  });
});

describe('a refund', () => {
  test('gives back at most what was received, with its reason', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await expect(refund(store, id, 1)).rejects.toMatchObject({
      error: { fields: [{ code: 'nothing_received' }] },
    });
    await take(store, id, 30_000);
    await expect(refund(store, id, 30_001)).rejects.toMatchObject({
      error: { fields: [{ path: 'amountFen', code: 'above_received', params: { received: '300.00' } }] },
    });
    await expect(refund(store, id, 1, { reason: ' ' })).rejects.toMatchObject({
      error: { fields: [{ path: 'reason', code: 'required' }] },
    });
    expect(await refund(store, id, 30_000)).toMatchObject({ balanceFen: 100_000 });
  });
});

describe('a refund beyond what is due back', () => {
  /** ¥598.40 are due back of ¥1,000. */
  async function owing() {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 100_000);
    const input = await changeInput(store, id);
    const lines = input.lines.map((one) => ({ ...one, unitPriceFen: 40_160 }));
    await store.as.owner('orders.changeLines', { ...input, lines });
    const back = async (role: 'sales' | 'front_desk' | 'owner', amountFen: number, over = {}) => {
      const { version: orderVersion } = await order(store, id);
      const refunded = { ...cash, reason: '退', orderId: id, orderVersion, amountFen, ...over };
      return store.as[role]('payments.refund', refunded);
    };
    return { store, id, back };
  }
  const refused = (code: string, params?: object) => ({
    error: { fields: [{ path: 'amountFen', code, ...(params && { params }) }] },
  });

  test('is refused with what is due, and to whoever is not the owner whatever they say', async () => {
    const { store, id, back } = await owing();
    const due = refused('above_due', { due: '598.40' });
    await expect(back('front_desk', 59_841)).rejects.toMatchObject(due);
    await expect(back('sales', 60_000, { beyondDue: true })).rejects.toMatchObject(due);
    await expect(back('owner', 60_000)).rejects.toMatchObject(due);
    expect(await order(store, id)).toMatchObject({ receivedFen: 100_000 });
    expect(await back('front_desk', 59_840)).toMatchObject({ balanceFen: 0 });
    await expect(back('front_desk', 1)).rejects.toMatchObject(refused('nothing_due'));
  });

  test('is the owner’s, who says so, and never more than was received', async () => {
    const { back } = await owing();
    await expect(back('owner', 100_001, { beyondDue: true })).rejects.toMatchObject(
      refused('above_received', { received: '1,000.00' }),
    );
    expect(await back('owner', 60_000, { beyondDue: true })).toMatchObject({ balanceFen: 160 });
  });

  test('of a cancelled order is none: everything received is due back', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 20_000);
    const { version } = await order(store, id);
    await store.as.sales('orders.cancel', { id, version, reason: '不要了' });
    const refunded = { ...cash, reason: '退', orderId: id, amountFen: 20_000 };
    const { version: orderVersion } = await order(store, id);
    await store.as.front_desk('payments.refund', { ...refunded, orderVersion });
    expect(await order(store, id)).toMatchObject({ receivedFen: 0, balanceFen: 0 });
  });
});

describe('after the money is in', () => {
  const price = async (store: TestStore, id: number, unitPriceFen: number) => {
    const input = await changeInput(store, id);
    const lines = input.lines.map((one) => ({ ...one, unitPriceFen }));
    return store.as.owner('orders.changeLines', { ...input, lines });
  };

  test('a smaller contract leaves money to refund, a larger one something to pay', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 100_000);
    await price(store, id, 80_000);
    expect((await order(store, id)).balanceFen).toBe(-20_000);
    await expect(take(store, id, 1)).rejects.toMatchObject({
      error: { fields: [{ path: 'amountFen', code: 'nothing_owed' }] },
    });
    expect(await refund(store, id, 15_000)).toMatchObject({ balanceFen: -5_000 });
    await price(store, id, 85_001);
    expect((await order(store, id)).balanceFen).toBe(1);
    expect(await take(store, id, 1)).toMatchObject({ balanceFen: 0 });
  });

  test('a cancelled order owes everything back, to the last fen', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    await take(store, id, 33_333, { kind: 'deposit_guarantee' });
    const { version } = await order(store, id);
    await store.as.sales('orders.cancel', { id, version, reason: '不要了' });
    expect(await order(store, id)).toMatchObject({ totalFen: 0, receivedFen: 33_333, balanceFen: -33_333 });
    await expect(refund(store, id, 33_334)).rejects.toMatchObject({
      error: { fields: [{ path: 'amountFen', code: 'above_received' }] },
    });
    await refund(store, id, 33_333);
    expect(await order(store, id)).toMatchObject({ state: 'cancelled', receivedFen: 0, balanceFen: 0 });
  });
});

describe('the list', () => {
  test('is paged by date, newest first, and a refund is negative', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    store.clock.advance(3 * 24 * 3_600_000);
    for (const paidDate of ['2026-11-23', '2026-11-21', '2026-11-24', '2026-11-21']) {
      await take(store, id, 1_000, { paidDate });
    }
    await refund(store, id, 500, { paidDate: '2026-11-22' });
    const first = await store.as.sales('payments.list', { limit: 3 });
    expect(first.total).toBe(5);
    const second = await store.as.sales('payments.list', { limit: 3, cursor: first.next });
    expect([...first.rows, ...second.rows].map(({ paidDate, signedFen }) => [paidDate, signedFen])).toEqual([
      ['2026-11-24', 1_000],
      ['2026-11-23', 1_000],
      ['2026-11-22', -500],
      ['2026-11-21', 1_000],
      ['2026-11-21', 1_000],
    ]);
    expect(second).toMatchObject({ next: null, total: null });
    const refunds = await store.as.sales('payments.list', { kinds: ['refund'], from: '2026-11-22' });
    expect(refunds).toMatchObject({ total: 1, rows: [{ kind: 'refund', customerName: '李明朗' }] });
  });
});

test('for any receipts, refunds and changes not a fen is made or lost', async () => {
  const shared = await testStore();
  const step = fc.oneof(
    fc.record({ kind: fc.constant('take' as const), fen: fc.integer({ min: 1, max: 150_000 }) }),
    fc.record({ kind: fc.constant('refund' as const), fen: fc.integer({ min: 1, max: 150_000 }) }),
    fc.record({ kind: fc.constant('price' as const), fen: fc.integer({ min: 0, max: 200_000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const { id } = await orderFor(shared);
      let [total, received] = [100_000, 0];
      for (const { kind, fen } of steps) {
        if (kind === 'price') {
          const input = await changeInput(shared, id);
          const lines = input.lines.map((one) => ({ ...one, unitPriceFen: fen }));
          const changed = shared.as.owner('orders.changeLines', { ...input, lines });
          // The price that stands there already changes nothing, and is refused.
          if (fen === total) await expect(changed).rejects.toMatchObject({ error: { code: 'VALIDATION' } });
          else await changed;
          total = fen;
          continue;
        }
        const allowed = kind === 'take' ? fen <= total - received : fen <= received;
        const done = await (kind === 'take' ? take : refund)(shared, id, fen).then(
          () => true,
          () => false,
        );
        expect(done).toBe(allowed);
        if (done) received += kind === 'take' ? fen : -fen;
      }
      const after = await order(shared, id);
      const sum = after.payments.reduce(
        (all, one) => all + (one.kind === 'refund' ? -1 : 1) * one.amountFen,
        0,
      );
      expect([after.totalFen, after.receivedFen, after.balanceFen]).toEqual([
        total,
        received,
        total - received,
      ]);
      expect(sum).toBe(received);
    }),
    { numRuns: 25 },
  );
}, 30_000);

describe('the day of a payment', () => {
  const at = (first: string) => ({
    error: { fields: [{ path: 'paidDate', code: 'paid_before', params: { first } }] },
  });

  test('is not before the order, and of a refund not before money was received', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    for (const paidDate of ['1900-01-01', '2026-11-20']) {
      await expect(take(store, id, 100, { paidDate })).rejects.toMatchObject(at('2026-11-21'));
    }
    store.clock.advance(3 * 24 * 3_600_000);
    await take(store, id, 500, { paidDate: '2026-11-23' });
    for (const paidDate of ['2026-11-20', '2026-11-22']) {
      await expect(refund(store, id, 100, { paidDate })).rejects.toMatchObject(at('2026-11-23'));
    }
    await refund(store, id, 100, { paidDate: '2026-11-23' });
    expect((await order(store, id)).receivedFen).toBe(400);
  });

  test('of a deposit may be up to 90 days before the order', async () => {
    const store = await testStore();
    const { id } = await orderFor(store);
    for (const kind of ['deposit_guarantee', 'deposit_advance']) {
      await take(store, id, 100, { kind, paidDate: '2026-08-23' });
      await expect(take(store, id, 100, { kind, paidDate: '2026-08-22' })).rejects.toMatchObject(
        at('2026-08-23'),
      );
    }
    // The refund is the order's own day at the earliest.
    await expect(refund(store, id, 100, { paidDate: '2026-11-20' })).rejects.toMatchObject(at('2026-11-21'));
  });
});

test('定金 that was given back and taken again counts once, whatever else was paid', async () => {
  const store = await testStore();
  const { id } = await orderFor(store);
  await take(store, id, 20_000, { kind: 'deposit_guarantee' });
  await take(store, id, 50_000, { kind: 'progress' });
  await refund(store, id, 20_000);
  const again = await take(store, id, 20_000, { kind: 'deposit_guarantee' });
  expect(again.depositWarning).toBeNull();
  expect((await order(store, id)).guaranteeFen).toBe(20_000);
  // Other money goes back before 定金 does.
  await refund(store, id, 30_000);
  expect((await order(store, id)).guaranteeFen).toBe(20_000);
  await refund(store, id, 25_000);
  expect((await order(store, id)).guaranteeFen).toBe(15_000);
});

test('定金 counts in the order in which it was recorded, whatever days stand on the receipts', async () => {
  const store = await testStore();
  const { id } = await orderFor(store);
  await take(store, id, 100, { kind: 'progress' });
  store.clock.advance(4 * 86_400_000);
  await take(store, id, 20_000, { kind: 'deposit_guarantee', paidDate: '2026-11-25' });
  await refund(store, id, 20_000, { paidDate: '2026-11-22' });
  await take(store, id, 20_000, { kind: 'deposit_guarantee', paidDate: '2026-11-25' });
  expect((await order(store, id)).guaranteeFen).toBe(20_000);
});

test('an order written while the clock ran ahead takes and gives money today', async () => {
  const store = await testStore();
  store.clock.advance(40 * 86_400_000);
  const { id } = await orderFor(store);
  await take(store, id, 20_000, { kind: 'deposit_guarantee', paidDate: '2026-12-31' });
  store.clock.advance(-40 * 86_400_000);
  await take(store, id, 1_000, { kind: 'progress', paidDate: '2026-11-21' });
  await refund(store, id, 500, { paidDate: '2026-11-21' });
  expect(await order(store, id)).toMatchObject({ receivedFen: 20_500 });
});

test('every wrong field of a payment and of a refund is told at once', async () => {
  const store = await testStore();
  const { id } = await orderFor(store);
  const both = (amount: string) => ({
    error: {
      fields: [
        { path: 'amountFen', code: amount },
        { path: 'paidDate', code: 'date_future' },
      ].map((field) => expect.objectContaining(field)),
    },
  });
  const wrong = { paidDate: '2026-11-22' };
  await expect(take(store, id, 100_000_000, wrong)).rejects.toMatchObject(both('above_balance'));
  await take(store, id, 1_000);
  await expect(refund(store, id, 2_000, wrong)).rejects.toMatchObject(both('above_received'));
});

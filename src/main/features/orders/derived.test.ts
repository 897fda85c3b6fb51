import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardStore, waitingOf } from '../../../../tests/support/deliveries';
import { changeInput, line, orderFor, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { deliverAll } from '../../../../tests/support/returns';
import { checkStore } from '../health/checkStore';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
type Over = Partial<Parameters<typeof line>[0]>;

async function confirmed(over: Parameters<typeof orderFor>[1] = {}) {
  const store = await boardStore();
  const { id, version } = await orderFor(store, over);
  await store.as.sales('orders.confirm', { id, version });
  const get = () => store.as.owner('orders.get', { id });
  const change = async (first: Over) => {
    const input = await changeInput(store, id);
    const lines = input.lines.map((one, i) => (i === 0 ? { ...one, ...first } : one));
    return store.as.owner('orders.changeLines', { ...input, lines });
  };
  const arrive = async (arrivedPackages: number) => {
    const { version: now, lines } = await get();
    const [first] = lines;
    const all = arrivedPackages === first?.packages;
    await store.as.sales('orders.setArrival', {
      ...{ id, version: now },
      lines: [
        {
          lineId: first?.id ?? 0,
          arrivalState: all ? 'arrived' : 'partly_arrived',
          arrivedPackages: all ? null : arrivedPackages,
        },
      ],
    });
  };
  const taskState = (key: string) =>
    store.database.connection.prepare('SELECT state FROM tasks WHERE key = ?').pluck().get(key);
  const checked = () => expect(checkStore(store.database.connection)).toEqual([]);
  return { store, id, get, change, arrive, taskState, checked };
}

describe('arrival', () => {
  test('of more than what is here waits for the rest', async () => {
    const { get, change, arrive, checked } = await confirmed({ lines: [line({ packages: 1 })] });
    await arrive(1);
    expect((await get()).state).toBe('ready');
    await change({ quantity: 2 });
    expect(await get()).toMatchObject({
      state: 'partly_arrived',
      lines: [{ arrivalState: 'partly_arrived', packages: 2, packageStates: ['arrived', 'pending'] }],
    });
    checked();
  });

  test('of stock that is ordered in another colour begins anew, and ends when it comes out of the stock', async () => {
    const { get, change, checked } = await confirmed({ lines: [line({ source: 'stock', packages: 1 })] });
    expect((await get()).state).toBe('ready');
    await change({ source: 'ordered', color: '墨绿' });
    expect(await get()).toMatchObject({
      state: 'confirmed',
      lines: [{ arrivalState: 'pending', packageStates: ['pending'], expectedDate: '2026-11-24' }],
    });
    await change({ source: 'stock' });
    expect(await get()).toMatchObject({ state: 'ready', lines: [{ arrivalState: 'arrived' }] });
    checked();
  });

  test('is whole when the order is cut to what is here', async () => {
    const { get, change, arrive, checked } = await confirmed({ lines: [line({ quantity: 4, packages: 4 })] });
    await arrive(2);
    expect((await get()).state).toBe('partly_arrived');
    await change({ quantity: 2, packages: 2 });
    expect(await get()).toMatchObject({ state: 'ready', lines: [{ arrivalState: 'arrived' }] });
    checked();
  });
});

describe('a booked line that is made larger', () => {
  const box = (lengthMm: number): Over => ({ lengthMm, widthMm: 1000, heightMm: 1000 });

  async function booked() {
    const order = await confirmed({ lines: [line({ source: 'stock', packages: 1, ...box(1000) })] });
    const card = await waitingOf(order.store, order.id);
    expect(card.volumeDm3).toBe(1_000);
    await order.store.as.front_desk('deliveries.book', { ...guard(card), ...order.store.place });
    const load = async () => (await order.store.as.owner('deliveries.get', { id: card.id })).volumeDm3;
    const used = async () => {
      const board = await order.store.as.owner('deliveries.board', { from: order.store.place.date, days: 1 });
      return board.cells.reduce((sum, cell) => sum + cell.used.volumeDm3, 0);
    };
    return { ...order, load, used };
  }

  test('weighs so much on its delivery and its slot', async () => {
    const { change, load, used, checked } = await booked();
    await change(box(4000));
    expect([await load(), await used()]).toEqual([4_000, 4_000]);
    checked();
  });

  test('is refused where its slot has no room for it: 12 m³ where there are 5', async () => {
    const { change, load, get } = await booked();
    await expect(change(box(12_000))).rejects.toMatchObject({
      error: { code: 'VALIDATION', reason: 'change_overfills_slot', params: { date: '2026-11-27' } },
    });
    expect([await load(), (await get()).lines[0]?.lengthMm]).toEqual([1_000, 1_000]);
  });
});

test('goods that come after the fitters have to be fitted and asked after as well', async () => {
  const { store, id, get, taskState, checked } = await confirmed({
    needsInstallation: true,
    lines: [line({ source: 'stock', packages: 1 }), line({ name: '柜', source: 'stock', packages: 1 })],
  });
  const { front_desk: desk } = store.as;
  const day = { date: '2026-11-21' };
  const card = await waitingOf(store, id);
  const { packageList } = await desk('deliveries.get', { id: card.id });
  const packageIds = packageList.slice(0, 1).map(({ packageId }) => packageId);
  const first = await desk('deliveries.book', { ...guard(card), ...store.place, ...day, packageIds });
  const signed = await desk('deliveries.result', { ...guard(first), outcome: 'signed' });
  const job = await desk('deliveries.planInstallation', { orderId: id });
  const place = store.at(store.b.id, store.afternoon.id, day.date);
  const planned = await desk('deliveries.book', { ...guard(job), ...place });
  await desk('deliveries.result', { ...guard(planned), outcome: 'signed' });
  await desk('deliveries.revisit', { ...guard(signed), note: '好' });
  const { version, totalFen } = await get();
  await store.as.sales('payments.take', {
    ...{ orderId: id, orderVersion: version, kind: 'final', method: 'cash' },
    ...{ amountFen: totalFen, paidDate: day.date },
  });
  await deliverAll(store, id);
  expect(await get()).toMatchObject({ state: 'delivered', installedAt: null, revisitedAt: null });
  expect(taskState(`install:order:${id}`)).toBe('open');
  checked();
});

test('tasks of an order go to its new seller, the reminder of its delivery too', async () => {
  const { store, id, get } = await confirmed({ lines: [line({ source: 'stock' })] });
  const card = await waitingOf(store, id);
  await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  const { version, contactName } = await get();
  const sellerId = store.people.owner.staffId;
  await store.as.owner('orders.updateHeader', {
    ...{ id, version, contactName, sellerId, needsInstallation: false },
  });
  const assignees = store.database.connection
    .prepare("SELECT DISTINCT assignee_id FROM tasks WHERE order_id = ? AND state = 'open'")
    .pluck()
    .all(id);
  expect(assignees).toEqual([sellerId]);
});

describe('an order that is given up', () => {
  test('opens its quote again and leaves the customer at it', async () => {
    const store = await boardStore();
    const { sales } = store.as;
    const customer = await registerCustomer(store);
    const { id: quoteId } = await sales('quotes.create', { customerId: customer.id });
    const { lines: _l, customerId: _c, firstPayment: _p, ...header } = orderInput(0);
    const { discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen, ...fields } = header;
    const draft = await sales('quotes.get', { id: quoteId });
    await sales('quotes.save', {
      ...{ id: quoteId, version: draft.version, validUntil: draft.validUntil, sellerId: draft.sellerId },
      ...{ discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen, note: null },
      lines: [{ ...line(), id: null }],
    } as never);
    const saved = await sales('quotes.get', { id: quoteId });
    await sales('quotes.offer', { id: quoteId, version: saved.version, reason: null });
    const offered = await sales('quotes.get', { id: quoteId });
    const order = await sales('orders.createFromQuote', {
      ...fields,
      quoteId,
      quoteVersion: offered.version,
    });
    const stage = async () => (await sales('customers.get', { id: customer.id })).stage;
    const quote = async () => (await sales('quotes.get', { id: quoteId })).state;
    expect([await stage(), await quote()]).toEqual(['won', 'ordered']);
    await sales('orders.cancel', { id: order.id, version: order.version, reason: '不装修了' });
    expect([await stage(), await quote()]).toEqual(['quoted', 'accepted']);
    expect(checkStore(store.database.connection)).toEqual([]);
    const { version } = await sales('quotes.get', { id: quoteId });
    await sales('orders.createFromQuote', { ...fields, quoteId, quoteVersion: version });
    expect([await stage(), await quote()]).toEqual(['won', 'ordered']);
  });

  test('takes nothing from a customer who has another', async () => {
    const store = await boardStore();
    const order = await orderFor(store);
    const { customerId } = await store.as.sales('orders.get', { id: order.id });
    const other = await store.as.sales('orders.create', orderInput(customerId));
    const stage = async () => (await store.as.sales('customers.get', { id: customerId })).stage;
    await store.as.sales('orders.cancel', { ...guard(order), reason: '重复' });
    expect(await stage()).toBe('won');
    await store.as.sales('orders.cancel', { ...guard(other), reason: '不要了' });
    expect(await stage()).toBe('registered');
    expect(checkStore(store.database.connection)).toEqual([]);
  });
});

describe('whatever is changed, booked, delivered, returned or given up', () => {
  const step = fc.record({
    what: fc.constantFrom(
      ...['change', 'change', 'change', 'arrive', 'book', 'book', 'result', 'result', 'revisit'],
      ...['unschedule', 'add', 'drop', 'install', 'pay', 'return', 'cancel'],
    ),
    line: fc.nat({ max: 2 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    packages: fc.nat({ max: 4 }),
    source: fc.constantFrom('stock', 'ordered'),
    touch: fc.constantFrom('quantity', 'packages', 'both', 'source', 'size'),
    outcome: fc.constantFrom('signed', 'signed', 'partly_signed', 'refused', 'moved'),
  });

  test('what is stored is what follows from it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        const { store, id, get } = await confirmed({
          needsInstallation: true,
          lines: [
            line({ quantity: 4, packages: 4 }),
            line({ name: '凳', source: 'stock', quantity: 3, packages: 2 }),
            line({ name: '抱枕', source: 'stock', packages: 0 }),
          ],
        });
        const call = (name: string, input: object) =>
          store.dispatch(name as never, input as never, store.people.owner);
        for (const one of steps) {
          const order = await get();
          const live = order.lines.filter(({ cancelledAt }) => cancelledAt === null);
          const chosen = live[one.line % Math.max(live.length, 1)];
          const stops = order.deliveries.filter(({ kind }) => kind === 'delivery');
          const waiting = stops.find(({ state }) => state === 'unscheduled' || state === 'moved');
          const planned = stops.find(({ state }) => state === 'booked');
          const input = await changeInput(store, id);
          const target = input.lines[one.line % Math.max(input.lines.length, 1)];
          const now = { id, version: order.version };
          if (one.what === 'change' && target) {
            const { quantity, packages, source } = one;
            const over = {
              quantity: { quantity },
              packages: { packages },
              both: { quantity, packages },
              source: { source },
              size: { lengthMm: 500 * quantity, widthMm: 1000, heightMm: 1000 },
            }[one.touch];
            const lines = input.lines.map((each) => (each === target ? { ...each, ...over } : each));
            await call('orders.changeLines', { ...input, lines });
          } else if (one.what === 'add') {
            const { quantity, packages, source } = one;
            const added = line({ name: '加', quantity, packages, source: source as 'stock' });
            await call('orders.changeLines', { ...input, lines: [...input.lines, added] });
          } else if (one.what === 'drop') {
            const lines = input.lines.filter((each) => each !== target);
            await call('orders.changeLines', { ...input, lines });
          } else if (one.what === 'arrive' && chosen) {
            const arrivedPackages = Math.min(one.packages, chosen.packages);
            const lines = [{ lineId: chosen.id, arrivalState: 'partly_arrived', arrivedPackages }];
            await call('orders.setArrival', { ...now, lines });
          } else if (one.what === 'book' && waiting) {
            const { packageList } = await store.as.owner('deliveries.get', { id: waiting.id });
            const some = packageList.slice(0, Math.max(one.packages, 1)).map(({ packageId }) => packageId);
            const packageIds = one.touch === 'both' ? some : null;
            await call('deliveries.book', {
              ...{ ...guard(waiting), ...store.place, date: '2026-11-21', packageIds },
              overrideReason: '试验',
            });
          } else if (one.what === 'result' && planned) {
            const { packageList } = await store.as.owner('deliveries.get', { id: planned.id });
            const packages = packageList.map(({ packageId }, i) => ({
              packageId,
              result: i === 0 ? 'signed' : 'refused',
            }));
            await call('deliveries.result', {
              ...{ ...guard(planned), outcome: one.outcome },
              packages: one.outcome === 'partly_signed' ? packages : [],
              newDate: one.outcome === 'moved' ? '2026-11-25' : null,
            });
          } else if (one.what === 'unschedule' && planned) {
            await call('deliveries.unschedule', guard(planned));
          } else if (one.what === 'revisit') {
            const done = stops.find(({ state }) => state === 'to_revisit' || state === 'partly_signed');
            if (done) await call('deliveries.revisit', { ...guard(done), note: '好' });
          } else if (one.what === 'install') {
            await call('orders.markInstalled', now);
          } else if (one.what === 'pay') {
            const amountFen = order.totalFen - order.receivedFen;
            await call('payments.take', {
              ...{ orderId: id, orderVersion: order.version, kind: 'final', method: 'cash' },
              ...{ amountFen, paidDate: '2026-11-21' },
            });
          } else if (one.what === 'return' && chosen) {
            const opened = await call('returns.open', {
              ...{ orderId: id, orderVersion: order.version, kind: 'return', reason: '有异味' },
              lines: [{ orderLineId: chosen.id, quantity: 1 }],
            });
            if (!opened.ok) continue;
            const { id: returnId, version } = opened.data as { id: number; version: number };
            await call('returns.receive', { id: returnId, version });
            const { version: orderVersion } = await get();
            await call('returns.settle', { id: returnId, version: version + 1, orderVersion });
          } else if (one.what === 'cancel' && one.quantity === 5) {
            await call('orders.cancel', { ...now, reason: '不要了' });
          }
          const wrong = checkStore(store.database.connection).filter(
            (what) => !/received more than its total|above its capacity|running/.test(what),
          );
          expect(wrong, one.what).toEqual([]);
          expect(store.internalErrors).toEqual([]);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 240_000);
});

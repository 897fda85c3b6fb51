import { describe, expect, test } from 'vitest';
import { changeInput, line } from '../../../../tests/support/orders';
import { deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';
import { checkStore } from '../health/checkStore';

describe('a return', () => {
  test('is opened, comes back and is settled: lines, packages, discount, total and state follow', async () => {
    const order = await deliveredOrder({
      lines: stoolsAndTable,
      discountFen: 50_000,
      deliveryFeeFen: 10_000,
    });
    const { store, get, ofOrder, open, receive, settle } = order;
    expect((await get()).state).toBe('delivered');
    const opened = await open([5]);
    expect(opened).toMatchObject({ number: 'RT20261121-001', state: 'open', orderId: order.id });
    expect((await get()).state).toBe('returning');
    const received = await receive(opened);
    expect(await ofOrder()).toMatchObject({
      returns: [{ state: 'received', creditFen: 47_500, lines: [{ name: '凳子', quantity: 5 }] }],
      lines: [
        { name: '凳子', pieces: 0, inReturn: 'RT20261121-001' },
        { name: '餐桌', pieces: 1, inReturn: null },
      ],
    });
    const settled = await settle(received);
    expect(settled).toMatchObject({ state: 'settled', outcome: 'applied', refundFen: 47_500 });
    const after = await get();
    expect(after).toMatchObject({
      ...{ state: 'delivered', discountFen: 47_500, totalFen: 960_000 - 47_500, balanceFen: -47_500 },
      lines: [
        // Two of the five packages hold nothing else.
        { quantity: 5, packages: 3, returnedPieces: 5, deliveredPackages: 3 },
        { quantity: 1, packages: 2, returnedPieces: 0 },
      ],
      changes: [{ state: 'applied', oldTotalFen: 960_000, newTotalFen: 912_500, reason: '有异味' }],
    });
    expect(after.changes[0]?.summary).toMatchObject({
      ...{ returnNumber: 'RT20261121-001', removed: [] },
      altered: [{ name: '凳子', fields: [{ field: 'quantity', from: 10, to: 5 }] }],
      money: [{ field: 'discountFen', from: 50_000, to: 47_500 }],
    });
    await store.as.sales('payments.refund', {
      ...{ orderId: order.id, orderVersion: after.version, method: 'wechat', amountFen: settled.refundFen },
      ...{ paidDate: '2026-11-21', reason: '退货' },
    });
    expect(await get()).toMatchObject({ balanceFen: 0, state: 'delivered' });
    expect(checkStore(store.database.connection)).toEqual([]);
  });

  test('of whole lines cancels them, and the customer gets back what was paid, bit by bit, to the fen', async () => {
    const odd = [3, 1, 2].map((quantity, i) =>
      line({ name: `件${i}`, source: 'stock', quantity, packages: 3, unitPriceFen: 3_333 + i }),
    );
    const { store, get, open, receive, settle } = await deliveredOrder({ lines: odd, discountFen: 997 });
    const paid = (await get()).totalFen;
    let back = 0;
    for (const pieces of [
      [1, 0, 1],
      [1, 1, 0],
      [1, 0, 1],
    ]) {
      const before = await get();
      await settle(await receive(await open(pieces)), 'owner');
      back += before.totalFen - (await get()).totalFen;
    }
    const after = await get();
    expect(back).toBe(paid);
    expect(after).toMatchObject({ totalFen: 0, discountFen: 0, state: 'cancelled', balanceFen: -paid });
    expect(
      after.lines.map(({ cancelledAt, returnedPieces }) => [cancelledAt !== null, returnedPieces]),
    ).toEqual([
      [true, 3],
      [true, 1],
      [true, 2],
    ]);
    const states = store.database.connection.prepare('SELECT DISTINCT state FROM order_packages').pluck();
    expect(states.all()).toEqual(['returned']);
  });

  test('of everything gives up the fitters who were to come', async () => {
    const { store, id, get, open, receive, settle } = await deliveredOrder({ needsInstallation: true });
    await store.as.front_desk('deliveries.planInstallation', { orderId: id });
    await settle(await receive(await open([1])), 'owner');
    expect(await get()).toMatchObject({
      state: 'cancelled',
      deliveries: [{ kind: 'delivery' }, { kind: 'installation', state: 'cancelled' }],
    });
  });

  test('never of more than the customer has, nor twice, nor of another order', async () => {
    const { store, open, get } = await deliveredOrder({ lines: stoolsAndTable });
    const refused = async (promise: Promise<unknown>, code: string) =>
      expect(promise).rejects.toMatchObject({ error: { fields: [{ code }] } });
    await refused(open([11]), 'above_delivered');
    await refused(open([0, 0]), 'nothing_returned');
    const [first] = (await get()).lines;
    const twice = { orderLineId: first?.id ?? 0, quantity: 1 };
    await refused(open([], { lines: [twice, twice] }), 'no_such_line');
    await refused(open([], { lines: [{ orderLineId: 999, quantity: 1 }] }), 'no_such_line');
    await open([1]);
    await refused(open([1]), 'in_another_return');
    expect(store.database.connection.prepare('SELECT count(*) FROM returns').pluck().get()).toBe(1);
  });

  test('of goods that were not delivered yet is refused', async () => {
    const { store, get, open } = await deliveredOrder();
    const input = await changeInput(store, (await get()).id);
    await store.as.owner('orders.changeLines', {
      ...input,
      lines: [...input.lines, line({ name: '边几', source: 'stock', packages: 1 })],
    });
    await expect(open([0, 1])).rejects.toMatchObject({
      error: { fields: [{ path: 'lines.1.quantity', code: 'above_delivered', params: { max: 0 } }] },
    });
  });

  test('that is withdrawn leaves the order as it was', async () => {
    const { store, get, ofOrder, open, receive } = await deliveredOrder();
    const before = await get();
    const { id, version } = await receive(await open([1]));
    await store.as.sales('returns.withdraw', { id, version });
    const after = await get();
    expect(after).toMatchObject({ state: before.state, totalFen: before.totalFen, lines: before.lines });
    expect(await ofOrder()).toMatchObject({
      returns: [{ state: 'withdrawn', creditFen: null }],
      lines: [{ pieces: 1 }],
    });
    await open([1]);
    expect(checkStore(store.database.connection)).toEqual([]);
  });

  test('goes its way step by step, and only as it was seen', async () => {
    const { store, open, receive, settle, get } = await deliveredOrder();
    const opened = await open([1]);
    await expect(settle(opened)).rejects.toMatchObject({ error: { reason: 'return_not_received' } });
    const received = await receive(opened);
    for (const call of ['returns.receive', 'returns.withdraw'] as const) {
      await expect(store.as.sales(call, { id: opened.id, version: opened.version })).rejects.toMatchObject({
        error: { code: 'CONFLICT' },
      });
    }
    await expect(receive(received)).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
    const stale = { id: received.id, version: received.version, orderVersion: (await get()).version - 1 };
    await expect(store.as.owner('returns.settle', stale)).rejects.toMatchObject({
      error: { code: 'CONFLICT' },
    });
    const settled = await settle(received, 'owner');
    await expect(
      store.as.owner('returns.withdraw', { id: settled.id, version: settled.version }),
    ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
    await expect(
      open([1], { orderVersion: (await get()).version - 1, lines: [{ orderLineId: 1, quantity: 1 }] }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  });

  test.each(['designer', 'delivery'] as const)('is nothing that %s may register', async (role) => {
    const { store, get } = await deliveredOrder();
    const { id: orderId, version: orderVersion, lines } = await get();
    const input = {
      ...{ orderId, orderVersion, kind: 'return' as const, reason: '有异味' },
      lines: [{ orderLineId: lines[0]?.id ?? 0, quantity: 1 }],
    };
    await expect(store.as[role]('returns.open', input)).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  test('that nothing was paid for only lowers the balance', async () => {
    const { open, receive, settle, get } = await deliveredOrder({ lines: stoolsAndTable }, { paid: false });
    const settled = await settle(await receive(await open([1])));
    expect(settled).toMatchObject({ outcome: 'applied', refundFen: 0 });
    expect(await get()).toMatchObject({ receivedFen: 0, balanceFen: 990_000 });
  });

  test('holds its pieces in the order: they cannot be changed away, and the order cannot be cancelled', async () => {
    const { store, open, get } = await deliveredOrder({
      lines: [...stoolsAndTable, line({ name: '安装配件', source: 'stock', packages: 0, unitPriceFen: 100 })],
    });
    await open([8, 0, 1]);
    const input = await changeInput(store, (await get()).id);
    const [stools, table, parts] = input.lines;
    if (!stools || !table || !parts) throw new Error('three lines');
    const change = (lines: typeof input.lines) => store.as.owner('orders.changeLines', { ...input, lines });
    await expect(change([{ ...stools, quantity: 7 }, table, parts])).rejects.toMatchObject({
      error: { reason: 'line_is_returning', params: { count: 8, number: 'RT20261121-001' } },
    });
    await expect(change([stools, table])).rejects.toMatchObject({ error: { reason: 'line_is_returning' } });
    const { id, version } = await get();
    await expect(store.as.owner('orders.cancel', { id, version, reason: '不要了' })).rejects.toMatchObject({
      error: { reason: 'order_returning' },
    });
    // Without the return, too: what the customer has goes down by returns only.
    await expect(change([{ ...stools, quantity: 8 }, table, parts])).rejects.toMatchObject({
      error: { fields: [{ path: 'lines.0.quantity', code: 'below_delivered', params: { min: 10 } }] },
    });
  });
});

test('a request shows the returns that answer it, and one of another customer cannot be answered', async () => {
  const { store, id, get, open, ofOrder } = await deliveredOrder();
  const { customerId } = await get();
  const request = await store.as.sales('requests.create', {
    ...{ customerId, orderId: id, kind: 'return_request', title: '有异味，要退' },
  });
  const { id: otherId } = await store.as.sales('customers.register', { name: '王芳', phone: '13600000001' });
  const other = await store.as.sales('requests.create', {
    ...{ customerId: otherId, kind: 'return_request', title: '别人的' },
  });
  await expect(open([1], { requestId: other.id })).rejects.toMatchObject({
    error: { fields: [{ path: 'requestId', code: 'invalid' }] },
  });
  const { id: returnId, number } = await open([1], { requestId: request.id });
  expect(await store.as.sales('requests.get', { id: request.id })).toMatchObject({
    returns: [{ id: returnId, number, kind: 'return', state: 'open', orderId: id }],
  });
  expect(await ofOrder()).toMatchObject({ returns: [{ requestNumber: request.number }] });
  const { rows } = await store.as.sales('customers.timeline', { customerId, kinds: ['return'] });
  expect(rows).toMatchObject([
    { kind: 'return', number, code: 'open', fromCode: 'return', text: '有异味', orderId: id },
  ]);
  const others = await store.as.sales('customers.timeline', { customerId, kinds: ['payment', 'delivery'] });
  expect(new Set(others.rows.map(({ orderId }) => orderId))).toEqual(new Set([id]));
});

test('goods that came back do not make the earnest deposit too large', async () => {
  const { store, id, get, open, receive, settle } = await deliveredOrder(
    { lines: stoolsAndTable },
    { paid: false },
  );
  await store.as.sales('payments.take', {
    ...{ orderId: id, orderVersion: (await get()).version, kind: 'deposit_guarantee', method: 'cash' },
    ...{ amountFen: 200_000, paidDate: '2026-11-21' },
  });
  expect((await get()).depositWarning).toBeNull();
  await settle(await receive(await open([0, 1])), 'owner');
  expect(await get()).toMatchObject({ totalFen: 100_000, guaranteeFen: 200_000, depositWarning: null });
});

test('the number of a return finds its order', async () => {
  const { store, id, open } = await deliveredOrder();
  const { number } = await open([1]);
  for (const text of [number, number.toLowerCase(), number.slice(0, 8)]) {
    expect(await store.as.sales('search.find', { text, limit: 5 })).toMatchObject([{ entity: 'orders', id }]);
  }
  expect(await store.as.sales('search.find', { text: 'RT20261121-002', limit: 5 })).toEqual([]);
});

test('the history of the order tells of its returns', async () => {
  const { store, id, open, receive, settle } = await deliveredOrder();
  const opened = await open([1]);
  await settle(await receive(opened), 'owner');
  const { rows } = await store.as.owner('history.of', { entity: 'orders', id, limit: 100 });
  const told = rows.filter(({ entity }) => entity === 'returns' || entity === 'return_lines');
  expect(new Set(told.map(({ call }) => call))).toEqual(
    new Set(['returns.open', 'returns.receive', 'returns.settle']),
  );
  expect(told.at(-1)).toMatchObject({ entity: 'returns', subject: opened.number, action: 'created' });
});

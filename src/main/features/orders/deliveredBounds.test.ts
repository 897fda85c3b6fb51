import { expect, test } from 'vitest';
import { boardStore, DAY, waitingOf } from '../../../../tests/support/deliveries';
import { changeInput, line, orderFor } from '../../../../tests/support/orders';
import { deliverAll, deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';

type Delivered = Awaited<ReturnType<typeof deliveredOrder>>;
type Values = Partial<Parameters<typeof line>[0]>;

const chairs = (over: Values = {}) =>
  line({ name: '椅子', source: 'stock', quantity: 4, packages: 4, unitPriceFen: 10_000, ...over });

/** Changes the first line of an order, as the owner, who is asked for nothing. */
async function change({ store, id }: Pick<Delivered, 'store' | 'id'>, over: Values) {
  const input = await changeInput(store, id);
  const [first, ...rest] = input.lines;
  if (!first) throw new Error('a line');
  return store.as.owner('orders.changeLines', { ...input, lines: [{ ...first, ...over }, ...rest] });
}
const refused = (field: string, code: string, params?: object) => ({
  error: { fields: [{ path: `lines.0.${field}`, code, ...(params && { params }) }] },
});

test('fewer than the customer has is a return: nine of ten stools, one of four chairs', async () => {
  const stools = await deliveredOrder({ lines: stoolsAndTable });
  await expect(change(stools, { quantity: 9 })).rejects.toMatchObject(
    refused('quantity', 'below_delivered', { min: 10 }),
  );
  const four = await deliveredOrder({ lines: [chairs()] });
  await expect(change(four, { quantity: 1 })).rejects.toMatchObject(
    refused('quantity', 'below_delivered', { min: 4 }),
  );
  expect(await four.get()).toMatchObject({ state: 'delivered', totalFen: 40_000, lines: [{ quantity: 4 }] });
});

test('more is owed: two more chairs have packages of their own, which are booked and delivered', async () => {
  const order = await deliveredOrder({ lines: [chairs()] });
  await change(order, { quantity: 6 });
  expect(await order.get()).toMatchObject({
    state: 'partly_delivered',
    lines: [{ quantity: 6, packages: 6, deliveredPackages: 4 }],
  });
  const waiting = (await order.get()).deliveries.filter(({ state }) => state === 'unscheduled');
  expect(waiting).toMatchObject([{ packages: 2 }]);
  expect(await order.ofOrder()).toMatchObject({ lines: [{ pieces: 4 }] });
  await deliverAll(order.store, order.id);
  expect(await order.get()).toMatchObject({ state: 'delivered' });
});

test('packages that would change what was delivered are refused with those that do not', async () => {
  const order = await deliveredOrder({ lines: [chairs()] });
  await expect(change(order, { quantity: 8, packages: 5 })).rejects.toMatchObject(
    refused('packages', 'packages_of_delivered', { pieces: 4, min: 7, max: 8 }),
  );
  await expect(change(order, { quantity: 6, packages: 3 })).rejects.toMatchObject(
    refused('packages', 'below_booked', { min: 4 }),
  );
});

test('another thing is a return and a new line; price, gift and remark stay free', async () => {
  const order = await deliveredOrder({ lines: [chairs({ color: '原木' })] });
  for (const [field, value] of [
    ['color', '黑'],
    ['lengthMm', 500],
    ['source', 'ordered'],
    ['model', 'B-2'],
    // Of no product: what it is called is all that says what it is.
    ['name', '凳子'],
  ] as const) {
    await expect(change(order, { [field]: value })).rejects.toMatchObject(
      refused(field, 'delivered_as_it_is'),
    );
  }
  const after = await change(order, { unitPriceFen: 9_000, remark: '补差价', gift: false });
  expect(after).toMatchObject({ state: 'delivered', totalFen: 36_000 });
});

test('a line that was delivered without packages stays, and is not more', async () => {
  const order = await deliveredOrder({
    lines: [line({ name: '抱枕', source: 'stock', quantity: 2, packages: 0 }), chairs()],
  });
  await expect(change(order, { quantity: 1 })).rejects.toMatchObject(
    refused('quantity', 'below_delivered', { min: 2 }),
  );
  await expect(change(order, { quantity: 3 })).rejects.toMatchObject(refused('quantity', 'more_in_new_line'));
  await expect(change(order, { packages: 1 })).rejects.toMatchObject(refused('packages', 'loose_is_booked'));
  const input = await changeInput(order.store, order.id);
  await expect(
    order.store.as.owner('orders.changeLines', { ...input, lines: input.lines.slice(1) }),
  ).rejects.toMatchObject({ error: { reason: 'line_is_booked', params: { count: 1 } } });
});

test('a change that waited for the owner is not carried out on goods that were delivered meanwhile', async () => {
  const order = await deliveredOrder({ lines: [chairs({ unitPriceFen: 1_000 })] });
  const { store, id } = order;
  const input = await changeInput(store, id);
  await store.as.owner('orders.changeLines', {
    ...input,
    lines: [...input.lines, chairs({ name: '餐椅', unitPriceFen: 100_000 })],
  });
  const now = await changeInput(store, id);
  const [first, second] = now.lines;
  if (!first || !second) throw new Error('two lines');
  const asked = await store.as.sales('orders.changeLines', {
    ...now,
    lines: [first, { ...second, quantity: 2, packages: 2 }],
  });
  expect(asked.outcome).toBe('pending');
  await deliverAll(store, id);
  const [approval] = await store.as.owner('approvals.pending', {});
  if (!approval) throw new Error('nothing to approve');
  await expect(
    store.as.owner('approvals.decide', { id: approval.id, version: approval.version, approve: true }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT', reason: 'goods_moved_since' } });
  expect(await order.get()).toMatchObject({ state: 'delivered', lines: [{}, { quantity: 4 }] });
});

test('what is on the van stays what was loaded, until it is called back', async () => {
  const store = await boardStore();
  const { owner, front_desk: desk } = store.as;
  const { id, version } = await orderFor(store, { lines: [chairs()] });
  await owner('orders.confirm', { id, version });
  const waiting = await waitingOf(store, id);
  const booked = await desk('deliveries.book', { id: waiting.id, version: waiting.version, ...store.place });
  store.clock.set(Date.parse(`${DAY}T01:00:00Z`));
  await desk('deliveries.dispatch', { stops: [{ id: booked.id, version: booked.version }] });
  for (const [field, over] of [
    ['color', { color: '红' }],
    ['name', { name: '凳子' }],
    ['source', { source: 'ordered' as const }],
    ['quantity', { quantity: 3 }],
    ['quantity', { quantity: 5 }],
    ['packages', { packages: 6 }],
  ] as const) {
    await expect(change({ store, id }, over)).rejects.toMatchObject(refused(field, 'on_the_van'));
  }
  const before = await owner('orders.get', { id });
  const [loaded] = before.lines;
  if (!loaded) throw new Error('no line');
  for (const change of [
    { arrivalState: 'pending' as const },
    { arrivalState: 'partly_arrived' as const, arrivedPackages: 1 },
  ]) {
    await expect(
      desk('orders.setArrival', { id, version: before.version, lines: [{ lineId: loaded.id, ...change }] }),
    ).rejects.toMatchObject(refused('arrivalState', 'on_the_van'));
  }
  await change({ store, id }, { remark: '轻放', unitPriceFen: 9_000 });
  const input = await changeInput(store, id);
  const lines = [...input.lines, line({ name: '凳子', source: 'stock', unitPriceFen: 5_000 })];
  await owner('orders.changeLines', { ...input, lines });
  expect(await owner('orders.get', { id })).toMatchObject({ totalFen: 41_000, lines: [{ quantity: 4 }, {}] });
});

test('an order whose goods all came back is not cancelled: its fees stay', async () => {
  const order = await deliveredOrder({ deliveryFeeFen: 5_000 });
  await order.settle(await order.receive(await order.open([1], {}, 'owner')), 'owner');
  const { version, totalFen } = await order.get();
  expect(totalFen).toBe(5_000);
  await expect(
    order.store.as.owner('orders.cancel', { id: order.id, version, reason: '退了' }),
  ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'order_partly_delivered' } });
});

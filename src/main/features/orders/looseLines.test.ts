import { expect, test } from 'vitest';
import { boardStore, waitingOf } from '../../../../tests/support/deliveries';
import { changeInput, line, orderFor } from '../../../../tests/support/orders';
import { deliverAll, deliveredOrder } from '../../../../tests/support/returns';
import { checkStore } from '../health/checkStore';

const cushion = line({ name: '抱枕', source: 'stock', quantity: 2, packages: 0, unitPriceFen: 5_000 });
const sofa = line({ name: '沙发', source: 'stock', packages: 2 });
const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const TODAY = '2026-11-21';

async function confirmed(lines: (typeof sofa)[]) {
  const store = await boardStore();
  const { id, version } = await orderFor(store, { lines });
  await store.as.sales('orders.confirm', { id, version });
  const get = () => store.as.owner('orders.get', { id });
  const slip = async (deliveryId: number) => {
    const input = { paper: 'a4', copies: 1, prices: false } as const;
    return (await store.as.front_desk('printing.slipPreview', { ...input, deliveryIds: [deliveryId] })).html;
  };
  return { store, id, get, slip };
}

test('an order of nothing but lines without packages is booked, delivered and revisited like any', async () => {
  const { store, id, get, slip } = await confirmed([cushion]);
  const card = await waitingOf(store, id);
  expect(card).toMatchObject({ packages: 0 });
  expect(await slip(card.id)).toContain('抱枕');
  await deliverAll(store, id);
  expect(await get()).toMatchObject({ state: 'delivered', lines: [{ looseState: 'delivered' }] });
  expect(checkStore(store.database.connection)).toEqual([]);
});

test('what has no package goes with the first part that is booked, and with the next when that is refused', async () => {
  const { store, id, get, slip } = await confirmed([sofa, cushion]);
  const card = await waitingOf(store, id);
  const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
  const [first] = packageList.filter(({ lineName }) => lineName === '沙发');
  const booked = await store.as.front_desk('deliveries.book', {
    ...guard(card),
    ...store.place,
    ...{ date: TODAY, packageIds: [first?.packageId ?? 0] },
  });
  const rest = await waitingOf(store, id);
  expect([booked.packages, rest.packages]).toEqual([1, 1]);
  expect(await slip(booked.id)).toContain('抱枕');
  expect(await slip(rest.id)).not.toContain('抱枕');
  await store.as.front_desk('deliveries.result', { ...guard(booked), outcome: 'refused' });
  const again = await waitingOf(store, id);
  expect(await slip(again.id)).toContain('抱枕');
  await deliverAll(store, id);
  expect(await get()).toMatchObject({ state: 'delivered' });
});

test('a line added after the delivery waits for the next one, on its slip', async () => {
  const { store, id, get, slip } = await confirmed([sofa]);
  await deliverAll(store, id);
  const input = await changeInput(store, id);
  await store.as.owner('orders.changeLines', { ...input, lines: [...input.lines, cushion] });
  expect(await get()).toMatchObject({ state: 'partly_delivered', lines: [{}, { looseState: 'arrived' }] });
  const card = await waitingOf(store, id);
  await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  expect(await slip(card.id)).toContain('抱枕');
});

test('what was made without packages arrives, weighs on its slot, and comes back as itself', async () => {
  const { store, id, get } = await confirmed([line({ name: '窗帘', source: 'ordered', packages: 0 })]);
  const { version, lines } = await get();
  expect((await get()).state).toBe('confirmed');
  const arrived = [{ lineId: lines[0]?.id ?? 0, arrivalState: 'arrived' as const }];
  await store.as.sales('orders.setArrival', { id, version, lines: arrived });
  expect(await get()).toMatchObject({ state: 'ready', lines: [{ arrivalState: 'arrived' }] });
  const back = await deliveredOrder({ lines: [cushion, sofa] }, { paid: false });
  const settled = await back.settle(await back.receive(await back.open([2, 0])), 'owner');
  expect(settled).toMatchObject({ outcome: 'applied', refundFen: 0 });
  expect(await back.get()).toMatchObject({ state: 'delivered', totalFen: 100_000 });
  expect(checkStore(back.store.database.connection)).toEqual([]);
});

test('packages may be given to a line and taken from it while it waits', async () => {
  const { store, id } = await confirmed([cushion]);
  const resize = async (packages: number) => {
    const input = await changeInput(store, id);
    const lines = input.lines.map((one) => ({ ...one, packages }));
    await store.as.owner('orders.changeLines', { ...input, lines });
    const card = await waitingOf(store, id);
    const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
    return [card.packages, packageList.map(({ no }) => no)];
  };
  expect(await resize(2)).toEqual([2, [1, 2]]);
  expect(await resize(0)).toEqual([0, [0]]);
  expect(await resize(1)).toEqual([1, [1]]);
});

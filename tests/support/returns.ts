import type { RawInputOf } from '../../src/shared/contract';
import { type BoardStore, boardStore } from './deliveries';
import { line, orderFor } from './orders';

type Lines = RawInputOf<'orders.create'>['lines'];

/** Ten stools of ¥100 each in five packages, and a table of ¥9,000 in two. */
export const stoolsAndTable = [
  line({ name: '凳子', source: 'stock', quantity: 10, packages: 5, unitPriceFen: 10_000 }),
  line({ name: '餐桌', source: 'stock', quantity: 1, packages: 2, unitPriceFen: 900_000 }),
];

/** Books all that waits of an order, and has it signed for. */
export async function deliverAll(store: BoardStore, orderId: number): Promise<void> {
  const { front_desk: desk } = store.as;
  const { rows } = await desk('deliveries.waiting', { orderId });
  for (const { id, version } of rows) {
    const booked = await desk('deliveries.book', { id, version, ...store.place, date: '2026-11-21' });
    await desk('deliveries.result', { id, version: booked.version, outcome: 'signed', receiver: '李明朗' });
  }
}

/** An order out of the stock that was delivered and paid in full; by default a sofa of ¥1,000 in two packages. */
export async function deliveredOrder(
  { lines = [line({ source: 'stock' })], ...over }: Partial<RawInputOf<'orders.create'>> = {},
  { paid = true }: { paid?: boolean } = {},
) {
  const store = await boardStore();
  const order = await orderFor(store, { lines: lines as Lines, ...over });
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  for (const made of await awaited(store, order.id)) {
    const { version } = await store.as.sales('orders.get', { id: order.id });
    const lines = [{ lineId: made, arrivalState: 'arrived' as const }];
    await store.as.sales('orders.setArrival', { id: order.id, version, lines });
  }
  await deliverAll(store, order.id);
  if (paid) {
    const { version, totalFen } = await store.as.sales('orders.get', { id: order.id });
    await store.as.sales('payments.take', {
      ...{ orderId: order.id, orderVersion: version, kind: 'final', method: 'wechat' },
      ...{ amountFen: totalFen, paidDate: '2026-11-21' },
    });
  }
  const get = () => store.as.owner('orders.get', { id: order.id });
  const ofOrder = () => store.as.owner('returns.ofOrder', { orderId: order.id });
  type Who = 'sales' | 'owner' | 'front_desk';
  /** Registers a return of so many pieces of each line, in the order of the lines. */
  const open = async (
    pieces: number[],
    over: Partial<RawInputOf<'returns.open'>> = {},
    who: Who = 'sales',
  ) => {
    const now = await get();
    return store.as[who]('returns.open', {
      ...{ orderId: order.id, orderVersion: now.version, kind: 'return', reason: '有异味' },
      lines: now.lines.map(({ id }, i) => ({ orderLineId: id, quantity: pieces[i] ?? 0 })),
      ...over,
    });
  };
  const receive = ({ id, version }: { id: number; version: number }) =>
    store.as.sales('returns.receive', { id, version });
  const settle = async ({ id, version }: { id: number; version: number }, who: Who = 'sales') =>
    store.as[who]('returns.settle', { id, version, orderVersion: (await get()).version });
  return { store, id: order.id, get, ofOrder, open, receive, settle };
}

async function awaited(store: BoardStore, orderId: number): Promise<number[]> {
  const { lines } = await store.as.sales('orders.get', { id: orderId });
  return lines.filter(({ arrivalState }) => arrivalState !== 'arrived').map(({ id }) => id);
}

import type { OutputOf } from '../../../shared/contract';
import { addDays } from '../../../shared/domain/dates';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';

type Request = OutputOf<'requests.get'>;
type Opened = OutputOf<'returns.open'>;

/** A piece that is with the customer is to come back because of the request; null: there is none. */
export async function registerReturn(store: SampleStore, rng: Rng, request: Request): Promise<Opened | null> {
  const [desk] = store.people('front_desk');
  const { orderId } = request;
  if (orderId === null) return null;
  const { lines } = await store.call(desk, 'returns.ofOrder', { orderId });
  const priced = lines.filter(({ pieces, gift }) => pieces > 0 && !gift);
  if (priced.length === 0) return null;
  const { orderLineId } = rng.pick(priced);
  const { version } = await store.call(desk, 'orders.get', { id: orderId });
  return store.call(desk, 'returns.open', {
    ...{ orderId, orderVersion: version, requestId: request.id, kind: 'return', reason: request.title },
    lines: [{ orderLineId, quantity: 1 }],
  });
}

/** The goods come back on a day, the owner agrees where it is much, and the money goes back. */
export async function settleReturn(
  store: SampleStore,
  { id, orderId, number }: Opened,
  day: number,
): Promise<void> {
  const [desk] = store.people('front_desk');
  const [owner] = store.people('owner');
  const order = () => store.call(desk, 'orders.get', { id: orderId });
  await store.at(day, '14:00');
  const { returns } = await store.call(desk, 'returns.ofOrder', { orderId });
  const version = returns.find((row) => row.id === id)?.version ?? 1;
  const received = await store.call(desk, 'returns.receive', { id, version });
  const { outcome } = await store.call(desk, 'returns.settle', {
    ...{ id, version: received.version, orderVersion: (await order()).version },
  });
  if (outcome === 'pending') {
    await store.at(day, '14:30');
    const asked = await store.call(owner, 'approvals.pending', {});
    const mine = asked.find(({ entity, entityId }) => entity === 'orders' && entityId === orderId);
    if (!mine) throw new Error('the settling of the return waits for nobody');
    await store.call(owner, 'approvals.decide', { id: mine.id, version: mine.version, approve: true });
  }
  await store.at(day, '14:50');
  const { version: orderVersion, balanceFen, payments } = await order();
  if (balanceFen >= 0) return;
  await store.call(desk, 'payments.refund', {
    ...{ orderId, orderVersion, method: payments.at(-1)?.method ?? 'wechat', amountFen: -balanceFen },
    ...{ paidDate: addDays(store.today, day), reason: `退货 ${number}` },
  });
}

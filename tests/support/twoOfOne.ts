import type { RawInputOf } from '../../src/shared/contract';
import { line, orderInput } from './orders';
import { type TestStore, testStore } from './testStore';

type Person = RawInputOf<'customers.register'>;

/** Two records of one person: `a` has two orders and is older, `b` has one, another seller, and a need of its own. */
export async function twoOfOne(a: Person = {}, b: Person = {}) {
  const store = await testStore();
  const { as } = store;
  const one = await as.sales('customers.register', {
    name: '张建国',
    phone: '13800000001',
    note: '甲',
    ...a,
  });
  store.clock.set(store.clock.now() + 60_000);
  const other = await as.sales('customers.register', {
    ...{ name: '张建国（张工）', phone: '13800000001', note: '乙', ...b },
  });
  return { ...store, a: one.id, b: other.id };
}
/** The store with the ids of both. */
export type Two = Awaited<ReturnType<typeof twoOfOne>>;

/** An order of that many yuan, paid. */
export async function paid(store: TestStore, customerId: number, yuan: number) {
  const { as } = store;
  const fen = yuan * 100;
  const order = await as.owner(
    'orders.create',
    orderInput(customerId, { lines: [line({ unitPriceFen: fen })] }),
  );
  await as.owner('payments.take', {
    ...{ orderId: order.id, orderVersion: order.version, kind: 'final', method: 'cash' },
    ...{ paidDate: '2026-11-21', amountFen: fen },
  });
  return order;
}

/** Makes `b` a part of `a`, with the newest versions. */
export async function merge(two: Two, over: Partial<RawInputOf<'merge.run'>> = {}) {
  const { as, a, b } = two;
  const version = async (id: number) => (await as.owner('customers.get', { id })).version;
  return as.front_desk('merge.run', {
    ...{ survivorId: a, survivorVersion: await version(a), mergedId: b, mergedVersion: await version(b) },
    ...over,
  });
}

/** A customer as the owner sees them. */
export const customer = (two: Two, id: number) => two.as.owner('customers.get', { id });

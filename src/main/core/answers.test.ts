import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { orderFor } from '../../../tests/support/orders';
import { TEST_PIN, type TestStore, testStore } from '../../../tests/support/testStore';
import type { CallName } from '../../shared/contract';
import { auditLog, customers, payments, staff } from '../database/schema';
import { forgetAnswers, keptAnswers } from './answers';

const KEY = '11111111-2222-4333-8444-555555555555';
const REGISTER = { name: '王芳', phone: '13900000001', channel: 'walk_in' };

const kept = ({ database }: TestStore) =>
  database.connection.prepare('SELECT key, staff_id, call, answer FROM answered_calls').all() as {
    answer: string | null;
  }[];

/** Calls of the front desk's, with a key. */
async function keyedStore() {
  const store = await testStore();
  const desk = (name: CallName, input: unknown, key = KEY) =>
    store.dispatch(name, input, store.people.front_desk, key);
  return { ...store, desk };
}

test('a command with the same key is done once and answered twice', async () => {
  const store = await keyedStore();
  const first = await store.desk('customers.register', REGISTER);
  const rows = await store.database.db.$count(auditLog);
  expect(first).toMatchObject({ ok: true, data: { name: '王芳' } });
  expect(await store.desk('customers.register', REGISTER)).toEqual(first);
  expect(await store.database.db.$count(customers)).toBe(1);
  expect(await store.database.db.$count(auditLog)).toBe(rows);
  // Another key is another customer: two people who look alike on paper can be registered one after the other.
  expect(await store.desk('customers.register', REGISTER, randomUUID())).toMatchObject({ ok: true });
  expect(await store.database.db.$count(customers)).toBe(2);
});

test('a payment that is pressed twice is taken once, and nobody is said to have changed the order', async () => {
  const store = await testStore();
  const { id: orderId } = await orderFor(store);
  const { version: orderVersion } = await store.as.sales('orders.get', { id: orderId });
  const taken = { kind: 'final', method: 'wechat', amountFen: 10_000, paidDate: '2026-11-21' };
  const input = { ...taken, orderId, orderVersion };
  const pay = () => store.dispatch('payments.take', input, store.people.sales, KEY);
  const [first, second] = await Promise.all([pay(), pay()]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual(first);
  expect(await store.database.db.$count(payments)).toBe(1);
  // A deliberate second one, equal in all but the order's version, is another wish.
  const { version } = await store.as.sales('orders.get', { id: orderId });
  const again = { ...input, orderVersion: version };
  expect(await store.dispatch('payments.take', again, store.people.sales, randomUUID())).toMatchObject({
    ok: true,
  });
  expect(await store.database.db.$count(payments)).toBe(2);
});

test('the same key with another input, call or person is refused and writes nothing', async () => {
  const store = await keyedStore();
  await store.desk('customers.register', REGISTER);
  const reused = { error: { code: 'CONFLICT', reason: 'key_reused' } };
  expect(await store.desk('customers.register', { ...REGISTER, name: '李明' })).toMatchObject(reused);
  expect(await store.desk('quotes.create', { customerId: 1 })).toMatchObject(reused);
  expect(await store.dispatch('customers.register', REGISTER, store.people.sales, KEY)).toMatchObject(reused);
  expect(await store.database.db.$count(customers)).toBe(1);
});

test('a key that is none is refused', async () => {
  const { desk } = await keyedStore();
  expect(await desk('customers.register', REGISTER, 'twice')).toMatchObject({
    error: { code: 'VALIDATION' },
  });
});

test('what failed is tried again with the same key', async () => {
  const store = await keyedStore();
  const nobody = { customerId: 1 };
  expect(await store.desk('quotes.create', nobody)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(kept(store)).toEqual([]);
  await store.as.front_desk('customers.register', REGISTER as never);
  expect(await store.desk('quotes.create', nobody)).toMatchObject({ ok: true });
});

const COLLEAGUE = { name: '小赵', role: 'sales', phone: null, pin: TEST_PIN };
const hire = (store: TestStore, input: object = COLLEAGUE) =>
  store.dispatch('staff.create', input, store.people.owner, KEY);

test('an action that is still under way is joined by the second', async () => {
  const store = await testStore();
  const before = await store.database.db.$count(staff);
  const answers = await Promise.all([hire(store), hire(store), hire(store, { ...COLLEAGUE, name: '小钱' })]);
  expect(answers[0]).toMatchObject({ ok: true, data: { name: '小赵' } });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toMatchObject({ error: { reason: 'key_reused' } });
  expect(await hire(store)).toEqual(answers[0]);
  expect(await store.database.db.$count(staff)).toBe(before + 1);
});

test('an action that was cut off after it had written is not done again', async () => {
  const store = await testStore();
  await hire(store);
  store.database.connection.exec('UPDATE answered_calls SET answer = NULL');
  expect(await hire(store)).toMatchObject({ error: { code: 'CONFLICT', reason: 'cut_off' } });
});

test('no answer holds what the contract does not name, nor is it given past the mask', async () => {
  const store = await keyedStore();
  await hire(store);
  expect(kept(store)[0]?.answer).not.toContain('scrypt');
});

test('answers go after an hour, those of a clock that was wrong as well', async () => {
  const store = await keyedStore();
  const { clock, desk, database } = store;
  await desk('customers.register', REGISTER);
  clock.advance(59 * 60_000);
  keptAnswers(database.db).clear(clock.now());
  expect(kept(store)).toHaveLength(1);
  clock.advance(2 * 60_000);
  keptAnswers(database.db).clear(clock.now());
  expect(kept(store)).toHaveLength(0);
  await desk('customers.register', REGISTER, randomUUID());
  clock.set(clock.now() - 24 * 3_600_000);
  keptAnswers(database.db).clear(clock.now());
  expect(kept(store)).toHaveLength(0);
});

test('queries, and calls of nobody, keep nothing', async () => {
  const store = await keyedStore();
  await store.desk('customers.list', {});
  const { staffId } = store.people.sales;
  await store.dispatch('session.signIn', { staffId, pin: TEST_PIN }, store.people.sales, KEY);
  store.session.lock();
  // A sign-in is a sign-in each time.
  await store.dispatch('session.signIn', { staffId, pin: TEST_PIN }, null, KEY);
  expect(store.session.actor()).toEqual(store.people.sales);
  expect(kept(store)).toEqual([]);
});

test('all of them can be forgotten at once', async () => {
  const store = await keyedStore();
  await store.desk('customers.register', REGISTER);
  forgetAnswers(store.database.db);
  expect(kept(store)).toEqual([]);
});

test('who has another role by now gets no answer of the one before, and a shown phone is never kept', async () => {
  const store = await testStore();
  const { id } = await store.as.sales('customers.register', { name: '王芳', phone: '13812345678' });
  const { staffId } = store.people.sales;
  const call = (name: CallName, input: unknown, key: string) =>
    store.dispatch(name, input, store.people.sales, key);
  const reveal = () => call('phones.reveal', { place: 'customers', id }, KEY);
  const task = { customerId: id, note: '送样品', dueDate: '2026-11-22' };
  const ask = () => call('tasks.create', task, '22222222-2222-4333-8444-555555555555');
  expect([await reveal(), await ask()]).toMatchObject([{ ok: true }, { ok: true }]);
  await store.as.owner('staff.update', {
    ...{
      id: staffId,
      version: 1,
      name: store.people.sales.name,
      role: 'delivery',
      phone: null,
      active: true,
    },
  });
  const refused = { ok: false, error: { code: 'FORBIDDEN', reason: 'record_not_visible' } };
  expect([await reveal(), await ask()]).toMatchObject([refused, refused]);
});

import { expect, test } from 'vitest';
import { backupStoreOnStick, DAY_MS } from '../../../../tests/support/backupStore';
import { orderInput, registerCustomer } from '../../../../tests/support/orders';
import { TEST_NOW, testStore } from '../../../../tests/support/testStore';
import { believeClock, clockState, noteClock } from '../../core/clockCheck';
import { checkAuditChain } from '../../database/auditChain';

const YEAR_MS = 365 * DAY_MS;

test('documents of a wrong day get numbers of that day, none twice, and the audit chain holds', async () => {
  const store = await testStore();
  const { clock, as, database } = store;
  const customer = await registerCustomer(store);
  const first = await as.sales('orders.create', orderInput(customer.id));
  expect(first.number).toBe('SO20261121-001');
  const create = () => as.sales('orders.create', orderInput(customer.id));
  const numbers = [first.number];
  for (const offset of [-YEAR_MS, YEAR_MS, 0, -YEAR_MS, YEAR_MS, 0]) {
    clock.set(TEST_NOW + offset);
    numbers.push((await create()).number);
  }
  expect(numbers).toEqual([
    'SO20261121-001',
    'SO20251121-001',
    'SO20271121-001',
    'SO20261121-002',
    'SO20251121-002',
    'SO20271121-002',
    'SO20261121-003',
  ]);
  expect(checkAuditChain(database.connection)).toMatchObject({ whole: true });
  // In the order in which they came, whatever the clock said.
  const { rows } = await as.owner('history.of', { entity: 'orders', id: first.id });
  expect(rows.length).toBeGreaterThan(0);
});

test('what is due stays due on its own day when the clock comes back', async () => {
  const store = await testStore();
  const { clock, as } = store;
  const customer = await as.sales('customers.register', {
    ...{ name: '李明朗', phone: '13812345678', nextContactDate: '2026-11-22' },
  });
  const dueOn = async () => {
    const { rows } = await as.sales('customers.list', {});
    return rows.find(({ id }) => id === customer.id)?.nextContactDate;
  };
  for (const offset of [-YEAR_MS, YEAR_MS, 0]) {
    clock.set(TEST_NOW + offset);
    expect(await dueOn()).toBe('2026-11-22');
  }
});

test('who had to wait after wrong PINs waits no more and no less when the clock is set back', async () => {
  const { clock, nobody, people } = await testStore();
  const wrong = () => nobody('session.signIn', { staffId: people.sales.staffId, pin: '9999' });
  for (let i = 0; i < 6; i += 1) await wrong().catch(() => undefined);
  const signIn = () => nobody('session.signIn', { staffId: people.sales.staffId, pin: '1234' });
  await expect(signIn()).rejects.toMatchObject({ error: { reason: 'pin_wait' } });
  clock.set(TEST_NOW - YEAR_MS);
  await expect(signIn()).rejects.toMatchObject({ error: { reason: 'pin_wait', params: { seconds: 30 } } });
  clock.advance(30_000);
  expect((await signIn()).staffId).toBe(people.sales.staffId);
});

test('a wrong clock clears no backup away, and new ones are made all the same', async () => {
  const { backUp, names, maker, paths } = await backupStoreOnStick();
  for (let hour = 0; hour < 4; hour += 1) await backUp('daily', TEST_NOW + hour * 3_600_000);
  for (const reason of ['before_restore', 'before_update'] as const) {
    for (let i = 0; i < 5; i += 1) await backUp(reason, TEST_NOW + 4 * 3_600_000 + i * 60_000);
  }
  const good = names();
  expect(good).toHaveLength(14);
  noteClock(maker.paths, TEST_NOW + 2 * DAY_MS, () => null);
  for (const wrong of [TEST_NOW + YEAR_MS, TEST_NOW - YEAR_MS]) {
    await backUp('daily', wrong);
    expect(clockState(paths, wrong).problem).not.toBeNull();
  }
  expect(names()).toEqual(expect.arrayContaining(good));
  expect(names()).toHaveLength(16);

  // The same with a clock that is believed: then the keep rule has its way.
  believeClock(paths, TEST_NOW + YEAR_MS);
  await backUp('daily', TEST_NOW + YEAR_MS + 60_000);
  const left = names().map((name) => name.slice(16));
  for (const reason of ['before_restore', 'before_update']) {
    expect(left.filter((one) => one === reason)).toHaveLength(3);
  }
});

test('only the owner says that the date is right, and it is on record', async () => {
  const { as, clock, paths, nobody } = await testStore();
  noteClock(paths, TEST_NOW, () => null);
  clock.set(TEST_NOW - YEAR_MS);
  expect(await nobody('clock.state', {})).toEqual({
    ...{ problem: 'back', now: TEST_NOW - YEAR_MS, lastSeen: TEST_NOW },
  });
  await expect(as.sales('clock.believe', {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  await as.owner('clock.believe', {});
  expect(await nobody('clock.state', {})).toMatchObject({ problem: null });
});

import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { checkAuditChain } from '../../database/auditChain';

const NAME = '阿依努尔';
const PHONE = '13987654321';

const register = (store: TestStore, more: object = {}) =>
  store.as.front_desk('customers.register', { name: NAME, phone: PHONE, note: `${NAME} 怕狗`, ...more });

const undo = (store: TestStore, { id, version }: { id: number; version: number }) =>
  store.as.front_desk('customers.undoRegister', { id, version });

/** Everything in the store that says something, but for the log of moves. */
function storeText({ database: { connection } }: TestStore): string {
  const tables = [
    ...['audit_log', 'approvals', 'tasks', 'customers', 'customer_needs', 'state_changes', 'answered_calls'],
  ];
  return JSON.stringify(tables.map((table) => connection.prepare(`SELECT * FROM ${table}`).all()));
}

test('the id of an undone registration never comes again, and what waited for the owner is withdrawn', async () => {
  const store = await testStore();
  const a = await register(store);
  await store.as.front_desk('erasure.ask', { customerId: a.id, version: a.version, reason: `${NAME}要求` });
  const [asked] = await store.as.owner('approvals.pending', {});
  await undo(store, a);
  expect(await store.as.owner('approvals.pending', {})).toEqual([]);
  const b = await store.as.front_desk('customers.register', { name: '王芳', phone: '13600000001' });
  expect(b.id).toBeGreaterThan(a.id);
  const decide = { id: asked?.id ?? 0, version: (asked?.version ?? 0) + 1, approve: true };
  await expect(store.as.owner('approvals.decide', decide)).rejects.toMatchObject({
    error: { reason: 'approval_decided' },
  });
  expect(await store.as.owner('customers.get', { id: b.id })).toMatchObject({ name: '王芳', erasedAt: null });
  const { rows } = await store.as.owner('history.of', { entity: 'customers', id: b.id });
  expect(JSON.stringify(rows)).not.toContain(NAME);
});

test('an undone registration leaves no word about the person, and the log whole', async () => {
  const store = await testStore();
  const place = { community: '东湖壹号', district: '东湖区' };
  const typed = {
    name: NAME,
    phone: PHONE,
    note: `${NAME} 怕狗`,
    rooms: ['living'],
    needNote: NAME,
    ...place,
  };
  // With a key, as the window sends it: the answer is kept for a second press.
  const key = '0b5d3a52-6c1f-4f0e-9a51-3f3c8f6f7a10';
  const input = { ...typed, nextContactDate: '2026-11-23' };
  const made = await store.dispatch('customers.register', input, store.people.front_desk, key);
  if (!made.ok) throw new Error(made.error.code);
  const a = made.data;
  await store.as.front_desk('erasure.ask', { customerId: a.id, version: a.version, reason: `${NAME}要求` });
  expect(storeText(store)).toContain(PHONE);
  await undo(store, a);
  const text = storeText(store);
  for (const word of [NAME, PHONE, '怕狗', '东湖']) expect(text).not.toContain(word);
  expect(text).toContain('customers.undoRegister');
  expect(checkAuditChain(store.database.connection)).toMatchObject({ whole: true });
});

test.each<[string, (store: TestStore, customerId: number) => Promise<unknown>]>([
  [
    'a colleague’s task',
    ({ as }, customerId) => as.sales('tasks.create', { customerId, note: '送样品', dueDate: '2026-11-22' }),
  ],
  [
    'a request',
    ({ as }, customerId) => as.front_desk('requests.create', { customerId, kind: 'inquiry', title: '问价' }),
  ],
  [
    'a need of a later day',
    ({ as }, customerId) =>
      as.sales('customers.saveNeed', { customerId, version: null, rooms: ['living'] } as never),
  ],
])('%s keeps a registration from being undone', async (_what, follow) => {
  const store = await testStore();
  const a = await register(store);
  await follow(store, a.id);
  const { version } = await store.as.owner('customers.get', { id: a.id });
  const count = () => store.database.connection.prepare('SELECT count(*) FROM audit_log').pluck().get();
  const before = count();
  await expect(undo(store, { id: a.id, version })).rejects.toMatchObject({
    error: { reason: 'undo_followed' },
  });
  expect(count()).toBe(before);
  expect(await store.as.owner('customers.get', { id: a.id })).toMatchObject({ name: NAME });
});

test('what a colleague has changed keeps it, too', async () => {
  const store = await testStore();
  const a = await register(store, { nextContactDate: '2026-11-23' });
  const [task] = store.database.connection.prepare('SELECT id, version FROM tasks').all() as {
    id: number;
    version: number;
  }[];
  await store.as.owner('tasks.snooze', {
    id: task?.id ?? 0,
    version: task?.version ?? 0,
    until: '2026-11-25',
  });
  const { version } = await store.as.owner('customers.get', { id: a.id });
  await expect(undo(store, { id: a.id, version })).rejects.toMatchObject({
    error: { reason: 'undo_followed' },
  });
});

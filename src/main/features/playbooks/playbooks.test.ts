import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

const POTENTIAL = { field: 'layer', op: 'is', value: ['potential'] } as const;
const TODAY = '2026-11-21';
const wanted = { filter: POTENTIAL, playbook: 'potential/a1', from: TODAY, perDay: 20 };
const words = { title: '约下一次', message: '{称呼}您好，这里是{店名}。' };

/** So many customers of the seller, one of the designer, one of nobody's. */
async function shop(count: number) {
  const store = await testStore();
  const register = (name: string, sellerId: number | null) =>
    store.as.owner('customers.register', { name, sellerId });
  for (let i = 0; i < count; i += 1) await register(`甲${i}`, store.people.sales.staffId);
  await register('乙', store.people.designer.staffId);
  return store;
}
const dueDates = ({ database }: TestStore, state = 'open') =>
  database.connection
    .prepare(
      'SELECT due_date AS day, count(*) AS n FROM tasks WHERE state = ? AND playbook IS NOT NULL GROUP BY 1',
    )
    .all(state);

test('everybody of the layer gets one task, twenty a seller a day, and none a second one while it is open', async () => {
  const store = await shop(23);
  expect(await store.as.owner('playbooks.plan', wanted)).toEqual({
    ...{ people: 24, open: 0, left: 0, lastDay: '2026-11-22' },
    sellers: [
      { name: '测试sales', people: 23, lastDay: '2026-11-22' },
      { name: '测试designer', people: 1, lastDay: TODAY },
    ],
  });
  const made = await store.as.owner('playbooks.assign', { ...wanted, ...words });
  expect(made).toMatchObject({ people: 24, lastDay: '2026-11-22' });
  expect(dueDates(store)).toEqual([
    { day: TODAY, n: 21 },
    { day: '2026-11-22', n: 3 },
  ]);
  expect(await store.as.owner('playbooks.assign', { ...wanted, ...words })).toMatchObject({ people: 0 });
  expect(await store.as.owner('playbooks.plan', wanted)).toMatchObject({
    people: 0,
    open: 24,
    lastDay: null,
  });
  // Another action goes on behind what a seller has for the day.
  await store.as.owner('playbooks.assign', { ...wanted, ...words, playbook: 'potential/a3' });
  const perSeller = store.database.connection
    .prepare('SELECT max(n) FROM (SELECT count(*) AS n FROM tasks GROUP BY assignee_id, due_date)')
    .pluck()
    .get();
  expect(perSeller).toBe(20);
});

test('a task says what to do and what may be sent; done once, it may be asked for again', async () => {
  const store = await shop(1);
  await store.as.owner('playbooks.assign', { ...wanted, ...words });
  const rows = async () => (await store.as.sales('today.board', { group: 'now', mine: true })).rows;
  const [row] = await rows();
  expect(row).toMatchObject({
    kind: 'custom',
    note: words.title,
    message: words.message,
    customerName: '甲0',
  });
  await store.as.sales('tasks.complete', { id: row?.taskId ?? 0, version: row?.version ?? 0 });
  expect(await store.as.owner('playbooks.plan', wanted)).toMatchObject({ people: 1, open: 1 });
});

test('the undo takes back what nobody has done, and says what stays', async () => {
  const store = await shop(2);
  const { run } = await store.as.owner('playbooks.assign', { ...wanted, ...words });
  const [row] = (await store.as.sales('today.board', { group: 'now', mine: true })).rows;
  await store.as.sales('tasks.complete', { id: row?.taskId ?? 0, version: row?.version ?? 0 });
  await expect(store.as.sales('playbooks.undo', { run })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await store.as.owner('playbooks.undo', { run })).toEqual({ cancelled: 2, kept: 1 });
  expect([dueDates(store), dueDates(store, 'done')]).toEqual([[], [{ day: TODAY, n: 1 }]]);
});

test('a seller plans for their own customers; nobody for who is merged or has left', async () => {
  const store = await shop(2);
  expect(await store.as.sales('playbooks.plan', wanted)).toMatchObject({ people: 2 });
  expect(await store.as.front_desk('playbooks.plan', wanted)).toMatchObject({ people: 3 });
  const { connection } = store.database;
  connection.prepare('UPDATE staff SET active = 0 WHERE id = ?').run(store.people.designer.staffId);
  connection.exec("UPDATE customers SET erased_at = 1 WHERE name = '甲0'");
  const { sellers } = await store.as.owner('playbooks.plan', wanted);
  const one = { people: 1, lastDay: TODAY };
  expect(sellers).toHaveLength(2);
  expect(sellers).toEqual(
    expect.arrayContaining([
      { name: '测试sales', ...one },
      { name: null, ...one },
    ]),
  );
});

const REFUSED: readonly [string, object, string][] = [
  ['a day in the past', { from: '2026-11-20' }, 'from'],
  ['no tasks a day', { perDay: 0 }, 'perDay'],
  ['a field that is not there', { filter: { field: 'nothing', op: 'is', value: ['x'] } }, 'filter'],
  ['profit, by a seller', { filter: { field: 'profitFen', op: 'atLeast', value: 1 } }, 'filter'],
];

test.each(REFUSED)('%s is refused at its field, and nothing is made', async (_name, wrong, path) => {
  const store = await shop(1);
  await expect(store.as.sales('playbooks.assign', { ...wanted, ...words, ...wrong })).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: expect.stringMatching(`^${path}`) }] },
  });
  expect(dueDates(store)).toEqual([]);
});

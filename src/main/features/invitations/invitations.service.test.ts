import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';

async function showroom() {
  const store = await testStore();
  const customer = await store.as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  const plan = {
    date: '2026-11-22',
    startTime: '15:00',
    stagedSet: [
      { productId: null, name: '三人沙发', prepared: false },
      { productId: null, name: '木色板', prepared: false },
    ],
  };
  const invite = (patch: object = {}) =>
    store.as.sales('invitations.invite', { customerId: customer.id, ...plan, ...patch });
  const task = (id: number) =>
    store.database.connection
      .prepare('SELECT state, due_date, due_time, note, assignee_id FROM tasks WHERE key = ?')
      .get(`invitation:${id}`);
  const stage = async () => (await store.as.sales('customers.get', { id: customer.id })).stage;
  return { ...store, customer, plan, invite, task, stage };
}

const refused = (code: string, reason?: string) => ({ error: { code, ...(reason && { reason }) } });
const wrong = (path: string, code: string) => ({
  error: { code: 'VALIDATION', fields: [expect.objectContaining({ path, code })] },
});

test('an invitation moves the customer and comes up on its day with what is still to be set up', async () => {
  const { invite, task, stage, people } = await showroom();
  const invitation = await invite();
  expect(invitation).toMatchObject({
    state: 'invited',
    staffId: people.sales.staffId,
    customerName: '李明朗',
  });
  expect(await stage()).toBe('invited');
  expect(task(invitation.id)).toMatchObject({
    state: 'open',
    due_date: '2026-11-22',
    due_time: '15:00',
    note: '备样 0/2，还差：三人沙发、木色板',
    assignee_id: people.sales.staffId,
  });
});

test('ticking prepared things shows on Today', async () => {
  const { as, invite, task } = await showroom();
  const { id, version } = await invite();
  const once = await as.front_desk('invitations.prepare', { id, version, index: 1, prepared: true });
  expect(once.stagedSet.map((thing) => thing.prepared)).toEqual([false, true]);
  const { rows } = await as.sales('today.board', { group: 'tomorrow' });
  expect(rows.find(({ invitationId }) => invitationId === id)).toMatchObject({
    staged: { count: 2, missing: ['三人沙发'] },
  });
  expect(task(id)).toMatchObject({ note: '备样 1/2，还差：三人沙发' });
  await expect(
    as.front_desk('invitations.prepare', { id, version, index: 0, prepared: true }),
  ).rejects.toMatchObject(refused('CONFLICT'));
  await as.front_desk('invitations.prepare', { id, version: once.version, index: 0, prepared: true });
  expect(task(id)).toMatchObject({ note: '2 样都已备好' });
  await expect(
    as.front_desk('invitations.prepare', { id, version: 3, index: 2, prepared: true }),
  ).rejects.toMatchObject(wrong('index', 'invalid'));
});

test('attending moves the customer on, ends the task and can be corrected but not undone', async () => {
  const { as, invite, task, stage } = await showroom();
  const { id, version } = await invite();
  const confirmed = await as.sales('invitations.confirm', { id, version });
  const came = { id, outcome: '很满意', addOnSales: '落地灯' };
  await expect(as.sales('invitations.attend', { ...came, version })).rejects.toMatchObject(
    refused('CONFLICT'),
  );
  await expect(
    as.sales('invitations.attend', { id, version: confirmed.version, outcome: '' }),
  ).rejects.toMatchObject(wrong('outcome', 'required'));
  const attended = await as.sales('invitations.attend', { ...came, version: confirmed.version });
  expect(attended).toMatchObject({ state: 'attended', outcome: '很满意', addOnSales: '落地灯' });
  expect(await stage()).toBe('experienced');
  expect(task(id)).toMatchObject({ state: 'done' });
  const now = { id, version: attended.version };
  expect(await as.sales('invitations.attend', { ...now, outcome: '想换颜色' })).toMatchObject({
    state: 'attended',
    outcome: '想换颜色',
  });
  await expect(as.sales('invitations.cancel', { id, version: 4 })).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION'),
  );
});

test('another day asks a confirmed customer again; who did not come is invited anew', async () => {
  const { as, invite, task, plan, clock } = await showroom();
  const { id, version } = await invite();
  const confirmed = await as.sales('invitations.confirm', { id, version });
  const moved = await as.sales('invitations.update', {
    ...{ id, version: confirmed.version },
    ...{ ...plan, date: '2026-11-25' },
  });
  expect(moved).toMatchObject({ state: 'invited', date: '2026-11-25' });
  expect(task(id)).toMatchObject({ state: 'open', due_date: '2026-11-25' });
  clock.advance(4 * 86_400_000);
  const missed = await as.sales('invitations.noShow', { id, version: moved.version, outcome: '加班' });
  expect(task(id)).toMatchObject({ state: 'done' });
  const stale = { id, version: missed.version, ...plan };
  await expect(as.sales('invitations.update', { ...stale, date: '2026-11-23' })).rejects.toMatchObject(
    wrong('date', 'date_past'),
  );
  const anew = await as.sales('invitations.update', { ...stale, date: '2026-11-28' });
  expect(anew).toMatchObject({ state: 'invited', date: '2026-11-28' });
  expect(task(id)).toMatchObject({ state: 'open', due_date: '2026-11-28' });
  await as.sales('invitations.cancel', { id, version: anew.version, reason: '搬家' });
  expect(task(id)).toMatchObject({ state: 'cancelled' });
});

test('impossible days, foreign proposals, unknown people and products are refused', async () => {
  const { as, invite, customer, database, people } = await showroom();
  const { staffId } = people.delivery;
  await expect(invite({ date: '2026-11-20' })).rejects.toMatchObject(wrong('date', 'date_past'));
  await expect(invite({ date: '2026-02-30' })).rejects.toMatchObject(wrong('date', 'invalid_date'));
  await expect(invite({ startTime: '25:00' })).rejects.toMatchObject(wrong('startTime', 'invalid_time'));
  await expect(invite({ staffId: 999 })).rejects.toMatchObject(wrong('staffId', 'not_there'));
  await expect(invite({ staffId })).rejects.toMatchObject(wrong('staffId', 'not_for_this'));
  const unknown = [{ productId: 999, name: '没有', prepared: false }];
  await expect(invite({ stagedSet: unknown })).rejects.toMatchObject(
    wrong('stagedSet.0.productId', 'invalid'),
  );
  const other = await as.sales('customers.register', { name: '王芳' });
  const { id } = await as.sales('proposals.create', { customerId: other.id, title: '别人的方案' });
  await expect(invite({ proposalId: id })).rejects.toMatchObject(wrong('proposalId', 'invalid'));
  await expect(invite({ customerId: 999 })).rejects.toMatchObject(refused('NOT_FOUND'));
  await expect(
    as.delivery('invitations.invite', { customerId: customer.id, date: '2026-11-22', stagedSet: [] }),
  ).rejects.toMatchObject(refused('FORBIDDEN'));
  expect(database.connection.prepare('SELECT count(*) FROM invitations').pluck().get()).toBe(0);
});

test('a day is listed by time, whoever has none comes last', async () => {
  const { as, invite, customer } = await showroom();
  for (const startTime of [null, '16:00', '09:30']) await invite({ startTime });
  await invite({ date: '2026-11-23' });
  const day = await as.front_desk('invitations.between', { from: '2026-11-22', to: '2026-11-22' });
  expect(day.map((invitation) => invitation.startTime)).toEqual(['09:30', '16:00', null]);
  expect(await as.sales('invitations.ofCustomer', { customerId: customer.id })).toHaveLength(4);
  await expect(
    as.sales('invitations.between', { from: '2026-11-22', to: '2027-11-22' }),
  ).rejects.toMatchObject(wrong('to', 'too_many'));
});

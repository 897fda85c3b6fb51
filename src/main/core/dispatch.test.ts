import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { TEST_PIN, testStore } from '../../../tests/support/testStore';
import { contract } from '../../shared/contract';
import { ROLES } from '../../shared/domain/roles';
import { auditLog, settings } from '../database/schema';
import { keptFacts } from '../features/customerFacts';
import { createWrite } from './dispatch';

test('a call that the contract does not name is refused', async () => {
  const { dispatch, people } = await testStore();
  for (const name of ['nothing.here', '__proto__', 'constructor', 'toString']) {
    const result = await dispatch(name as never, {}, people.owner);
    expect(result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  }
});

test('every call refuses nobody and every role that it does not name', async () => {
  const { dispatch, people } = await testStore();
  for (const [name, { roles }] of Object.entries(contract)) {
    if (roles === 'public') continue;
    expect(await dispatch(name as never, {}, null), name).toMatchObject({
      error: { reason: 'not_signed_in' },
    });
    for (const role of ROLES.filter((candidate) => !roles.includes(candidate))) {
      const result = await dispatch(name as never, {}, people[role]);
      expect(result, `${name} as ${role}`).toMatchObject({ error: { code: 'FORBIDDEN', reason: 'role' } });
    }
  }
});

test('every call refuses an input with a key too many, and leaves no trace', async () => {
  const { dispatch, people, database } = await testStore();
  const before = database.db.$count(auditLog);
  for (const [name, { roles }] of Object.entries(contract)) {
    const actor = roles === 'public' ? null : people[roles[0] ?? 'owner'];
    const result = await dispatch(name as never, { surplus_key: 1 }, actor);
    expect(result, name).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
  }
  expect(await database.db.$count(auditLog)).toBe(await before);
});

test('a command leaves an audit row with who, when, what, before and after', async () => {
  const { as, people, database, clock } = await testStore();
  const person = await as.owner('staff.create', { name: '新同事', role: 'sales', pin: TEST_PIN });
  await as.owner('staff.update', {
    id: person.id,
    version: person.version,
    name: '老同事',
    role: 'sales',
    phone: null,
    active: true,
  });
  const rows = database.db
    .select()
    .from(auditLog)
    .where(sql`entity_id = ${person.id} AND entity = 'staff'`)
    .all();
  expect(rows.at(-1)).toMatchObject({
    at: clock.now(),
    actorId: people.owner.staffId,
    call: 'staff.update',
    before: { name: '新同事' },
    after: { name: '老同事' },
  });
  expect(JSON.stringify(rows)).not.toContain('scrypt');
});

test('what leaves main holds only what the contract names', async () => {
  const { as } = await testStore();
  const [someone] = await as.owner('staff.list', {});
  expect(Object.keys(someone ?? {}).sort()).toEqual(['active', 'id', 'name', 'phone', 'role', 'version']);
});

test('a write without an audit row is rolled back', async () => {
  const { database, clock } = await testStore();
  const write = createWrite({
    ...{ database, clock, derived: keptFacts },
    zone: () => 'Asia/Shanghai',
    onChanged: () => undefined,
  });
  expect(() =>
    write('test.forgetful', null, ({ db }) =>
      db.insert(settings).values({ key: 'forgotten', value: 1, updatedAt: 0 }).run(),
    ),
  ).toThrow('without an audit row');
  expect(database.db.select().from(settings).where(sql`key = 'forgotten'`).get()).toBeUndefined();
});

test('a change to a record that somebody else changed meanwhile is a conflict', async () => {
  const { as } = await testStore();
  const person = await as.owner('staff.create', { name: '小赵', role: 'sales', pin: TEST_PIN });
  const change = {
    id: person.id,
    version: person.version,
    role: 'sales',
    phone: null,
    active: true,
  } as const;
  await as.owner('staff.update', { ...change, name: '小钱' });
  await expect(as.owner('staff.update', { ...change, name: '小孙' })).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

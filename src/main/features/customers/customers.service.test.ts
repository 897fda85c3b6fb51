import { expect, test } from 'vitest';
import { orderInput } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

const DAY = 86_400_000;

function rowCounts({ database }: TestStore) {
  const count = (table: string) =>
    database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return ['customers', 'customer_needs', 'communities', 'tasks', 'search_docs', 'state_changes'].map(count);
}

test('one call registers the visitor, the home, the need and the next contact', async () => {
  const { as, people } = await testStore();
  const customer = await as.front_desk('customers.register', {
    name: '李明朗',
    phone: '１３８ 1234-5678',
    phone2: '0571 8888 6666',
    gender: 'male',
    community: '云栖花园',
    district: '西湖区',
    building: '3',
    unit: '2',
    room: '1201',
    floor: 12,
    hasLift: true,
    rooms: ['living', 'master_bedroom'],
    styles: ['new_chinese'],
    decideBy: '2026-12-20',
    neededBy: '2027-03-01',
    budgetMinFen: 3_000_000,
    budgetMaxFen: 5_000_000,
    sellerId: people.sales.staffId,
    nextContactDate: '2026-11-22',
  });
  expect(customer).toMatchObject({
    name: '李明朗',
    phone: '13812345678',
    phone2: '057188886666',
    channel: 'walk_in',
    stage: 'registered',
    community: '云栖花园',
    district: '西湖区',
    sellerName: people.sales.name,
    need: { rooms: ['living', 'master_bedroom'], styles: ['new_chinese'], budgetMaxFen: 5_000_000 },
    receivedFen: 0,
    version: 1,
  });
  const [listed] = (await as.sales('customers.list', {})).rows;
  expect(listed).toMatchObject({ id: customer.id, nextTask: { kind: 'contact', dueDate: '2026-11-22' } });
});

test('a name alone or a phone alone is enough, nothing at all is not', async () => {
  const { as } = await testStore();
  expect(await as.sales('customers.register', { name: '王芳' })).toMatchObject({ phone: null, need: null });
  expect(await as.sales('customers.register', { phone: '13900001111' })).toMatchObject({ name: '' });
  expect(await as.sales('customers.register', { phone2: '13900002222' })).toMatchObject({
    phone: '13900002222',
    phone2: null,
  });
  await expect(as.sales('customers.register', { name: '  ', phone: '' })).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: 'name', code: 'name_or_phone' }] },
  });
});

test.each([
  [{ phone: '1381234567' }, 'phone', 'invalid_phone'],
  [{ name: 'a'.repeat(31) }, 'name', 'too_long'],
  [{ name: 5 }, 'name', 'required'],
  [{ name: '王', floor: 2.5 }, 'floor', 'not_integer'],
  [{ name: '王', decideBy: '2026-02-30' }, 'decideBy', 'invalid_date'],
  [{ name: '王', budgetMinFen: -1 }, 'budgetMinFen', 'negative'],
  [{ name: '王', budgetMinFen: 10.5 }, 'budgetMinFen', 'invalid_amount'],
  [{ name: '王', budgetMinFen: 200, budgetMaxFen: 100 }, 'budgetMaxFen', 'below_minimum'],
  [{ name: '王', partnerId: 99 }, 'partnerId', 'not_there'],
  [{ name: '王', introducerId: 99 }, 'introducerId', 'not_there'],
  [{ name: '王', sellerId: 99 }, 'sellerId', 'not_there'],
  [{ name: '王', nextContactDate: '2026-11-20' }, 'nextContactDate', 'date_past'],
  [{ name: '王', channel: 'tv' }, 'channel', 'invalid'],
])('refuses %j at its field and writes nothing', async (input, path, code) => {
  const store = await testStore();
  const before = rowCounts(store);
  await expect(store.as.sales('customers.register', input as never)).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [expect.objectContaining({ path, code })] },
  });
  expect(rowCounts(store)).toEqual(before);
});

test('delivery may not register, see or search customers', async () => {
  const { as } = await testStore();
  for (const call of ['customers.register', 'customers.list', 'customers.suggest'] as const) {
    await expect(as.delivery(call, { name: '王' } as never)).rejects.toMatchObject({
      error: { code: 'FORBIDDEN', reason: 'role' },
    });
  }
});

test('a community is made once and keeps its district', async () => {
  const { as } = await testStore();
  const first = await as.sales('customers.register', {
    name: '甲乙',
    community: '碧水湾',
    district: '拱墅区',
  });
  const second = await as.sales('customers.register', {
    name: '丙丁',
    community: '碧水湾',
    district: '余杭区',
  });
  expect(second.communityId).toBe(first.communityId);
  expect(second.district).toBe('拱墅区');
});

test('undo takes back the customer with everything that came with the registration', async () => {
  const store = await testStore();
  const before = rowCounts(store);
  const { id, version } = await store.as.front_desk('customers.register', {
    name: '李明朗',
    community: '云栖花园',
    rooms: ['living'],
    nextContactDate: '2026-11-23',
  });
  expect(rowCounts(store)).toEqual(before.map((count) => count + 1));
  await store.as.front_desk('customers.undoRegister', { id, version });
  expect(rowCounts(store)).toEqual(before);
  expect(await store.as.sales('customers.suggest', { text: '李明朗' })).toEqual([]);
});

test('undo is refused to another person, after a quarter of an hour, and once something hangs on it', async () => {
  const { as, clock } = await testStore();
  const customer = await as.front_desk('customers.register', { name: '李明朗' });
  const undo = { id: customer.id, version: customer.version };
  const may = async (role: 'sales' | 'front_desk' | 'owner', id = customer.id) =>
    (await as[role]('customers.get', { id })).mayUndo;
  expect([await may('sales'), await may('front_desk'), await may('owner')]).toEqual([false, true, true]);
  await expect(as.sales('customers.undoRegister', undo)).rejects.toMatchObject({
    error: { code: 'FORBIDDEN', reason: 'undo_not_yours' },
  });
  await as.sales('customers.register', { name: '孙二', introducerId: customer.id, channel: 'referral' });
  await expect(as.front_desk('customers.undoRegister', undo)).rejects.toMatchObject({
    error: { reason: 'undo_followed' },
  });
  expect(await may('front_desk')).toBe(false);
  const late = await as.front_desk('customers.register', { name: '晚了' });
  expect(await may('front_desk', late.id)).toBe(true);
  clock.advance(16 * 60_000);
  expect(await may('front_desk', late.id)).toBe(false);
  await expect(
    as.front_desk('customers.undoRegister', { id: late.id, version: late.version }),
  ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'undo_too_late' } });
});

test('duplicates: phone as it is typed, both phones, name, sound of the name, home; the likeliest first', async () => {
  const { as } = await testStore();
  const husband = await as.sales('customers.register', {
    name: '单志远',
    phone: '13812345678',
    phone2: '13900001111',
    community: '云栖花园',
    building: '3',
    room: '1201',
  });
  const sameSound = await as.sales('customers.register', { name: '山智源', phone: '13755556666' });
  await as.sales('customers.register', { name: '王芳', phone: '13744445555' });
  const ask = async (typed: Parameters<typeof as.sales<'customers.duplicates'>>[1]) =>
    (await as.sales('customers.duplicates', typed)).map(({ id, why }) => ({ id, why }));

  expect(await ask({ phone: '138 1234' })).toEqual([{ id: husband.id, why: ['phone_start'] }]);
  expect(await ask({ phone: '138 1234 5678' })).toEqual([{ id: husband.id, why: ['phone'] }]);
  expect(await ask({ phone: '138123' })).toEqual([]);
  expect(await ask({ phone: '１３９-0000-1111' })).toEqual([{ id: husband.id, why: ['phone'] }]);
  expect(await ask({ name: '单志远' })).toEqual([
    { id: husband.id, why: ['name'] },
    { id: sameSound.id, why: ['similar_name'] },
  ]);
  expect(await ask({ community: '云栖花园', building: '3', room: '1201' })).toEqual([
    { id: husband.id, why: ['home'] },
  ]);
  expect(await ask({ community: '云栖花园', building: '4', room: '1201' })).toEqual([]);
  expect(await ask({ name: '单志远', phone: '13812345678', exceptId: husband.id })).toEqual([
    { id: sameSound.id, why: ['similar_name'] },
  ]);
  const [shown] = await as.sales('customers.duplicates', { phone: '13812345678' });
  expect(shown?.lastActivity).toMatchObject({ kind: 'registered', code: 'walk_in' });
});

test('duplicates: an extension on either side, and every step of typing with a country code', async () => {
  const { as } = await testStore();
  const office = await as.sales('customers.register', { name: '王芳', phone: '0571-88886666' });
  const desk = await as.sales('customers.register', { name: '李明', phone: '0571-87770000-801' });
  const mobile = await as.sales('customers.register', { name: '张强', phone: '13812345678' });
  const ask = async (phone: string) =>
    (await as.sales('customers.duplicates', { phone })).map(({ id, why }) => ({ id, why }));

  const near = (id: number) => [{ id, why: ['phone_start'] }];
  expect(await ask('0571-88886666-802')).toEqual(near(office.id));
  expect(await ask('0571-88886666转')).toEqual(near(office.id));
  expect(await ask('0571-88886666 分机 8')).toEqual(near(office.id));
  expect(await ask('0571-87770000')).toEqual(near(desk.id));
  expect(await ask('0571-87770000-802')).toEqual(near(desk.id));
  expect(await ask('0571-87770000-801')).toEqual([{ id: desk.id, why: ['phone'] }]);
  for (const code of ['+86', '+86 ', '0086 ', '86-', '＋８６']) {
    expect(await ask(`${code}138 1234`), code).toEqual(near(mobile.id));
    expect(await ask(`${code}571 8888`), code).toEqual(near(office.id));
    expect(await ask(`${code}(0)571 8888`), code).toEqual(near(office.id));
    expect(await ask(`${code}138 1234 5678`), code).toEqual([{ id: mobile.id, why: ['phone'] }]);
  }
});

test('sections change one at a time; a lunar birthday says when it comes next', async () => {
  const { as } = await testStore();
  const { id, version } = await as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  const person = { name: '李明朗', birthday: { calendar: 'lunar' as const, month: 4, day: 10, leap: false } };
  const changed = await as.sales('customers.update', { id, version, person });
  expect(changed).toMatchObject({
    version: 2,
    phone: '13812345678',
    birthday: { calendar: 'lunar', month: 4, day: 10, leap: false, year: null },
    nextBirthday: '2027-05-15',
  });
  const moved = await as.sales('customers.update', {
    id,
    version: 2,
    home: { community: '碧水湾', building: '8', areaM2: 128 },
    service: { temperament: 'impatient' },
  });
  expect(moved).toMatchObject({ community: '碧水湾', areaM2: 128, temperament: 'impatient', name: '李明朗' });
  expect((await as.sales('customers.suggest', { text: '碧水' })).map((row) => row.id)).toEqual([id]);
  const cleared = await as.sales('customers.update', {
    id,
    version: 3,
    person: { name: '李明朗', birthday: null },
  });
  expect(cleared).toMatchObject({ birthday: null, nextBirthday: null });
});

test.each([
  [{ calendar: 'solar', month: 2, day: 30 }, 'person.birthday.day', 'invalid_date'],
  [{ calendar: 'solar', month: 2, day: 29, year: 2001 }, 'person.birthday.day', 'invalid_date'],
  [{ calendar: 'lunar', month: 4, day: 31 }, 'person.birthday.day', 'invalid_date'],
  [{ calendar: 'lunar', month: 5, day: 1, leap: true, year: 2001 }, 'person.birthday.month', 'no_leap_month'],
  [{ calendar: 'solar', month: 13, day: 1 }, 'person.birthday.month', 'too_big'],
])('refuses the birthday %j', async (birthday, path, code) => {
  const { as } = await testStore();
  const { id, version } = await as.sales('customers.register', { name: '李明朗' });
  await expect(
    as.sales('customers.update', { id, version, person: { name: '李明朗', birthday: birthday as never } }),
  ).rejects.toMatchObject({
    error: { fields: expect.arrayContaining([expect.objectContaining({ path, code })]) },
  });
});

test('an update is refused when it is outdated, takes away the last name and phone, or names oneself', async () => {
  const { as } = await testStore();
  const { id, version } = await as.sales('customers.register', { phone: '13812345678' });
  await expect(as.sales('customers.update', { id, version, reach: { phone: '' } })).rejects.toMatchObject({
    error: { fields: [{ path: 'reach.phone', code: 'name_or_phone' }] },
  });
  await expect(
    as.sales('customers.update', { id, version, source: { channel: 'referral', introducerId: id } }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'source.introducerId', code: 'not_oneself' }] } });
  await as.sales('customers.update', { id, version, person: { name: '李明朗' } });
  await expect(
    as.sales('customers.update', { id, version, person: { name: '另一个' } }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  expect((await as.sales('customers.get', { id })).name).toBe('李明朗');
  await expect(as.sales('customers.get', { id: 999 })).rejects.toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('a need is begun once and then changed under its version', async () => {
  const { as } = await testStore();
  const { id: customerId } = await as.sales('customers.register', { name: '李明朗' });
  const begun = await as.designer('customers.saveNeed', { customerId, version: null, rooms: ['study'] });
  expect(begun.need).toMatchObject({ rooms: ['study'], version: 1 });
  await expect(
    as.designer('customers.saveNeed', { customerId, version: null, rooms: ['living'] }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  const changed = await as.designer('customers.saveNeed', { customerId, version: 1, rooms: ['living'] });
  expect(changed.need).toMatchObject({ rooms: ['living'], version: 2 });
  await expect(
    as.designer('customers.saveNeed', { customerId, version: 2, rooms: ['cellar' as never] }),
  ).rejects.toMatchObject({ error: { code: 'VALIDATION' } });
});

test('list: filters, sorts and pages agree with each other', async () => {
  const { as, clock, people } = await testStore();
  for (let i = 0; i < 25; i++) {
    clock.advance(DAY / 24);
    await as.sales('customers.register', {
      name: `客户${String(i).padStart(2, '0')}`,
      channel: i % 2 ? 'online' : 'walk_in',
      sellerId: i % 5 === 0 ? people.sales.staffId : null,
      nextContactDate: i < 3 ? `2026-11-2${5 + i}` : null,
    });
  }
  for (const sort of ['newest', 'name', 'next_contact', 'last_contact'] as const) {
    const seen: number[] = [];
    let cursor = null as Awaited<ReturnType<typeof as.sales<'customers.list'>>>['next'];
    do {
      const page = await as.sales('customers.list', { sort, cursor, limit: 10 });
      if (!cursor) expect(page.total).toBe(25);
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  }
  const names = async (filters: object) =>
    (await as.sales('customers.list', { ...filters, limit: 200 })).rows.map((row) => row.name);
  expect((await names({}))[0]).toBe('客户24');
  expect((await names({ sort: 'next_contact' })).slice(0, 3)).toEqual(['客户00', '客户01', '客户02']);
  expect(await names({ channel: 'online' })).toHaveLength(12);
  expect(await names({ sellerId: people.sales.staffId })).toHaveLength(5);
  expect(await names({ nextFrom: '2026-11-25', nextTo: '2026-11-26' })).toHaveLength(2);
  expect(await names({ withoutNext: true })).toHaveLength(22);
  expect(await names({ text: 'kehu07' })).toEqual(['客户07']);
  expect(await names({ text: '——' })).toEqual([]);
  expect(await names({ stage: ['won', 'lost'] })).toEqual([]);
});

test('the list, which customers may see on the screen, has no word about their temperament', async () => {
  const { as } = await testStore();
  const { id } = await as.sales('customers.register', { name: '李明朗', temperament: 'impatient' });
  const { rows } = await as.sales('customers.list', {});
  expect(rows[0]).toMatchObject({ id });
  expect(JSON.stringify(rows)).not.toMatch(/temperament|impatient/);
  expect(await as.sales('customers.get', { id })).toMatchObject({ temperament: 'impatient' });
});

test('the list and the page name the same next step: what shows first, snoozed or not', async () => {
  const { as, database } = await testStore();
  const { id } = await as.sales('customers.register', { name: '王晓明', nextContactDate: '2026-11-25' });
  const order = await as.sales('orders.create', orderInput(id));
  const both = async () => {
    const [listed] = (await as.sales('customers.list', {})).rows;
    const page = await as.sales('customers.get', { id });
    expect(page.nextTask).toEqual(listed?.nextTask);
    return page.nextTask;
  };
  expect(await both()).toEqual({ kind: 'confirm_order', dueDate: '2026-11-21' });
  database.connection
    .prepare("UPDATE tasks SET snoozed_until = '2026-11-28' WHERE order_id = ?")
    .run(order.id);
  expect(await both()).toEqual({ kind: 'contact', dueDate: '2026-11-25' });
});

import { expect, test } from 'vitest';
import type { z } from 'zod';
import { coreOf, definitionOf, mayBeAbsent } from '../../../../tests/drills/shapes';
import { boardStore, DAY, waitingOf } from '../../../../tests/support/deliveries';
import { line, orderInput } from '../../../../tests/support/orders';
import { READING_ACTIONS } from '../../../../tests/support/readingActions';
import { type CallName, contract } from '../../../shared/contract';
import type { Filter } from '../../../shared/domain/filter/filter';
import { phonesIn } from '../../../shared/domain/phone';
import type { Role } from '../../../shared/domain/roles';
import { PHONE_RULES } from '../../core/phoneRights';

const PHONE = '13911112222';
const PHONE2 = '057188886666';
const NOTE = '老公电话 139 1111-2222，公司 0571-8888 6666';
const MASKED = '139****2222';
const MASKED2 = '0571-****6666';
const PARTNER = '13700001111';

/** A store in which everything with the id 1 belongs to one customer of the owner's, whose phones stand everywhere. */
async function storeOfPhones() {
  const store = await boardStore();
  const { owner } = store.as;
  const partner = await owner('partners.create', {
    name: '林设计',
    kind: 'designer',
    phone: PARTNER,
    commissionBp: 0,
  });
  const customer = await owner('customers.register', {
    name: '单志远',
    phone: PHONE,
    phone2: PHONE2,
    wechat: PHONE,
    note: NOTE,
    community: '桂语江南',
    room: '802',
    channel: 'designer',
    partnerId: partner.id,
    sellerId: store.people.owner.staffId,
  });
  await owner('customers.register', { name: '', phone: '13911112223', sellerId: store.people.owner.staffId });
  await owner('followups.logContact', {
    customerId: customer.id,
    channel: 'call',
    outcome: 'interested',
    note: NOTE,
    nextDate: '2026-11-21',
  });
  await owner('followups.planVisit', { customerId: customer.id, date: '2026-11-21', goal: NOTE });
  await owner('invitations.invite', {
    customerId: customer.id,
    date: '2026-11-21',
    stagedSet: [],
    note: NOTE,
  });
  await owner('proposals.create', { customerId: customer.id, title: '全屋方案' });
  await owner('quotes.create', { customerId: customer.id });
  const order = await owner(
    'orders.create',
    orderInput(customer.id, {
      contactName: '单志远',
      phone: PHONE,
      phone2: PHONE2,
      sellerId: store.people.owner.staffId,
      note: NOTE,
      lines: [line({ source: 'stock' })],
      firstPayment: {
        kind: 'deposit_advance',
        method: 'cash',
        amountFen: 1000,
        paidDate: '2026-11-21',
        note: NOTE,
      },
    }),
  );
  const { version } = await owner('orders.get', { id: order.id });
  await owner('orders.confirm', { id: order.id, version });
  await owner('requests.create', {
    customerId: customer.id,
    orderId: order.id,
    kind: 'service_request',
    title: `回电 ${PHONE}`,
    description: NOTE,
  });
  await owner('tasks.create', { customerId: customer.id, note: NOTE, dueDate: '2026-11-21' });
  await owner('segments.save', { name: `回访 ${PHONE}`, filter: EVERYBODY });
  return { ...store, customer, order };
}

const EVERYBODY: Filter = { field: 'channel', op: 'filled', value: null };

/** What calls ask for, by the names of their inputs; a call gets those that it knows. */
const ASKED: Record<string, unknown> = {
  ...{ id: 1, customerId: 1, orderId: 1, quoteId: null, deliveryIds: [1], entity: 'deliveries', entityId: 1 },
  ...{ no: 1, from: '2026-11-21', to: DAY, date: '2026-11-21', days: 14, month: '2026-11', year: 2026 },
  ...{ paper: 'a4', copies: 1, prices: true, before: 1, after: 1, group: 'now', query: '单', text: '单' },
  ...{ ids: [1], filter: EVERYBODY, playbook: 'potential/a1', perDay: 20 },
};

/** Inputs that a call takes: only what it must have, and all that is known of it. */
function inputsOf(name: CallName): unknown[] {
  const { shape = {} } = definitionOf(coreOf(contract[name].input as z.ZodType));
  const known = (keys: string[]) =>
    Object.fromEntries(keys.filter((key) => key in ASKED).map((key) => [key, ASKED[key]]));
  const needed = known(Object.keys(shape).filter((key) => !mayBeAbsent(shape[key] as z.ZodType)));
  return [needed, known(Object.keys(shape))].filter((input) => contract[name].input.safeParse(input).success);
}

/** Reads with nothing of a person's in them: the store's own settings, a product. */
const NOT_ASKED = new Set<string>(['settings.all', 'catalogue.product']);

const isRead = (name: CallName): boolean =>
  (contract[name].kind === 'query' || READING_ACTIONS.has(name)) && !NOT_ASKED.has(name);

const MASKED_ROLES = ['sales', 'designer', 'delivery'] as const satisfies readonly Role[];

test.each(MASKED_ROLES)('no read answers %s with the phone of somebody else’s customer', async (role) => {
  const store = await storeOfPhones();
  const asked: string[] = [];
  let masks = 0;
  for (const name of Object.keys(contract) as CallName[]) {
    const { roles } = contract[name];
    if (!isRead(name)) continue;
    if (roles !== 'public' && !roles.includes(role)) continue;
    const inputs = inputsOf(name);
    expect(inputs.length, `${name}: give ASKED what it needs`).toBeGreaterThan(0);
    for (const input of inputs) {
      const answer = await store.dispatch(name, input, store.people[role]);
      if (!answer.ok) continue;
      asked.push(name);
      const text = JSON.stringify(answer.data);
      expect(phonesIn(text), name).toEqual([]);
      if (text.includes(MASKED)) masks += 1;
    }
  }
  // Not for want of trying: every read that the role may make was answered, and many with a masked phone in them.
  const mayRead = (Object.keys(contract) as CallName[]).filter((name) => {
    const { roles } = contract[name];
    return isRead(name) && (roles === 'public' || roles.includes(role));
  });
  expect(new Set(asked)).toEqual(new Set(mayRead));
  expect(masks).toBeGreaterThan(role === 'delivery' ? 3 : 12);
});

test('the same reads give the desk and the owner the whole numbers', async () => {
  const { as, customer } = await storeOfPhones();
  for (const role of ['owner', 'front_desk'] as const) {
    expect(await as[role]('customers.get', { id: customer.id })).toMatchObject({
      phone: PHONE,
      phone2: PHONE2,
      note: NOTE,
    });
  }
});

test('a seller sees the phones of their own customers and of those that are nobody’s', async () => {
  const { as, people } = await storeOfPhones();
  const mine = await as.sales('customers.register', {
    name: '王芳',
    phone: '13600000001',
    sellerId: people.sales.staffId,
  });
  const nobodys = await as.owner('customers.register', {
    name: '李明',
    phone: '13600000002',
    sellerId: null,
  });
  expect(await as.sales('customers.get', { id: mine.id })).toMatchObject({ phone: '13600000001' });
  expect(await as.sales('customers.get', { id: nobodys.id })).toMatchObject({ phone: '13600000002' });
  expect(await as.designer('customers.get', { id: mine.id })).toMatchObject({ phone: '136****0001' });
});

test('a designer sees the phone once the rooms are theirs', async () => {
  const { as, customer, people } = await storeOfPhones();
  await as.owner('followups.planVisit', {
    customerId: customer.id,
    date: '2026-11-22',
    staffId: people.designer.staffId,
  });
  expect(await as.designer('customers.get', { id: customer.id })).toMatchObject({
    phone: PHONE,
    phone2: PHONE2,
  });
});

test('the crew sees the phone while the delivery is under way, and the slip always has it', async () => {
  const store = await storeOfPhones();
  const delivery = await waitingOf(store, store.order.id);
  expect(await store.as.delivery('deliveries.get', { id: delivery.id })).toMatchObject({ phone: MASKED });
  await store.as.front_desk('deliveries.book', {
    id: delivery.id,
    version: delivery.version,
    ...store.place,
  });
  expect(await store.as.delivery('deliveries.get', { id: delivery.id })).toMatchObject({ phone: PHONE });
  const pages: string[] = [];
  const printer = {
    toPdf: async (html: string) => {
      pages.push(html);
      return new Uint8Array();
    },
  };
  const files = {
    chooseSaveFile: async () => ({ name: 'slip.pdf', path: '' }),
    saveFile: () => undefined,
  };
  Object.assign(store.platform, { printer, files });
  await store.as.sales('printing.slipsPdf', {
    deliveryIds: [delivery.id],
    paper: 'a4',
    copies: 1,
    prices: false,
  });
  expect(phonesIn(pages[0] ?? '')).toContain(PHONE);
});

test('showing a phone gives the numbers and stands in the customer’s history', async () => {
  const { as, customer, order } = await storeOfPhones();
  for (const [place, id] of [
    ['customers', customer.id],
    ['orders', order.id],
    ['deliveries', 1],
  ] as const) {
    expect(await as.designer('phones.reveal', { place, id })).toEqual({ phones: [PHONE, PHONE2] });
  }
  const { rows } = await as.owner('history.of', { entity: 'customers', id: customer.id });
  expect(rows.slice(0, 3)).toMatchObject(
    ['deliveries', 'orders', 'customers'].map((after) => ({
      call: 'phones.reveal',
      actorName: '测试designer',
      changes: [{ field: 'phoneShown', after }],
    })),
  );
  await expect(as.delivery('phones.reveal', { place: 'customers', id: customer.id })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await as.sales('phones.reveal', { place: 'partners', id: 1 })).toEqual({ phones: [PARTNER] });
});

test('numbers that are there to be called are nobody’s secret: the store’s, a crew’s, one’s own', async () => {
  const { as, people } = await storeOfPhones();
  const [crew, store, own, colleague] = ['13811110001', '057188880002', '13811110003', '13811110004'];
  await as.owner('crews.addCrew', { name: '三组', phone: crew, active: true });
  await as.owner('settings.update', {
    store: { name: '云栖家居', phone: store, address: null, slipFooter: null },
  });
  for (const person of await as.owner('staff.list', {})) {
    const phone =
      person.id === people.sales.staffId ? own : person.id === people.owner.staffId ? colleague : null;
    if (phone) await as.owner('staff.update', { ...person, phone });
  }
  const customer = await as.owner('customers.register', {
    name: '王芳',
    phone: '13811110009',
    sellerId: people.owner.staffId,
    note: [crew, store, own, colleague].join(' '),
  });
  const seen = await as.sales('customers.get', { id: customer.id });
  expect(seen.note).toBe([crew, store, own, '138****0004'].join(' '));
});

test('whoever does not see a phone still finds it by its digits', async () => {
  const { as, customer } = await storeOfPhones();
  const found = await as.designer('search.find', { text: '139 1111 2222', limit: 5 });
  expect(found[0]).toMatchObject({ entity: 'customers', id: customer.id, phone: MASKED, matched: 'phone' });
});

test('saving what was shown masked changes no number', async () => {
  const { as, customer } = await storeOfPhones();
  const seen = await as.designer('customers.get', { id: customer.id });
  expect(seen).toMatchObject({
    phone: MASKED,
    phone2: MASKED2,
    note: '老公电话 139****2222，公司 0571-****6666',
  });
  const { phone, phone2, wechat, qq, email, sellerId, temperament } = seen;
  const saved = await as.designer('customers.update', {
    id: customer.id,
    version: seen.version,
    reach: { phone, phone2, wechat, qq: '12345', email },
  });
  expect(saved).toMatchObject({ phone: MASKED });
  expect(qq).toBeNull();
  await as.designer('customers.update', {
    id: customer.id,
    version: saved.version,
    service: { sellerId, temperament, note: `${seen.note}，晚上打` },
  });
  expect(await as.owner('customers.get', { id: customer.id })).toMatchObject({
    phone: PHONE,
    phone2: PHONE2,
    wechat: PHONE,
    qq: '12345',
    note: `${NOTE}，晚上打`,
  });
});

test('an order that began with masked phones has the whole ones; a made-up mask is refused', async () => {
  const { as, customer } = await storeOfPhones();
  const { header } = await as.sales('orders.prepare', { customerId: customer.id });
  expect(header).toMatchObject({ phone: MASKED, phone2: MASKED2 });
  const order = await as.sales(
    'orders.create',
    orderInput(customer.id, { phone: header.phone, phone2: header.phone2 }),
  );
  expect(await as.owner('orders.get', { id: order.id })).toMatchObject({ phone: PHONE, phone2: PHONE2 });
  await expect(
    as.sales('orders.create', orderInput(customer.id, { phone: '138****9999' })),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'phone', code: 'masked_phone' }] } });
});

test.each(Object.entries(PHONE_RULES))('whose a phone is, is asked of indexes: %s', async (_role, rule) => {
  const { database } = await storeOfPhones();
  const plan = database.connection
    .prepare(`EXPLAIN QUERY PLAN ${rule}`)
    .all({ phone: PHONE, me: 1 })
    .map((row) => (row as { detail: string }).detail);
  expect(plan.filter((detail) => /^SCAN (?!CONSTANT)/.test(detail))).toEqual([]);
});

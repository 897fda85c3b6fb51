import { expect, test } from 'vitest';
import { inlineJobs } from '../../../../tests/support/inlineJobs';
import { registerCustomer } from '../../../../tests/support/orders';
import { type StoreOptions, type TestStore, testStore } from '../../../../tests/support/testStore';
import { cardNumber } from '../../../shared/domain/memberCard';

async function storeWithTwo(platform: StoreOptions['platform'] = {}) {
  const store = await testStore({ platform });
  const one = await registerCustomer(store);
  const other = await registerCustomer(store, '王芳', '13600000001');
  return { store, as: store.as, one: one.id, other: other.id };
}

const refused = (code: string, params?: object) => ({
  error: { code: 'VALIDATION', fields: [{ path: 'number', code, ...(params && { params }) }] },
});

const found = async ({ as }: Pick<TestStore, 'as'>, text: string) =>
  (await as.sales('search.find', { text })).filter(({ entity }) => entity === 'customers');

test('a person has one card at most; another one makes the old one void, and no number is given twice', async () => {
  const { as, one, other } = await storeWithTwo();
  const card = await as.front_desk('members.issueCard', { customerId: one });
  expect(card.number).toBe('VIP0000018');
  await expect(as.front_desk('members.issueCard', { customerId: one })).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'has_card' },
  });
  const next = await as.front_desk('members.reissueCard', {
    id: card.id,
    version: card.version,
    reason: 'lost',
  });
  expect(next.number).toBe(cardNumber(2));
  expect((await as.sales('members.get', { customerId: one }))?.cards).toMatchObject([
    { number: cardNumber(2), voidedAt: null, voidReason: null },
    { number: cardNumber(1), voidReason: 'lost' },
  ]);
  await expect(
    as.front_desk('members.reissueCard', { id: card.id, version: card.version, reason: 'lost' }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  await expect(
    as.front_desk('members.voidCard', { id: card.id, version: card.version + 1, reason: 'lost' }),
  ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'card_void' } });
  await expect(
    as.front_desk('members.issueCard', { customerId: other, number: cardNumber(1) }),
  ).rejects.toMatchObject(refused('card_given'));
  await expect(as.sales('members.issueCard', { customerId: other })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await as.front_desk('members.voidCard', { id: next.id, version: next.version, reason: 'given_back' });
  expect((await as.front_desk('members.issueCard', { customerId: one })).number).toBe(cardNumber(3));
});

test('a typing error is told at the field with what is expected, and a typed number is passed over later', async () => {
  const { as, one, other } = await storeWithTwo();
  const issue = (customerId: number, number: string | null) =>
    as.front_desk('members.issueCard', { customerId, number });
  await expect(issue(one, 'VIP0000028')).rejects.toMatchObject(refused('card_check', { expected: '6' }));
  await expect(issue(one, 'VIP12')).rejects.toMatchObject(refused('card_format'));
  expect(await issue(one, ' vip 0000018 ')).toMatchObject({ number: 'VIP0000018' });
  expect(await issue(other, null)).toMatchObject({ number: cardNumber(2) });
});

test('a card is found as it is scanned and by its digits; a void one says so and leads to its holder', async () => {
  const { store, as, one } = await storeWithTwo();
  const card = await as.front_desk('members.issueCard', { customerId: one, number: 'VIP1234566' });
  for (const text of ['VIP1234566', 'vip 1234566', '1234566', '34566']) {
    expect(await found(store, text), text).toMatchObject([
      { id: one, matched: 'card', card: { number: 'VIP1234566', voided: false } },
    ]);
    expect((await as.sales('customers.list', { text })).rows, text).toMatchObject([{ id: one }]);
  }
  await as.front_desk('members.reissueCard', { id: card.id, version: card.version, reason: 'lost' });
  expect(await found(store, '1234566')).toMatchObject([
    { id: one, matched: 'card', card: { number: 'VIP1234566', voided: true } },
  ]);
  expect(await found(store, 'VIP0000018')).toMatchObject([{ id: one, card: { voided: false } }]);
  const { rows } = await as.sales('customers.timeline', { customerId: one, kinds: ['card'] });
  expect(rows.map(({ number, code }) => [number, code])).toEqual([
    ['VIP0000018', 'valid'],
    ['VIP1234566', 'lost'],
  ]);
  // Whoever has another number that begins so is found after the holder.
  const near = await registerCustomer(store, '赵近', '13012345660');
  expect((await found(store, '1234566')).map(({ id }) => id)).toEqual([one, near.id]);
});

test('of two who are merged the survivor’s card stays valid, and undone each has their own again', async () => {
  const { store, as, one, other } = await storeWithTwo();
  await as.front_desk('members.issueCard', { customerId: one });
  await as.front_desk('members.issueCard', { customerId: other });
  const version = async (id: number) => (await as.owner('customers.get', { id })).version;
  const merge = await as.front_desk('merge.run', {
    ...{ survivorId: one, survivorVersion: await version(one) },
    ...{ mergedId: other, mergedVersion: await version(other) },
    choices: { name: 'survivor', phone: 'survivor' },
  });
  expect((await as.sales('members.get', { customerId: one }))?.cards).toMatchObject([
    { number: cardNumber(1), voidReason: null },
    { number: cardNumber(2), voidReason: 'merged' },
  ]);
  expect(await as.sales('members.get', { customerId: other })).toBeNull();
  expect(await found(store, cardNumber(2))).toMatchObject([{ id: one, card: { voided: true } }]);
  await as.front_desk('merge.undo', { id: merge.id, version: merge.version });
  for (const [id, sequence] of [
    [one, 1],
    [other, 2],
  ] as const) {
    expect((await as.sales('members.get', { customerId: id }))?.cards).toMatchObject([
      { number: cardNumber(sequence), voidReason: null },
    ]);
    expect(await found(store, cardNumber(sequence))).toMatchObject([{ id, card: { voided: false } }]);
  }
});

test('the only card of two goes with its holder, and back', async () => {
  const { as, one, other } = await storeWithTwo();
  await as.front_desk('members.issueCard', { customerId: other });
  const version = async (id: number) => (await as.owner('customers.get', { id })).version;
  const merge = await as.front_desk('merge.run', {
    ...{ survivorId: one, survivorVersion: await version(one) },
    ...{ mergedId: other, mergedVersion: await version(other) },
    choices: { name: 'survivor', phone: 'survivor' },
  });
  expect((await as.sales('members.get', { customerId: one }))?.cards).toMatchObject([{ voidReason: null }]);
  await as.front_desk('merge.undo', { id: merge.id, version: merge.version });
  expect((await as.sales('members.get', { customerId: one }))?.cards).toEqual([]);
  expect((await as.sales('members.get', { customerId: other }))?.cards).toMatchObject([{ voidReason: null }]);
});

test('an erased customer’s card is void, found nowhere, and its number is never given again', async () => {
  const jobs = inlineJobs();
  const { store, as, one, other } = await storeWithTwo({ jobs });
  const card = await as.front_desk('members.issueCard', { customerId: one });
  const { version } = await as.owner('customers.get', { id: one });
  await as.front_desk('erasure.ask', { customerId: one, version, reason: '来电要求' });
  const [asked] = await as.owner('approvals.pending', {});
  await as.owner('approvals.decide', { id: asked?.id ?? 0, version: asked?.version ?? 0, approve: true });
  await jobs.stopAll(10_000);
  expect(await found(store, card.number)).toEqual([]);
  expect(await found(store, card.number.slice(3))).toEqual([]);
  expect(await as.sales('members.get', { customerId: one })).toBeNull();
  await expect(as.front_desk('members.issueCard', { customerId: one })).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'customer_erased' },
  });
  await expect(
    as.front_desk('members.issueCard', { customerId: other, number: card.number }),
  ).rejects.toMatchObject(refused('card_given'));
});

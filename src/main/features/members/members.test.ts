import { expect, test } from 'vitest';
import { registerCustomer } from '../../../../tests/support/orders';
import { testStore } from '../../../../tests/support/testStore';
import { membersSheet } from './members.sheet';

/** Three members: gold to the 31st day from today, silver to the 30th, and diamond to next year; and nobody. */
async function storeWithMembers() {
  const store = await testStore();
  const { as } = store;
  const grant = async (
    name: string,
    phone: string,
    tier: 'silver' | 'gold' | 'diamond',
    untilDate: string,
  ) => {
    const { id } = await registerCustomer(store, name, phone);
    await as.owner('customerFacts.grantTier', { customerId: id, tier, untilDate, reason: '开业' });
    return id;
  };
  const gold = await grant('金一', '13600000001', 'gold', '2026-12-21');
  const silver = await grant('银二', '13600000002', 'silver', '2026-12-20');
  const diamond = await grant('钻三', '13600000003', 'diamond', '2027-06-30');
  await registerCustomer(store, '无四', '13600000004');
  return { store, as, gold, silver, diamond };
}

test('members stand by the end of their tier; whose ends within 30 days are counted', async () => {
  const { as, gold, silver, diamond } = await storeWithMembers();
  await as.front_desk('members.issueCard', { customerId: silver });
  const ids = async (filters = {}) => (await as.sales('members.list', filters)).rows.map(({ id }) => id);
  expect(await ids()).toEqual([silver, gold, diamond]);
  expect(await ids({ tier: 'gold' })).toEqual([gold]);
  expect(await ids({ ending: true })).toEqual([silver]);
  expect(await as.sales('members.list', {})).toMatchObject({
    total: 3,
    rows: [{ tier: 'silver', tierUntil: '2026-12-20', cardNumber: 'VIP0000018' }, {}, { cardNumber: null }],
  });
  expect(await as.sales('members.overview', {})).toEqual({ silver: 1, gold: 1, diamond: 1 });
  expect(await as.sales('members.ending', {})).toEqual({ count: 1 });
  const page = await as.sales('members.list', { limit: 1 });
  const next = await as.sales('members.list', { limit: 1, cursor: page.next });
  expect([...page.rows, ...next.rows].map(({ id }) => id)).toEqual([silver, gold]);
  await expect(as.delivery('members.list', {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('a seller sees whose members end among those they serve', async () => {
  const { store, as, silver } = await storeWithMembers();
  const { sales } = store.people;
  expect(await as.sales('members.ending', { mine: true })).toEqual({ count: 0 });
  const { version } = await as.owner('customers.get', { id: silver });
  await as.owner('customers.update', {
    ...{ id: silver, version, service: { sellerId: sales.staffId } },
  });
  expect(await as.sales('members.ending', { mine: true })).toEqual({ count: 1 });
  const { rows } = await as.owner('members.list', { sellerId: sales.staffId });
  expect(rows.map(({ id }) => id)).toEqual([silver]);
});

test('the workbook has what the list has', async () => {
  const { store, silver } = await storeWithMembers();
  const { db } = store.database;
  const filters = { tier: null, ending: true, sellerId: null, now: store.clock.now() };
  expect(membersSheet.count(db, filters)).toBe(1);
  const { rows } = membersSheet.page(db, filters, { cursor: null, direction: 'after', limit: 10 });
  expect(rows).toMatchObject([{ id: silver, tier: 'silver', tierUntil: '2026-12-20' }]);
});

test('a VIP whose only order was given up can still be taken off', async () => {
  const { store, as } = await storeWithMembers();
  const { id } = await registerCustomer(store, '李明朗', '13812345678');
  const pin = async (pinned: boolean) => {
    const { version } = await as.owner('customers.get', { id });
    return as.owner('customerFacts.pinVip', { customerId: id, version, pinned });
  };
  await pin(true);
  expect(await as.owner('customerFacts.get', { customerId: id })).toMatchObject({
    class: null,
    vipPinned: true,
  });
  await pin(false);
  expect(await as.owner('customerFacts.get', { customerId: id })).toMatchObject({ vipPinned: false });
});

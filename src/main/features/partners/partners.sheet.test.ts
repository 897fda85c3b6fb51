import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { communitiesSheet } from '../communities/communities.sheet';
import { partnersSheet } from './partners.sheet';

const FIRST = { cursor: null, direction: 'after', limit: 50 } as const;

test('partners and communities go to Excel as their lists are filtered', async () => {
  const { as, database } = await testStore();
  const partner = await as.owner('partners.create', { name: '沈逸', kind: 'designer', company: '一木空间' });
  await as.owner('partners.create', { name: '赵工', kind: 'contractor' });
  await as.sales('customers.register', {
    name: '甲乙',
    channel: 'designer',
    partnerId: partner.id,
    community: '桂语江南',
  });

  const partners = partnersSheet.page(database.db, { text: '一木', activeOnly: false }, FIRST).rows;
  expect(partners).toMatchObject([{ name: '沈逸', known: 1, bought: 0, receivedFen: 0 }]);
  const communities = communitiesSheet.page(database.db, { text: null }, FIRST).rows;
  expect(communities).toMatchObject([{ name: '桂语江南', known: 1 }]);
});

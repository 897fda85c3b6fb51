import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';

const NUMBERS = [
  {
    typed: '00852-9123 4567',
    stored: '+85291234567',
    masked: '+852-****4567',
    again: ['852 9123 4567', '+8529123'],
  },
  { typed: '+853 6612 3456', stored: '+85366123456', masked: '+853-****3456', again: ['85366123456'] },
  {
    typed: '0912-345-678',
    stored: '+886912345678',
    masked: '+886-****5678',
    again: ['+886 912 345 678', '886 0912 3456'],
  },
];

test.each(NUMBERS)(
  '$typed is registered, found, told as a duplicate, masked and put back',
  async ({ typed, stored, masked, again }) => {
    const { as, people } = await testStore();
    const { id } = await as.owner('customers.register', {
      name: '陈港生',
      phone: typed,
      note: `太太的微信 ${typed}`,
      sellerId: people.owner.staffId,
    });
    const seen = await as.owner('customers.get', { id });
    expect(seen.phone).toBe(stored);

    for (const text of [typed, stored, ...again, stored.slice(4), stored.slice(-6)]) {
      const hits = await as.owner('search.find', { text });
      expect(hits, text).toMatchObject([{ id, matched: 'phone' }]);
    }
    for (const phone of [typed, ...again]) {
      const told = await as.owner('customers.duplicates', { phone });
      expect(told, phone).toMatchObject([{ id }]);
    }

    const theirs = await as.sales('customers.get', { id });
    expect(theirs.phone).toBe(masked);
    expect(theirs.note).toBe(`太太的微信 ${masked}`);
    const { version, sellerId, temperament, wechat, qq, email } = theirs;
    const note = `${theirs.note}，晚上打`;
    await as.sales('customers.update', { id, version, service: { sellerId, temperament, note } });
    await as.sales('customers.update', {
      id,
      version: version + 1,
      reach: { phone: masked, phone2: '138 1234 5678', wechat, qq, email },
    });
    expect(await as.owner('customers.get', { id })).toMatchObject({
      phone: stored,
      phone2: '13812345678',
      note: `太太的微信 ${typed}，晚上打`,
    });
  },
);

test('partners, staff, crews and orders take them as well', async () => {
  const { as } = await testStore();
  const partner = await as.owner('partners.create', {
    name: '港设计',
    kind: 'designer',
    phone: '+852 2345 6789',
    commissionBp: 0,
  });
  expect(partner.phone).toBe('+85223456789');
  await as.owner('staff.create', { name: '林台生', role: 'sales', phone: '0912 345 678', pin: '4321' });
  expect(await as.owner('staff.list', {})).toContainEqual(
    expect.objectContaining({ name: '林台生', phone: '+886912345678' }),
  );
});

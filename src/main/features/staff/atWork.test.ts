import { expect, test } from 'vitest';
import { line, orderInput } from '../../../../tests/support/orders';
import { proposalStore } from '../../../../tests/support/proposals';
import { testStore } from '../../../../tests/support/testStore';

const notForThis = (path: string) => ({ error: { fields: [{ path, code: 'not_for_this' }] } });

test('only who sells is an order’s or a quote’s seller, and only who plans is a designer', async () => {
  const { as, people } = await testStore();
  const { id: customerId } = await as.sales('customers.register', { name: '李明朗' });
  const order = (over: object) =>
    as.sales('orders.create', orderInput(customerId, { lines: [line()], ...over }));
  for (const { staffId } of [people.delivery, people.designer]) {
    await expect(order({ sellerId: staffId })).rejects.toMatchObject(notForThis('sellerId'));
    await expect(as.sales('quotes.create', { customerId, sellerId: staffId })).rejects.toMatchObject(
      notForThis('sellerId'),
    );
  }
  await expect(order({ designerId: people.delivery.staffId })).rejects.toMatchObject(
    notForThis('designerId'),
  );
  await expect(order({ sellerId: 999 })).rejects.toMatchObject({
    error: { fields: [{ path: 'sellerId', code: 'not_there' }] },
  });
  await order({ sellerId: people.front_desk.staffId, designerId: people.designer.staffId });

  const quote = await as.sales('quotes.create', { customerId });
  await expect(
    as.sales('quotes.save', {
      ...{ id: quote.id, version: quote.version, validUntil: quote.validUntil, discountFen: 0, lines: [] },
      ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
      sellerId: people.delivery.staffId,
    }),
  ).rejects.toMatchObject(notForThis('sellerId'));
  // A customer is looked after by whoever deals with them, a designer, too; nobody who delivers.
  await expect(
    as.sales('customers.register', { name: '王芳', sellerId: people.delivery.staffId }),
  ).rejects.toMatchObject(notForThis('sellerId'));
  await expect(
    as.front_desk('requests.create', {
      ...{ customerId, kind: 'inquiry', title: '问发票', assigneeId: people.delivery.staffId },
    }),
  ).rejects.toMatchObject(notForThis('assigneeId'));
});

test('who left stays where they stand, and is chosen for nothing new', async () => {
  const { as, people } = await testStore();
  const { id: customerId } = await as.sales('customers.register', { name: '李明朗' });
  const order = await as.sales('orders.create', orderInput(customerId, { lines: [line()] }));
  const me = (await as.owner('staff.list', {})).find(({ id }) => id === people.sales.staffId);
  if (!me) throw new Error('the seller is on the list');
  const { id, version, name, phone } = me;
  await as.owner('staff.update', { id, version, name, phone, role: 'sales', active: false });
  const now = await as.owner('orders.get', { id: order.id });
  expect(now.sellerId).toBe(id);
  const header = { id: order.id, contactName: '李明朗', needsInstallation: false } as const;
  await as.owner('orders.updateHeader', {
    ...header,
    version: now.version,
    sellerId: id,
    note: '电梯小',
  } as never);
  await expect(
    as.owner('orders.create', orderInput(customerId, { lines: [line()], sellerId: id })),
  ).rejects.toMatchObject(notForThis('sellerId'));
});

test('what a designer looks after is sold by whoever writes the quote and the order', async () => {
  const { as, people, customer } = await proposalStore();
  const { version } = await as.sales('customers.get', { id: customer.id });
  await as.owner('customers.update', {
    ...{ id: customer.id, version },
    service: { sellerId: people.designer.staffId, temperament: null, note: null },
  });
  const { header } = await as.front_desk('orders.prepare', { customerId: customer.id });
  expect(header.sellerId).toBe(people.front_desk.staffId);
});

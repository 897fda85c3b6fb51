import { expect, test } from 'vitest';
import { boardStore, waitingDelivery } from '../../../tests/support/deliveries';
import { changeInput, orderFor } from '../../../tests/support/orders';

const FAR = '2199-12-31';
const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });

test('a date that lies further ahead than anything is planned is refused at its field, wherever it is typed', async () => {
  const store = await boardStore();
  const { owner } = store.as;
  const card = await waitingDelivery(store);
  const { orderId, customerId } = card;
  const order = await owner('orders.get', { id: orderId });
  const customer = await owner('customers.get', { id: customerId });
  const change = await changeInput(store, orderId);
  const [line] = change.lines;
  const [stored] = order.lines;
  if (!line || !stored) throw new Error('a line');
  const task = await owner('tasks.create', { note: '回电', dueDate: '2026-11-22' });
  const quote = await owner('quotes.create', { customerId });
  const { number: _n, customer: _c, ...content } = quote;
  const refused = async (path: string, call: Promise<unknown>) =>
    expect(call, path).rejects.toMatchObject({ error: { fields: [{ path, code: 'date_too_far' }] } });

  await refused('agreedDate', orderFor(store, { agreedDate: FAR }));
  await refused(
    'lines.0.wantedDate',
    owner('orders.changeLines', { ...change, lines: [{ ...line, wantedDate: FAR }] }),
  );
  await refused(
    'lines.0.expectedDate',
    owner('orders.setArrival', {
      ...{ id: orderId, version: order.version },
      lines: [{ lineId: stored.id, arrivalState: 'producing', expectedDate: FAR }],
    }),
  );
  await refused('date', owner('deliveries.book', { ...guard(card), ...store.place, date: FAR }));
  await refused('date', owner('crews.block', { date: FAR, crewId: null, slotId: null, reason: '盘点' }));
  await refused('dueDate', owner('tasks.create', { note: '回电', dueDate: FAR }));
  await refused('until', owner('tasks.snooze', { ...guard(task), until: FAR }));
  await refused(
    'validUntil',
    owner('quotes.save', {
      ...guard(quote),
      ...{ sellerId: content.sellerId, note: null, lines: [], validUntil: FAR, discountFen: 0 },
      ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    }),
  );
  await refused(
    'nextDate',
    owner('followups.logContact', { customerId, channel: 'call', outcome: 'reached', nextDate: FAR }),
  );
  await refused('date', owner('followups.planVisit', { customerId, date: FAR }));
  await refused(
    'wakeUpDate',
    owner('customers.setStage', {
      ...{ id: customerId, version: customer.version, stage: 'paused', wakeUpDate: FAR, reason: '装修停工' },
    }),
  );
  await refused(
    'nextContactDate',
    owner('customers.register', { name: '王芳', phone: '13900001111', nextContactDate: FAR }),
  );
});

test('goods that an old store expects in 2199 have no free slot', async () => {
  const store = await boardStore();
  const card = await waitingDelivery(store);
  const { connection } = store.database;
  connection.prepare("UPDATE order_packages SET state = 'pending' WHERE order_id = ?").run(card.orderId);
  connection.prepare('UPDATE order_lines SET expected_date = ? WHERE order_id = ?').run(FAR, card.orderId);
  expect(await store.as.owner('deliveries.freeSlots', { id: card.id })).toEqual([]);
  expect(await store.as.owner('deliveries.freeSlots', { id: card.id, from: FAR })).toEqual([]);
});

import { expect, test } from 'vitest';
import { boardStore, waitingOf } from '../../../../tests/support/deliveries';
import { line, orderFor } from '../../../../tests/support/orders';
import { deliverAll } from '../../../../tests/support/returns';
import { createWrite } from '../../core/dispatch';
import { keptFacts } from '../customerFacts';
import { deliveryPort } from '../deliveries/deliveryPort';
import { checkStore } from '../health/checkStore';
import { bringInStep, isOutOfStep } from './bringInStep';

const cushion = line({ name: '抱枕', source: 'stock', packages: 0 });
const sofa = line({ name: '沙发', source: 'stock', packages: 2 });

test('a store of an older version is brought in step once, and says what was altered', async () => {
  const store = await boardStore();
  const { connection, db } = store.database;
  const order = async (lines: (typeof sofa)[], over = {}) => {
    const { id, version } = await orderFor(store, { lines, ...over });
    await store.as.sales('orders.confirm', { id, version });
    return id;
  };
  const delivered = await order([sofa, cushion]);
  await deliverAll(store, delivered);
  const onlyLoose = await order([cushion]);
  const booked = await order([sofa, cushion]);
  const card = await waitingOf(store, booked);
  const guard = { id: card.id, version: card.version };
  await store.as.front_desk('deliveries.book', { ...guard, ...store.place });
  const stale = await order([line({ packages: 1 })]);
  const givenUp = await order([sofa]);
  const { version } = await store.as.sales('orders.get', { id: givenUp });
  await store.as.sales('orders.cancel', { id: givenUp, version, reason: '不要了' });
  const untouched = await order([sofa]);

  // As the version before left it.
  connection.exec(`
    DELETE FROM delivery_packages WHERE package_id IN (SELECT id FROM order_packages WHERE no = 0);
    DELETE FROM order_packages WHERE no = 0;
    UPDATE deliveries SET state = 'cancelled' WHERE order_id = ${onlyLoose};
    UPDATE state_changes SET to_state = 'cancelled' WHERE entity = 'deliveries' AND entity_id IN (
      SELECT id FROM deliveries WHERE order_id = ${onlyLoose});
    UPDATE order_lines SET arrival_state = 'arrived' WHERE order_id = ${stale};
    UPDATE orders SET state = 'ready' WHERE id = ${stale};
    UPDATE state_changes SET to_state = 'ready' WHERE entity = 'orders' AND entity_id = ${stale} AND to_state = 'confirmed';
    UPDATE deliveries SET volume_dm3 = 12000 WHERE order_id = ${booked};
    UPDATE customers SET stage = 'won' WHERE id = (SELECT customer_id FROM orders WHERE id = ${givenUp});
    DELETE FROM state_changes WHERE entity = 'customers' AND from_state = 'won';
  `);
  const states = () =>
    Object.fromEntries(connection.prepare('SELECT id, state FROM orders').raw().all() as [number, string][]);
  const before = connection.prepare('SELECT version FROM orders WHERE id = ?').pluck();
  const versionBefore = before.get(untouched);
  expect(checkStore(connection)).not.toEqual([]);
  expect(isOutOfStep(db)).toBe(true);
  const write = createWrite({
    ...{ database: store.database, clock: store.clock, zone: () => 'Asia/Shanghai' },
    derived: keptFacts,
    onChanged: () => undefined,
  });
  expect(write('orders.bringInStep', null, (context) => bringInStep(context, deliveryPort))).toBe(4);
  expect(isOutOfStep(db)).toBe(false);
  expect(checkStore(connection)).toEqual([]);
  expect(states()).toMatchObject({
    ...{ [delivered]: 'delivered', [onlyLoose]: 'ready', [booked]: 'booked' },
    // It was said to be here, so it was begun.
    ...{ [stale]: 'producing', [givenUp]: 'cancelled' },
  });
  expect(before.get(untouched)).toBe(versionBefore);
  expect((await waitingOf(store, onlyLoose)).packages).toBe(0);
  const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
  expect(packageList.map(({ no, state }) => [no, state])).toContainEqual([0, 'booked']);
});

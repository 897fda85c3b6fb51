import { createRng } from '../../../src/main/sample/rng';
import { openAsTheApp } from '../place';
import { openDrillStore, stockOrder, walkIn } from '../stores';
import { tell } from './tell';

export interface WriteInput {
  folder: string;
  seed: number;
  /** Number of the first walk-in; the following ones count on. */
  first: number;
}

/** What was on record when the command's answer had come: a record and the newest audit row. */
export interface Acknowledged {
  table: 'customers' | 'orders' | 'payments';
  id: number;
  version: number;
  audit: number;
}

/** Opens the store as the app does, and gives one command after the other until it is killed. */
export async function writeForever({ folder, seed, first }: WriteInput): Promise<void> {
  await openAsTheApp(folder);
  const store = openDrillStore(folder);
  const rng = createRng(seed);
  const newestAudit = store.database.connection.prepare('SELECT max(id) FROM audit_log').pluck();
  const owing = store.database.connection.prepare(
    `SELECT id, version, total_fen - received_fen AS balance FROM orders
     WHERE total_fen - received_fen > 100 AND cancelled_at IS NULL AND id > ? LIMIT 1`,
  );
  const acknowledge = (table: Acknowledged['table'], { id, version }: { id: number; version: number }) =>
    tell({ table, id, version, audit: Number(newestAudit.get()) } satisfies Acknowledged);
  let customer = await store.call('sales', 'customers.register', walkIn(first));
  acknowledge('customers', customer);
  for (let number = first + 1; ; number += 1) {
    const order = owing.get(rng.int(0, 60)) as { id: number; version: number } | undefined;
    const what = rng.int(0, 3);
    if (what === 0 && order) {
      const money = { kind: 'progress', method: 'wechat', amountFen: rng.int(1, 100) } as const;
      const receipt = { orderId: order.id, orderVersion: order.version, paidDate: '2026-11-17', ...money };
      const taken = await store.call('sales', 'payments.take', receipt);
      acknowledge('payments', { id: taken.id, version: 1 });
      acknowledge('orders', { id: taken.orderId, version: taken.orderVersion });
    } else if (what === 1) {
      acknowledge('orders', await store.call('sales', 'orders.create', stockOrder(customer.id)));
    } else if (what === 2) {
      const service = { note: `第${number}次` };
      const { id } = customer;
      // An order moves its customer's stage.
      const { version } = await store.call('sales', 'customers.get', { id });
      customer = await store.call('sales', 'customers.update', { id, version, service });
      acknowledge('customers', customer);
    } else {
      customer = await store.call('sales', 'customers.register', walkIn(number));
      acknowledge('customers', customer);
    }
  }
}

import type { Benchmark } from './benchmarks';
import { percentile, timeEach } from './measure';
import { type BenchStore, openBenchStore, storeCopy } from './stores';

const RUNS = 20;
/** Records of each of the two, as many contacts as make them this many together. */
const RECORDS = 200;

/** Two customers with 200 records each become one, and are parted again; pairs are looked for before each. */
export const mergeBenchmark: Benchmark = {
  ids: ['merge.p95_ms', 'merge.pairs_p95_ms'],
  run: async (size) => {
    const { folder, drop } = await storeCopy(size);
    const store = openBenchStore(folder);
    try {
      const [merges, undos, pairs]: [number[], number[], number[]] = [[], [], []];
      for (let run = 0; run < RUNS; run += 1) {
        const [survivorId, mergedId] = [
          await busyCustomer(store, 2 * run),
          await busyCustomer(store, 2 * run + 1),
        ];
        const version = async (id: number) => (await store.call('owner', 'customers.get', { id })).version;
        const input = {
          ...{ survivorId, survivorVersion: await version(survivorId) },
          ...{ mergedId, mergedVersion: await version(mergedId) },
        };
        pairs.push(...(await timeEach(1, () => store.call('front_desk', 'merge.pairs', {}))));
        merges.push(...(await timeEach(1, () => store.call('front_desk', 'merge.run', input))));
        const [made] = await store.call('front_desk', 'merge.of', { customerId: survivorId });
        if (!made) throw new Error('not merged');
        const undo = { id: made.id, version: made.version };
        undos.push(...(await timeEach(1, () => store.call('front_desk', 'merge.undo', undo))));
      }
      const p95 = (times: number[]) => percentile(times, 0.95);
      const note = `merge p95 ${p95(merges).toFixed(1)} ms, undo p95 ${p95(undos).toFixed(1)} ms (${RUNS}) at ${size}`;
      return [
        { id: 'merge.p95_ms', value: Math.max(p95(merges), p95(undos)), note },
        { id: 'merge.pairs_p95_ms', value: p95(pairs), note: `first page and count, ${RUNS} at ${size}` },
      ];
    } finally {
      store.close();
      drop();
    }
  },
};

/** Somebody with orders, payments and contacts, two hundred records in all. */
export async function busyCustomer(store: BenchStore, run: number): Promise<number> {
  const { id } = await store.call('owner', 'customers.register', {
    ...{ name: `合并测速${run}`, phone: `1760001${String(run).padStart(4, '0')}`, note: '备注' },
  });
  for (let i = 0; i < 20; i += 1) {
    const { id: orderId, version: orderVersion } = await store.call('owner', 'orders.create', {
      ...{ customerId: id, contactName: '合并测速', community: '云澜江境', needsInstallation: false },
      ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
      lines: [
        { name: '沙发', source: 'stock', quantity: 1, packages: 1, unitPriceFen: 100_000, gift: false },
      ],
    });
    await store.call('owner', 'payments.take', {
      ...{ orderId, orderVersion, kind: 'final', method: 'cash', amountFen: 100_000, paidDate: '2026-11-17' },
    });
  }
  const { connection } = store.database;
  const count = connection
    .prepare(
      `SELECT (SELECT count(*) FROM orders WHERE customer_id = :id) + (SELECT count(*) FROM payments WHERE customer_id = :id)
         + (SELECT count(*) FROM tasks WHERE customer_id = :id)`,
    )
    .pluck();
  for (let n = Number(count.get({ id })); n < RECORDS; n += 1) {
    await store.call('owner', 'followups.logContact', {
      ...{ customerId: id, channel: 'call', outcome: 'interested', note: '聊了交期' },
    });
  }
  return id;
}

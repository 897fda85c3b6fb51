import { localDate, startOfWeek } from '../../src/shared/domain/dates';
import { TODAY_GROUPS } from '../../src/shared/domain/todayGroups';
import type { Benchmark } from './benchmarks';
import type { MetricId } from './budgets';
import { median, percentile, timeEach } from './measure';
import { type BenchStore, openBenchStore, type StoreName, storeFolder } from './stores';

const RUNS = 30;

function screen(id: MetricId, what: string, load: (store: BenchStore) => () => Promise<unknown>): Benchmark {
  return {
    ids: [id],
    run: async (size: StoreName) => {
      const store = openBenchStore(await storeFolder(size));
      try {
        const [first = 0, ...times] = await timeEach(RUNS + 1, load(store));
        const note = `${what}, ${RUNS} × at ${size}, p50 ${median(times).toFixed(2)} ms, the very first ${first.toFixed(1)} ms`;
        return [{ id, value: percentile(times, 0.95), note }];
      } finally {
        store.close();
      }
    },
  };
}

/** All calls that Today makes when it is opened, one after the other. */
export const todayBenchmark = screen(
  'today.p95_ms',
  'every group, deliveries, money and figures',
  (store) => async () => {
    for (const group of TODAY_GROUPS) await store.call('owner', 'today.board', { group });
    await store.call('owner', 'today.deliveries', {});
    await store.call('owner', 'today.money', {});
    await store.call('owner', 'today.figures', {});
  },
);

export const boardBenchmark = screen('board.week.p95_ms', 'a full week', (store) => {
  const from = startOfWeek(localDate('2026-10-21'));
  return () => store.call('front_desk', 'deliveries.board', { from, days: 7 });
});

export const timelineBenchmark = screen(
  'customer.timeline.p95_ms',
  'the ten busiest customers in turn',
  (store) => {
    const busiest = store.database.connection
      .prepare('SELECT customer_id FROM contacts GROUP BY customer_id ORDER BY count(*) DESC LIMIT 10')
      .pluck()
      .all() as number[];
    let turn = 0;
    return () => {
      turn += 1;
      return store.call('sales', 'customers.timeline', {
        customerId: busiest[turn % busiest.length] as number,
      });
    };
  },
);

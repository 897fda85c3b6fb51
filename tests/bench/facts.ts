import { bringFactsInStep } from '../../src/main/features/customerFacts';
import type { Benchmark } from './benchmarks';
import { percentile } from './measure';
import { BENCH_NOW, openBenchStore, storeCopy } from './stores';

const DAY_MS = 86_400_000;
const DAYS = 365;
const QUIET = { progress: () => undefined, cancelled: () => false };

/** Every customer's facts from scratch as a change of thresholds asks for, then what each day of a year moves. */
export const factsBenchmark: Benchmark = {
  ids: ['facts.rebuild_s', 'facts.day_roll_ms'],
  run: async (size) => {
    const { folder, drop } = await storeCopy(size);
    const store = openBenchStore(folder);
    try {
      const { connection, db } = store.database;
      connection.exec("DELETE FROM customer_facts; DELETE FROM settings WHERE key = 'facts_basis'");
      const begun = performance.now();
      const { moved } = bringFactsInStep(db, BENCH_NOW, QUIET);
      const rebuildS = (performance.now() - begun) / 1000;
      const times: number[] = [];
      let most = 0;
      for (let day = 1; day <= DAYS; day += 1) {
        const start = performance.now();
        most = Math.max(most, bringFactsInStep(db, BENCH_NOW + day * DAY_MS, QUIET).moved);
        times.push(performance.now() - start);
      }
      return [
        { id: 'facts.rebuild_s', value: rebuildS, note: `${moved} customers at ${size}, one run` },
        {
          id: 'facts.day_roll_ms',
          value: percentile(times, 0.95),
          note: `${DAYS} days at ${size}; ${most} customers moved on the busiest of them`,
        },
      ];
    } finally {
      store.close();
      drop();
    }
  },
};

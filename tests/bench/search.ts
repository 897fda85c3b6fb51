import type { Benchmark } from './benchmarks';
import { median, percentile, timeEach } from './measure';
import { QUERY_COUNT, searchQueries } from './queries';
import { type BenchStore, openBenchStore, type StoreName, storeFolder } from './stores';

const ROUNDS = 3;

/** The time (ms) of each of the fixed queries in main, at each size: the median of some rounds apart from the first. */
async function searchTimes(sizes: readonly StoreName[]): Promise<{ text: string; ms: number }[][]> {
  const stores: BenchStore[] = [];
  try {
    for (const size of sizes) stores.push(openBenchStore(await storeFolder(size)));
    const asked = stores.map((store) => {
      const queries = searchQueries(store);
      return { store, queries, times: queries.map((): number[] => []) };
    });
    // The first round warms SQLite's cache, as the first minutes of a day do. All sizes in turns, query by query: a machine
    // that is slow for a while is slow for each.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (let query = 0; query < QUERY_COUNT; query += 1) {
        for (const { store, queries, times } of asked) {
          const text = queries[query] ?? '';
          const [ms] = await timeEach(1, () => store.call('front_desk', 'search.find', { text }));
          if (round > 0 && ms !== undefined) times[query]?.push(ms);
        }
      }
    }
    return asked.map(({ queries, times }) =>
      queries.map((text, i) => ({ text, ms: median(times[i] ?? []) })),
    );
  } finally {
    for (const store of stores) store.close();
  }
}

/** Search in main, at the given size and against the next smaller one. */
export const searchBenchmark: Benchmark = {
  ids: ['search.p95_ms', 'search.growth'],
  run: async (size) => {
    const [times = [], smallerTimes = []] = await searchTimes([size, 'M']);
    const ms = times.map((one) => one.ms);
    const [slowest] = [...times].sort((a, b) => b.ms - a.ms);
    const smaller = smallerTimes.map((one) => one.ms);
    return [
      {
        id: 'search.p95_ms',
        value: percentile(ms, 0.95),
        note: `${ms.length} queries at ${size}, p50 ${median(ms).toFixed(2)} ms, slowest ${slowest?.ms.toFixed(1)} ms (“${slowest?.text}”)`,
      },
      {
        id: 'search.growth',
        value: median(ms) / median(smaller),
        note: `p50 at ${size} ${median(ms).toFixed(3)} ms, at M ${median(smaller).toFixed(3)} ms`,
      },
    ];
  },
};

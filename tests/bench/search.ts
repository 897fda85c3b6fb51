import type { Benchmark } from './benchmarks';
import { median, percentile, timeEach } from './measure';
import { searchQueries } from './queries';
import { openBenchStore, type StoreName, storeFolder } from './stores';

const ROUNDS = 3;

/** The time (ms) of each of the fixed queries in main, the best known of some rounds apart from the first. */
export async function searchTimes(size: StoreName): Promise<{ text: string; ms: number }[]> {
  const store = openBenchStore(await storeFolder(size));
  try {
    const queries = searchQueries(store);
    const rounds: number[][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push(
        await timeEach(queries.length, (i) =>
          store.call('front_desk', 'search.find', { text: queries[i] ?? '' }),
        ),
      );
    }
    // The first round warms SQLite's cache, as the first minutes of a day do.
    return queries.map((text, i) => ({ text, ms: median(rounds.slice(1).map((times) => times[i] ?? 0)) }));
  } finally {
    store.close();
  }
}

/** Search in main, at the given size and against the next smaller one. */
export const searchBenchmark: Benchmark = {
  ids: ['search.p95_ms', 'search.growth'],
  run: async (size) => {
    const times = await searchTimes(size);
    const ms = times.map((one) => one.ms);
    const [slowest] = [...times].sort((a, b) => b.ms - a.ms);
    const smaller = (await searchTimes('M')).map((one) => one.ms);
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

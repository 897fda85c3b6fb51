import type { Metric, MetricId } from './budgets';
import { commandBenchmark, commandRatioBenchmark, dispatchBenchmark } from './commands';
import { listBenchmark } from './lists';
import { boardBenchmark, timelineBenchmark, todayBenchmark } from './screens';
import { searchBenchmark } from './search';
import { backupBenchmark, seedBenchmark } from './stored';
import type { StoreName } from './stores';

/** Something that is measured in one go and gives one or more values. */
export interface Benchmark {
  ids: readonly MetricId[];
  run: (size: StoreName) => Promise<Metric[]>;
}

/** In the order in which they run; one line each. */
export const BENCHMARKS: readonly Benchmark[] = [
  searchBenchmark,
  listBenchmark,
  todayBenchmark,
  boardBenchmark,
  timelineBenchmark,
  commandBenchmark,
  commandRatioBenchmark,
  dispatchBenchmark,
  backupBenchmark,
  seedBenchmark,
];

import type { Metric, MetricId } from './budgets';
import { commandBenchmark, commandRatioBenchmark, dispatchBenchmark } from './commands';
import { excelBenchmark } from './excel';
import { factsBenchmark } from './facts';
import { listBenchmark } from './lists';
import { mergeBenchmark } from './merge';
import { paintedBenchmark } from './painted';
import { boardBenchmark, timelineBenchmark, todayBenchmark } from './screens';
import { searchBenchmark } from './search';
import { segmentBenchmark } from './segments';
import { slipsBenchmark } from './slips';
import { startBenchmark } from './start';
import { backupBenchmark, seedBenchmark } from './stored';
import type { StoreName } from './stores';
import { memoryBenchmark, scrollBenchmark } from './window';

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
  segmentBenchmark,
  commandBenchmark,
  commandRatioBenchmark,
  dispatchBenchmark,
  factsBenchmark,
  mergeBenchmark,
  backupBenchmark,
  seedBenchmark,
  startBenchmark,
  paintedBenchmark,
  scrollBenchmark,
  memoryBenchmark,
  slipsBenchmark,
  excelBenchmark,
];

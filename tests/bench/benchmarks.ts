import type { Metric, MetricId } from './budgets';
import { searchBenchmark } from './search';
import type { StoreName } from './stores';

/** Something that is measured in one go and gives one or more values. */
export interface Benchmark {
  ids: readonly MetricId[];
  run: (size: StoreName) => Promise<Metric[]>;
}

/** In the order in which they run; one line each. */
export const BENCHMARKS: readonly Benchmark[] = [searchBenchmark];

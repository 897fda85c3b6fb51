import { type ReportRow, reportRow, writeReport } from '../support/report';
import { BENCHMARKS } from './benchmarks';
import { BUDGETS, type Metric, type MetricId } from './budgets';
import type { StoreName } from './stores';

export interface BenchOptions {
  /** Only these ids; all where it is empty. */
  only: readonly string[];
  /** The store on which is measured; the budgets are meant for L. */
  size: StoreName;
}

/** Measures, prints a table, writes out/bench.json. Answers whether everything was within its budget. */
export async function runBench({ only, size }: BenchOptions): Promise<boolean> {
  const wanted = (id: MetricId) =>
    only.length === 0 || only.some((one) => id === one || id.startsWith(`${one}.`));
  if (!BENCHMARKS.some(({ ids }) => ids.some(wanted))) {
    console.error(`no benchmark is called ${only.join(', ')}; several are asked for by --only each`);
    return false;
  }
  const rows: ReportRow[] = [];
  for (const { ids, run } of BENCHMARKS) {
    if (!ids.some(wanted)) continue;
    let metrics: Metric[];
    try {
      metrics = await run(size);
    } catch (error) {
      console.error(`${ids.join(', ')}: ${error instanceof Error ? error.stack : error}`);
      metrics = ids.map((id) => ({ id, value: Number.NaN, note: 'failed, see above' }));
    }
    for (const metric of metrics) if (wanted(metric.id)) rows.push(reportRow(metric, BUDGETS));
  }
  return writeReport('out/bench.json', rows, { size });
}

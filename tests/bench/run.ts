import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
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
  const rows = [];
  for (const { ids, run } of BENCHMARKS) {
    if (!ids.some(wanted)) continue;
    let metrics: Metric[];
    try {
      metrics = await run(size);
    } catch (error) {
      console.error(`${ids.join(', ')}: ${error instanceof Error ? error.stack : error}`);
      metrics = ids.map((id) => ({ id, value: Number.NaN, note: 'failed, see above' }));
    }
    for (const { id, value, note } of metrics) {
      if (!wanted(id)) continue;
      const budget = BUDGETS.find((one) => one.id === id);
      if (!budget) throw new Error(`${id} has no budget`);
      const ok = 'atLeast' in budget ? value >= budget.budget : value <= budget.budget;
      const row = { id, value: round(value), unit: budget.unit, budget: budget.budget, ok, note };
      rows.push(row);
      console.log(
        `${ok ? 'ok ' : 'NOT'}  ${id.padEnd(26)} ${String(row.value).padStart(9)} ${budget.unit.padEnd(3)} ${'atLeast' in budget ? '≥' : '≤'} ${budget.budget}  ${note}`,
      );
    }
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench.json',
    `${JSON.stringify({ machine: machine(), size, metrics: rows }, null, 2)}\n`,
  );
  const failed = rows.filter(({ ok }) => !ok).length;
  console.log(`${rows.length - failed} of ${rows.length} within budget; out/bench.json`);
  return failed === 0;
}

const round = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);

function machine() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
  };
}

import { onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { median } from './measure';
import { openBenchStore } from './stores';

const SLIPS = 100;
const RUNS = 20;
const PAPER = 'a5';
/** Fewer fit one page. */
const LINES = 4;

/** Deliveries whose slip fills two pages, in sets of a hundred; at least one, at most one for each run. */
async function twoPageSlips(data: string): Promise<number[][]> {
  const store = openBenchStore(data);
  try {
    const candidates = store.database.connection
      .prepare(
        `SELECT moved.delivery_id FROM delivery_packages moved JOIN order_packages package ON package.id = moved.package_id
         GROUP BY moved.delivery_id HAVING count(DISTINCT package.line_id) >= ${LINES} ORDER BY moved.delivery_id DESC`,
      )
      .pluck()
      .all() as number[];
    const sets: number[][] = [[]];
    for (const id of candidates) {
      const { pages } = await store.call('owner', 'printing.slipPreview', choice([id]));
      if (pages !== 2) continue;
      if (sets.at(-1)?.length === SLIPS) {
        if (sets.length === RUNS) break;
        sets.push([]);
      }
      sets.at(-1)?.push(id);
    }
    const whole = sets.filter((set) => set.length === SLIPS);
    if (whole.length === 0) throw new Error(`only ${sets[0]?.length} deliveries have a slip of two pages`);
    return whole;
  } finally {
    store.close();
  }
}

const choice = (deliveryIds: number[]) => ({ deliveryIds, paper: PAPER, copies: 1, prices: true }) as const;

/** A hundred slips of two pages to one PDF: reading, drawing, printing, writing, as the window asks for it. */
export const slipsBenchmark: Benchmark = {
  ids: ['slips.100_s'],
  run: (size) =>
    onRealApp(size, async ({ data, launch }) => {
      const sets = await twoPageSlips(data);
      const { window, close } = await launch();
      try {
        const seconds: number[] = [];
        for (let run = 0; run < RUNS; run += 1) {
          const set = sets[run % sets.length] ?? [];
          seconds.push((await window.evaluate(printSlips, choice(set))) / 1000);
        }
        const note = `${RUNS} runs at ${size}, ${PAPER}, ${sets.length} different sets; the first ${seconds[0]?.toFixed(2)} s, slowest ${Math.max(...seconds).toFixed(2)} s`;
        return [{ id: 'slips.100_s', value: median(seconds), note }];
      } finally {
        await close();
      }
    }),
};

/** Runs in the window. Gives the time (ms). */
async function printSlips(input: ReturnType<typeof choice>): Promise<number> {
  const { showroom } = globalThis as unknown as {
    showroom: { invoke(name: string, input: unknown): Promise<{ ok: boolean; error?: unknown }> };
  };
  const begun = performance.now();
  const result = await showroom.invoke('printing.slipsPdf', input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return performance.now() - begun;
}

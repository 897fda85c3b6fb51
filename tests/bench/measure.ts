/** The value below which the given share (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('no samples');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Runs the work so often and gives the time of each run in ms. Awaits what returns a promise. */
export async function timeEach(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work(run);
    times.push(performance.now() - begun);
  }
  return times;
}

/**
 * Runs two kinds of work in turns and gives the median of the ratios of neighbouring runs, so that a machine that is
 * slow for a while is slow for both. Both do one run first that does not count.
 */
export async function pairedRatio(
  pairs: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<{ ratio: number; firstMs: number; secondMs: number }> {
  await first();
  await second();
  const [ours, theirs, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    const [a] = await timeEach(1, first);
    const [b] = await timeEach(1, second);
    if (a === undefined || b === undefined) throw new Error('a run gave no time');
    ours.push(a);
    theirs.push(b);
    ratios.push(a / b);
  }
  return { ratio: median(ratios), firstMs: median(ours), secondMs: median(theirs) };
}

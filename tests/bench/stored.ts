import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupStore, QUIET } from '../../src/main/engines/backup/backup';
import { pathsIn } from '../../src/main/system/paths';
import type { Benchmark } from './benchmarks';
import { pairedRatio } from './measure';
import { BENCH_NOW, seedRates, storeCopy, storeFolder } from './stores';

const PAIRS = 5;

/** A backup with its verification against copying the same file. */
export const backupBenchmark: Benchmark = {
  ids: ['backup.ratio'],
  run: async (size) => {
    const { folder, drop } = await storeCopy(size);
    try {
      const paths = pathsIn(folder, resolve('resources'));
      mkdirSync(paths.backups, { recursive: true });
      const copy = join(folder, 'copy.db');
      let run = 0;
      const { ratio, firstMs, secondMs } = await pairedRatio(
        PAIRS,
        async () => {
          run += 1;
          const { name } = await backupStore({ paths, reason: 'manual', now: BENCH_NOW + run * 1000 }, QUIET);
          rmSync(join(paths.backups, name), { recursive: true, force: true });
        },
        async () => {
          copyFileSync(paths.database, copy);
          rmSync(copy);
        },
      );
      const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
      const note = `${PAIRS} pairs at ${size}: ${seconds(firstMs)} against ${seconds(secondMs)}`;
      return [{ id: 'backup.ratio', value: ratio, note }];
    } finally {
      drop();
    }
  },
};

/** How fast the generator is; made anew where this run has not made the store. */
export const seedBenchmark: Benchmark = {
  ids: ['seed.docs_per_s'],
  run: async (size) => {
    if (!seedRates.has(size)) await storeFolder(size, { fresh: true });
    const rate = seedRates.get(size) ?? Number.NaN;
    return [
      { id: 'seed.docs_per_s', value: rate, note: `one run of ${size}, indexes and full text included` },
    ];
  },
};

import { resolve } from 'node:path';
import { openForFilters } from '../../src/main/app/answerFilter';
import { listedIds } from '../../src/main/features/customers';
import { pageOfIds } from '../../src/main/features/customers/customers.repository';
import { idsMeant } from '../../src/main/features/segments';
import { pathsIn } from '../../src/main/system/paths';
import { contract } from '../../src/shared/contract';
import { DEFAULT_ZONE, todayIn } from '../../src/shared/domain/dates';
import type { Benchmark } from './benchmarks';
import { FILTERS } from './filters';
import { median, percentile, timeEach } from './measure';
import { BENCH_NOW, storeFolder } from './stores';

const RUNS = 5;

/** Sixty filters, none of them cached: who they mean, and the first page of them by name. As the worker asks them. */
export const segmentBenchmark: Benchmark = {
  ids: ['segment.count_p95_ms', 'segment.page_p95_ms'],
  run: async (size) => {
    const database = openForFilters(pathsIn(await storeFolder(size), resolve('resources')).database);
    const { db } = database;
    const today = todayIn(BENCH_NOW, DEFAULT_ZONE);
    const filters = contract['customers.list'].input.parse({ sort: 'name' });
    const audienceOf = (run: number) => ({
      filter: FILTERS[run % FILTERS.length] as (typeof FILTERS)[number],
      ...{ segmentId: null, today, zone: DEFAULT_ZONE },
    });
    for (let i = 0; i < FILTERS.length; i += 1) idsMeant(db, audienceOf(i));
    const count = await timeEach(FILTERS.length * RUNS, (run) => idsMeant(db, audienceOf(run)).length);
    const page = await timeEach(FILTERS.length * RUNS, (run) =>
      pageOfIds(db, listedIds(db, audienceOf(run), filters), {
        ...{ cursor: null, direction: 'after', limit: 50 },
      }),
    );
    database.close();
    const slowest = FILTERS.map((_, i) => ({
      i,
      ms: median(count.filter((__, run) => run % FILTERS.length === i)),
    }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 3)
      .map(({ i, ms }) => `${ms.toFixed(0)} ms ${JSON.stringify(FILTERS[i]).slice(0, 60)}`)
      .join('; ');
    const note = (times: number[]) =>
      `${FILTERS.length} filters, ${RUNS} times each, p50 ${median(times).toFixed(1)} ms`;
    return [
      {
        id: 'segment.count_p95_ms',
        value: percentile(count, 0.95),
        note: `${note(count)}; slowest: ${slowest}`,
      },
      { id: 'segment.page_p95_ms', value: percentile(page, 0.95), note: note(page) },
    ];
  },
};

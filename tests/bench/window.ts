import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { electronArgs, electronPath, runtimeEnv } from '../../scripts/setup/runtime.mjs';
import { goTo } from '../support/app';
import { onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { openBenchStore } from './stores';

const ROWS = 20_000;
const LONG_MS = 50;
const WALK_MS = 180_000;
/** Faster than any wheel: all rows in little more than a minute. */
const ROWS_A_FRAME = 5;

/** Every screen, the big ones of the busiest customer and order among them. */
function routesOf(data: string): string[] {
  const store = openBenchStore(data);
  const one = (sql: string) => store.database.connection.prepare(sql).pluck().get() as number;
  const busy = (table: string) =>
    one(`SELECT customer_id FROM ${table} GROUP BY customer_id ORDER BY count(*) DESC LIMIT 1`);
  const last = (table: string) => one(`SELECT max(id) FROM ${table}`);
  const routes = [
    ...['/today', '/customers', `/customers/${busy('orders')}`, `/customers/${busy('contacts')}`],
    ...['/proposals', `/proposals/${last('proposals')}`, `/quotes/${last('quotes')}`],
    ...['/orders', `/orders/${last('orders')}`, '/deliveries', '/requests', `/requests/${last('requests')}`],
    ...[
      'store',
      'staff',
      'crews',
      'catalogue',
      'partners',
      'communities',
      'limits',
      'printing',
      'backup',
      'app',
    ].map((section) => `/settings/${section}`),
  ];
  store.close();
  return routes;
}

/** Main's memory after every screen was open, twice, and a name was searched. */
export const memoryBenchmark: Benchmark = {
  ids: ['memory.main_mb'],
  run: (size) =>
    onRealApp(size, async ({ data, main, env }) => {
      const routes = routesOf(data);
      const run = spawnSync(
        electronPath(),
        [...electronArgs(), '-r', resolve('tests/bench/walkMarks.cjs'), main],
        {
          env: { ...process.env, ...runtimeEnv(), ...env, SHOWROOM_BENCH_ROUTES: JSON.stringify(routes) },
          encoding: 'utf8',
          timeout: WALK_MS,
        },
      );
      const mb = (name: string) =>
        Number(new RegExp(`^MARK ${name} (\\d+)$`, 'm').exec(run.stdout)?.[1] ?? Number.NaN) / 2 ** 20;
      if (Number.isNaN(mb('after'))) throw new Error(`the walk ended early: ${run.stdout} ${run.stderr}`);
      const note = `${routes.length} screens at ${size}, twice, and a name searched; ${mb('before').toFixed(0)} MB before them`;
      return [{ id: 'memory.main_mb', value: mb('after'), note }];
    }),
};

/** Tasks over 50 ms in the window while the list of orders is scrolled through. */
export const scrollBenchmark: Benchmark = {
  ids: ['scroll.long_tasks'],
  run: (size) =>
    onRealApp(size, async ({ launch }) => {
      const { window, close } = await launch();
      try {
        await goTo(window, '/orders');
        await window.locator('.list-row').first().waitFor();
        const { tasks, seconds, rows } = await scrollThrough(window);
        const longest = Math.max(0, ...tasks).toFixed(0);
        return [
          {
            id: 'scroll.long_tasks',
            value: tasks.length,
            note: `${rows} rows at ${size} scrolled through in ${seconds.toFixed(0)} s, longest task ${longest} ms`,
          },
        ];
      } finally {
        await close();
      }
    }),
};

/** Some rows each frame, until so many have passed or the list ends. */
const scrollThrough = (window: Page) =>
  window.evaluate(
    async ([wanted, limit, step]) => {
      const holder = document.querySelector('.list-body');
      if (!(holder instanceof HTMLElement)) throw new Error('there is no list');
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) if (duration > limit) tasks.push(duration);
      });
      observer.observe({ entryTypes: ['longtask'] });
      const rowPx = holder.querySelector('.list-row')?.clientHeight ?? 40;
      const begun = performance.now();
      let stillSince = begun;
      let top = -1;
      while (holder.scrollTop / rowPx < wanted && performance.now() - stillSince < 3_000) {
        if (holder.scrollTop !== top) stillSince = performance.now();
        top = holder.scrollTop;
        holder.scrollTop = top + step * rowPx;
        await new Promise((frame) => requestAnimationFrame(frame));
      }
      observer.disconnect();
      const rows = Math.round(holder.scrollTop / rowPx);
      return { tasks, seconds: (performance.now() - begun) / 1000, rows };
    },
    [ROWS, LONG_MS, ROWS_A_FRAME] as const,
  );

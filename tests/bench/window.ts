import type { Page } from '@playwright/test';
import { goTo } from '../support/app';
import { onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { openBenchStore } from './stores';

const ROWS = 20_000;
const LONG_MS = 50;
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

/** Main's memory after every screen was open, twice. */
export const memoryBenchmark: Benchmark = {
  ids: ['memory.main_mb'],
  run: (size) =>
    onRealApp(size, async ({ data, launch }) => {
      const routes = routesOf(data);
      const { app, window, close } = await launch();
      const memory = () => app.evaluate(() => process.memoryUsage());
      try {
        const before = await memory();
        for (const route of [...routes, ...routes]) {
          await goTo(window, route);
          await window.waitForFunction(
            () => !document.querySelector('main .ant-skeleton, main .ant-spin-spinning'),
          );
        }
        const after = await memory();
        const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
        return [
          {
            id: 'memory.main_mb',
            value: after.rss / 2 ** 20,
            note: `${routes.length} screens at ${size}, twice; ${mb(before.rss)} MB before them, of it after: heap ${mb(after.heapTotal)}, outside ${mb(after.external)}`,
          },
        ];
      } finally {
        await close();
      }
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
        await window.locator('.ant-table-tbody-virtual-holder .ant-table-row').first().waitFor();
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
      const holder = document.querySelector('.ant-table-tbody-virtual-holder');
      if (!(holder instanceof HTMLElement)) throw new Error('there is no list');
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) if (duration > limit) tasks.push(duration);
      });
      observer.observe({ entryTypes: ['longtask'] });
      const rowPx = holder.querySelector('.ant-table-row')?.clientHeight ?? 40;
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

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Column, stream, Worksheet } from 'exceljs';
import { SHEETS } from '../../src/main/app/sheets';
import { exportSheet } from '../../src/main/features/excel/exportSheet';
import { pathsIn } from '../../src/main/system/paths';
import { contract } from '../../src/shared/contract';
import { type AppGround, onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { median, pairedRatio } from './measure';
import { BENCH_NOW } from './stores';

const PAIRS = 20;
const EXPORTS = 5;
const RESOLUTION_MS = 5;

type Cells = Parameters<Worksheet['addRow']>[0];
interface Content {
  columns: Partial<Column>[];
  rows: Cells[];
}

/** Every order of the store to a workbook, as the app's worker does it. */
const ours = (data: string, file: string) =>
  exportSheet(
    SHEETS.orders,
    {
      ...{
        kind: 'export',
        sheet: 'orders',
        reader: { role: 'owner', staffId: 1 },
        locale: 'zh-CN',
        database: pathsIn(data, '').database,
        file,
      },
      filters: { ...contract['orders.list'].input.parse({}), now: BENCH_NOW },
    },
    { progress: () => undefined, cancelled: () => false },
  );

/** The cells that our export writes, caught on their way into exceljs. */
async function contentOf(data: string, file: string): Promise<Content> {
  const { default: exceljs } = await import('exceljs');
  const { prototype } = exceljs.stream.xlsx.WorkbookWriter;
  const { addWorksheet } = prototype;
  const content: Content = { columns: [], rows: [] };
  prototype.addWorksheet = function (this: stream.xlsx.WorkbookWriter, ...options) {
    const page = addWorksheet.apply(this, options);
    const { addRow } = page;
    page.addRow = (cells: Cells) => {
      if (content.rows.length === 0) {
        content.columns = page.columns.map(
          ({ header, width, style }) => ({ header, width, style }) as Column,
        );
      }
      content.rows.push(cells);
      return addRow.call(page, cells);
    };
    return page;
  };
  try {
    await ours(data, file);
  } finally {
    prototype.addWorksheet = addWorksheet;
  }
  return content;
}

/** The same workbook from memory: nothing but exceljs's streaming writer and the disk. */
async function fromMemory({ columns, rows }: Content, file: string): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const out = createWriteStream(file);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const page = workbook.addWorksheet('订单', { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns;
  for (const cells of rows) page.addRow(cells).commit();
  page.commit();
  await workbook.commit();
  if (!out.closed) await once(out, 'close');
}

/** Lag of main's loop (ms, 99th percentile) while the real app exports the same list in its worker. */
async function mainsLag({ launch }: AppGround): Promise<{ lag: number; worst: number; seconds: number }> {
  const { app, window, close } = await launch();
  try {
    const lags: { p99: number; max: number; ms: number }[] = [];
    for (let run = 0; run <= EXPORTS; run += 1) {
      await app.evaluate((_electron, resolution) => {
        const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
        const histogram = monitorEventLoopDelay({ resolution });
        histogram.enable();
        Object.assign(globalThis, { lagHistogram: histogram });
      }, RESOLUTION_MS);
      const ms = await window.evaluate(exportOrders);
      const seen = await app.evaluate(() => {
        const { lagHistogram } = globalThis as unknown as {
          lagHistogram: { disable(): void; percentile(share: number): number; max: number };
        };
        lagHistogram.disable();
        return { p99: lagHistogram.percentile(99) / 1e6, max: lagHistogram.max / 1e6 };
      });
      // The first one compiles.
      if (run > 0) lags.push({ ...seen, ms });
    }
    return {
      // A timer that is not late at all comes after its own period.
      lag: Math.max(0, Math.max(...lags.map(({ p99 }) => p99)) - RESOLUTION_MS),
      worst: Math.max(...lags.map(({ max }) => max)) - RESOLUTION_MS,
      seconds: median(lags.map(({ ms }) => ms)) / 1000,
    };
  } finally {
    await close();
  }
}

/** Runs in the window: exports all orders and waits for the end. Gives the time (ms). */
function exportOrders(): Promise<number> {
  interface Progress {
    state: string;
  }
  const { showroom } = globalThis as unknown as {
    showroom: {
      invoke(name: string, input: unknown): Promise<{ ok: boolean; error?: unknown }>;
      on(listener: (event: string, payload: Progress) => void): () => void;
    };
  };
  const begun = performance.now();
  return new Promise((done, fail) => {
    const stop = showroom.on((event, { state }) => {
      if (event !== 'job' || state === 'running') return;
      stop();
      if (state === 'done') done(performance.now() - begun);
      else fail(new Error(`the export ended as ${state}`));
    });
    void showroom.invoke('excel.export', { sheet: 'orders', filters: {} }).then((result) => {
      if (!result.ok) fail(new Error(JSON.stringify(result.error)));
    });
  });
}

/** All orders of the store (50,000 at L) to a workbook. */
export const excelBenchmark: Benchmark = {
  ids: ['excel.ratio', 'excel.lag_p99_ms'],
  run: (size) =>
    onRealApp(size, async (ground) => {
      const folder = mkdtempSync(join(tmpdir(), 'showroom-bench-excel-'));
      try {
        const [ourFile, theirFile] = [join(folder, 'ours.xlsx'), join(folder, 'theirs.xlsx')];
        const content = await contentOf(ground.data, ourFile);
        const { ratio, firstMs, secondMs } = await pairedRatio(
          PAIRS,
          () => ours(ground.data, ourFile),
          () => fromMemory(content, theirFile),
        );
        const lag = await mainsLag(ground);
        const cells = `${content.rows.length} orders × ${content.columns.length} cells`;
        return [
          {
            id: 'excel.ratio',
            value: ratio,
            note: `${PAIRS} pairs, ${cells}, ${(statSync(ourFile).size / 1e6).toFixed(1)} MB: ours ${(firstMs / 1000).toFixed(2)} s, exceljs alone ${(secondMs / 1000).toFixed(2)} s`,
          },
          {
            id: 'excel.lag_p99_ms',
            value: lag.lag,
            note: `the worst of ${EXPORTS} exports in the app (${lag.seconds.toFixed(1)} s each), longest single wait ${lag.worst.toFixed(0)} ms`,
          },
        ];
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
};

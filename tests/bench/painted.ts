import { onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { median, percentile } from './measure';
import { searchQueries } from './queries';
import { openBenchStore } from './stores';

/** Put into the window: measures from a key (or what an input method enters) to the frame that shows its rows. */
function watchKeys(): void {
  const state = globalThis as unknown as { keyed: { times: number[]; last: number | null } };
  state.keyed = { times: [], last: null };
  let pressed = 0;
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  addEventListener(
    'beforeinput',
    (event) => {
      // Entered without a key: the event itself is the beginning.
      if (event.timeStamp - pressed > 50) pressed = event.timeStamp;
    },
    true,
  );
  addEventListener(
    'input',
    () => {
      const begun = pressed;
      state.keyed.last = null;
      const list = document.querySelector('#palette-results');
      // React has drawn the new text when the event is over; the list is busy until its rows are there.
      setTimeout(() => {
        const painted = () =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              state.keyed.last = performance.now() - begun;
            }),
          );
        if (list?.getAttribute('aria-busy') !== 'true') return painted();
        const watch = new MutationObserver(() => {
          if (list.getAttribute('aria-busy') === 'true') return;
          watch.disconnect();
          painted();
        });
        watch.observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
      });
    },
    true,
  );
}

/** In the real window, over the fixed queries: the last key of each, until its rows are painted. */
export const paintedBenchmark: Benchmark = {
  ids: ['search.painted_p95_ms'],
  run: (size) =>
    onRealApp(size, async ({ data, launch }) => {
      const store = openBenchStore(data);
      // What was asked before is answered from the window's memory: each text once.
      const texts = [...new Set(searchQueries(store))];
      store.close();
      const { window, close } = await launch();
      try {
        await window.keyboard.press('Control+k');
        await window.getByRole('combobox').waitFor();
        await window.evaluate(watchKeys);
        const times: number[] = [];
        for (const text of texts) {
          await window.keyboard.press('Control+a');
          await window.keyboard.press('Delete');
          if (text.length > 1) await enter(text.slice(0, -1));
          times.push(await enter(text.slice(-1)));
        }
        const measured = times.slice(10);
        const note = `${measured.length} keys at ${size}, p50 ${median(measured).toFixed(0)} ms, slowest ${Math.max(...measured).toFixed(0)} ms`;
        return [{ id: 'search.painted_p95_ms', value: percentile(measured, 0.95), note }];
      } finally {
        await close();
      }

      /** Types it and waits until the rows are painted. Gives the time (ms). */
      async function enter(text: string): Promise<number> {
        await window.evaluate(() => {
          (globalThis as unknown as { keyed: { last: number | null } }).keyed.last = null;
        });
        if (/^[ -~]$/.test(text)) await window.keyboard.press(text === ' ' ? 'Space' : text);
        else await window.keyboard.insertText(text);
        const last = await window.waitForFunction(
          () => (globalThis as unknown as { keyed: { last: number | null } }).keyed.last,
        );
        return (await last.jsonValue()) ?? Number.NaN;
      }
    }),
};

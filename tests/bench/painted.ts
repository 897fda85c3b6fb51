import { onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { median, percentile } from './measure';
import { searchQueries } from './queries';
import { openBenchStore } from './stores';

/** In the window: the text whose rows are waited for, and who hears the time (ms) until they were painted. */
interface Keyed {
  text: string;
  painted: Promise<number>;
  done(ms: number): void;
}

/** Put into the window: measures from a key (or what an input method enters) to the frame that shows its rows. */
function watchKeys(): void {
  const { keyed } = globalThis as unknown as { keyed: Keyed };
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
    ({ target }) => {
      const begun = pressed;
      if (!(target instanceof HTMLInputElement) || target.value !== keyed.text) return;
      const list = document.querySelector('#palette-results');
      // React has drawn the new text when the event is over; the list is busy until its rows are there.
      setTimeout(() => {
        const painted = () =>
          requestAnimationFrame(() => setTimeout(() => keyed.done(performance.now() - begun)));
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

/** Put into the window: the next rows that count are this text's. */
function expectText(text: string): void {
  const state = globalThis as unknown as { keyed?: Keyed };
  const { promise, resolve } = Promise.withResolvers<number>();
  state.keyed = Object.assign(state.keyed ?? {}, { text, painted: promise, done: resolve });
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
        await window.evaluate(expectText, '');
        await window.evaluate(watchKeys);
        const times: number[] = [];
        for (const text of texts) {
          await window.keyboard.press('Control+a');
          await window.keyboard.press('Delete');
          if (text.length > 1) await enter(text.slice(0, -1), text.slice(0, -1));
          times.push(await enter(text.slice(-1), text));
        }
        const measured = times.slice(10);
        const note = `${measured.length} keys at ${size}, p50 ${median(measured).toFixed(0)} ms, slowest ${Math.max(...measured).toFixed(0)} ms`;
        return [{ id: 'search.painted_p95_ms', value: percentile(measured, 0.95), note }];
      } finally {
        await close();
      }

      /**
       * Types it and waits until the rows of the whole text are painted, without asking the window meanwhile: that would have
       * it draw more frames. Gives the time (ms).
       */
      async function enter(piece: string, text: string): Promise<number> {
        await window.evaluate(expectText, text);
        if (/^[ -~]$/.test(piece)) await window.keyboard.press(piece === ' ' ? 'Space' : piece);
        else await window.keyboard.insertText(piece);
        return window.evaluate(() => (globalThis as unknown as { keyed: Keyed }).keyed.painted);
      }
    }),
};

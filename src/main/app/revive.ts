import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';

/** So often within so long (ms) a page may die before loading it again is no help any more. */
const DEATHS = 3;
const WITHIN_MS = 2 * 60_000;

/** What the page is told in its address after it was loaded again: that it had died. */
export const REVIVED = 'revived';

export interface ReviveOptions {
  window: Pick<BrowserWindow, 'isDestroyed' | 'on'> & {
    webContents: {
      on(
        name: 'render-process-gone',
        heard: (event: unknown, details: Pick<RenderProcessGoneDetails, 'reason' | 'exitCode'>) => void,
      ): unknown;
      forcefullyCrashRenderer(): void;
    };
  };
  /** Locks the PC and puts the death on record; the page is loaded when it is done. */
  died(what: string): Promise<void>;
  /** Loads the page that was shown, or the first one: what was shown may be what it dies of. */
  load(page: 'shown' | 'first'): Promise<void>;
  /** A plain message that needs no page. True: try once more; false: quit. */
  askToGoOn(why: 'died' | 'hangs', signal?: AbortSignal): Promise<boolean>;
  quit(): void;
  /** Puts on record that the page could not be brought back, or nobody be asked. */
  failed(error: unknown): void;
  /** Of a clock that only goes on, ms. */
  now(): number;
}

/**
 * Brings the window's page back when its process has died: on record, locked, loaded again. One that dies over and over,
 * or that does not answer any more, is left to the user, who is asked by a message of the system's own.
 */
export function reviveWindow(options: ReviveOptions): void {
  const { window, died, load, askToGoOn, quit, failed, now } = options;
  let deaths: number[] = [];
  let hanging: AbortController | null = null;

  async function revive(what: string): Promise<void> {
    await died(what);
    if (window.isDestroyed()) return;
    deaths = [...deaths.filter((at) => now() - at < WITHIN_MS), now()];
    if (deaths.length < DEATHS) return load(deaths.length === 1 ? 'shown' : 'first');
    deaths = [];
    if (await askToGoOn('died')) return load('first');
    quit();
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    hanging?.abort();
    // A window that is being closed ends its page, too.
    if (window.isDestroyed() || reason === 'clean-exit') return;
    // A page that dies while it is being loaded fails the load as well, and comes here again.
    revive(`${reason}, ${exitCode}`).catch(failed);
  });

  window.on('unresponsive', () => {
    if (hanging) return;
    const asked = new AbortController();
    hanging = asked;
    askToGoOn('hangs', asked.signal)
      .then((again) => {
        if (again && !asked.signal.aborted) window.webContents.forcefullyCrashRenderer();
      })
      .finally(() => {
        if (hanging === asked) hanging = null;
      })
      .catch(failed);
  });
  window.on('responsive', () => hanging?.abort());
}

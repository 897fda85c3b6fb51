import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import type { PaperSize } from '../../../shared/domain/papers';
import type { Printer, PrinterInfo } from '../../core/ports/printer';
import { AppError } from '../../system/errors';

/** What the system says of a printer; which of it is there depends on the system and on Electron's version. */
type SystemPrinter = Pick<Electron.PrinterInfo, 'name'> & {
  options?: object;
  status?: number;
};

const MM_PER_INCH = 25.4;
/** Against what hangs, in ms: 200 slips take some ten seconds on a slow PC, a printer of the network some to answer. */
const PDF_WITHIN_MS = 180_000;
const LIST_WITHIN_MS = 30_000;
const PRINT_WITHIN_MS = 180_000;
const PARTITION = 'printing';
const ORIGIN = 'app://printing';
/** Nothing but what stands in the HTML itself. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Prints in a hidden window of its own that runs no script and can load nothing. */
export function createPrinter(): Printer {
  const sheets = new Map<string, string>();
  let ready: Session | null = null;

  /** The windows' session: it knows the sheets in memory and nothing else. */
  function sheetSession(): Session {
    if (ready) return ready;
    ready = session.fromPartition(PARTITION);
    ready.setPermissionRequestHandler((_contents, _permission, done) => done(false));
    ready.setPermissionCheckHandler(() => false);
    ready.webRequest.onBeforeRequest((request, done) =>
      done({ cancel: !request.url.startsWith(`${ORIGIN}/`) && !request.url.startsWith('data:image/') }),
    );
    ready.protocol.handle('app', (request) => {
      const html = sheets.get(new URL(request.url).pathname.slice(1));
      if (html === undefined) return new Response(null, { status: 404 });
      return new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP },
      });
    });
    return ready;
  }

  /**
   * Does work with a sheet in a hidden window of its own, which is gone afterwards. Nobody waits for another's window: a
   * dialog may be left open for hours.
   */
  async function withWindow<T>(
    html: string,
    withinMs: number | null,
    work: (window: BrowserWindow, died: Promise<never>) => Promise<T>,
  ): Promise<T> {
    const id = randomUUID();
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: sheetSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        javascript: false,
      },
    });
    const died = new Promise<never>((_resolve, reject) => {
      const fail = () => reject(new AppError('BUSY', { reason: 'print_window_died' }));
      window.webContents.once('render-process-gone', fail);
      window.webContents.once('destroyed', fail);
    });
    // The race below tells of it. A window is destroyed in the end in any case, when nobody waits any more.
    died.catch(() => undefined);
    sheets.set(id, html);
    const done = (async () => {
      await window.loadURL(`${ORIGIN}/${id}`);
      return work(window, died);
    })();
    try {
      return await Promise.race([done, died, ...(withinMs === null ? [] : [tooSlow(withinMs, died)])]);
    } finally {
      sheets.delete(id);
      // What comes of it now is nobody's any more.
      done.catch(() => undefined);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  const systemPrinters = () =>
    withWindow('', LIST_WITHIN_MS, (window) => window.webContents.getPrintersAsync());

  async function printers(): Promise<PrinterInfo[]> {
    return (await systemPrinters()).map((one) => ({
      name: one.name,
      label: one.displayName || one.name,
      isDefault: (one as { isDefault?: boolean }).isDefault ?? false,
    }));
  }

  /** What goes to a printer without asking keeps its order. */
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    // Its caller hears of a failure by `done`; the next sheet does not fail for it.
    queue = done.catch(() => undefined);
    return done;
  }

  let asking = false;

  return {
    printers,
    toPdf: (html, { widthMm, heightMm }) =>
      withWindow(html, PDF_WITHIN_MS, ({ webContents }, died) =>
        pdfOf(webContents, died, {
          pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
          preferCSSPageSize: true,
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      ),
    printSilently: async (html, { deviceName, paper, copies }) => {
      const params = { name: deviceName };
      const found = (await systemPrinters()).find(({ name }) => name === deviceName);
      if (!found) throw new AppError('NOT_FOUND', { reason: 'printer_missing', params });
      // The system would take the sheet, and it would lie in the queue while everybody waits for it.
      if (isPaused(found, process.platform)) throw new AppError('BUSY', { reason: 'printer_paused', params });
      const options = { silent: true, deviceName, copies, pageSize: inMicrons(paper) };
      const { ok, why } = await inTurn(() =>
        withWindow(html, PRINT_WITHIN_MS, (window) => send(window, options)),
      ).catch((error) => {
        // The sheet may be lying in the printer already.
        if (error instanceof AppError && error.reason === 'print_too_slow')
          throw new AppError('BUSY', { reason: 'printer_silent', params });
        throw error;
      });
      if (!ok) throw new AppError('BUSY', { reason: 'print_failed', params: { ...params, why } });
    },
    printWithDialog: async (html, { paper }) => {
      if (asking) throw new AppError('BUSY', { reason: 'print_dialog_open' });
      asking = true;
      try {
        if ((await printers()).length === 0) throw new AppError('NOT_FOUND', { reason: 'no_printer' });
        const { ok, why } = await withWindow(html, null, (window) =>
          send(window, { silent: false, pageSize: inMicrons(paper) }),
        );
        if (!ok && !/cancel/i.test(why))
          throw new AppError('BUSY', { reason: 'print_failed', params: { name: '', why } });
        return ok;
      } finally {
        asking = false;
      }
    },
  };
}

/** Rejects after so long (ms), unless the window was gone by then. */
function tooSlow(withinMs: number, died: Promise<never>): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('BUSY', { reason: 'print_too_slow' })), withinMs);
    died.catch(() => clearTimeout(timer));
  });
}

/** What Electron is given for a PDF that failed, so that its own promise is kept all the same. */
class PdfFailed {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * A PDF of a window. Electron chains the PDFs of the whole process to one promise (`pendingPromise` in its
 * web-contents.ts): after one that failed, or waits for a dead window, every later one fails or waits. So the step that
 * it chains is made to end well whatever happens, and the failure is told by its value.
 */
async function pdfOf(
  contents: WebContents,
  died: Promise<never>,
  options: Electron.PrintToPDFOptions,
): Promise<Uint8Array> {
  const chained = contents as unknown as { _printToPDF?: (settings: unknown) => Promise<unknown> };
  const make = chained._printToPDF;
  if (make) {
    chained._printToPDF = async (settings) => {
      try {
        return await Promise.race([make.call(contents, settings), died]);
      } catch (error) {
        return new PdfFailed(error);
      }
    };
  }
  const made: Uint8Array | PdfFailed = await contents.printToPDF(options);
  if (made instanceof PdfFailed) throw made.error;
  return made;
}

/** CUPS: 3 is idle, 4 printing, 5 stopped. */
const CUPS_STOPPED = '5';
/** Windows: bits for paused, error, offline and not available. */
const WINDOWS_STOPPED = 0x1 | 0x2 | 0x80 | 0x1000;

/** Whether what is sent to the printer would wait in its queue. Exported for its test. */
export function isPaused({ options = {}, status = 0 }: SystemPrinter, platform: string): boolean {
  if (platform === 'win32') return (status & WINDOWS_STOPPED) !== 0;
  const said = options as Readonly<Record<string, string>>;
  return said['printer-state'] === CUPS_STOPPED || said['printer-is-accepting-jobs'] === 'false';
}

const inMicrons = ({ widthMm, heightMm }: PaperSize) => ({
  width: Math.round(widthMm * 1000),
  height: Math.round(heightMm * 1000),
});

function send(
  window: BrowserWindow,
  options: Electron.WebContentsPrintOptions,
): Promise<{ ok: boolean; why: string }> {
  return new Promise((resolve) => {
    window.webContents.print(
      { printBackground: true, margins: { marginType: 'none' }, ...options },
      (ok, why) => resolve({ ok, why: why ?? '' }),
    );
  });
}

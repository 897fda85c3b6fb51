import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import type { PaperSize } from '../../shared/domain/papers';
import { AppError } from '../platform/errors';

/** A printer of this PC: `name` is the system's, `label` is what people call it. */
export interface PrinterInfo {
  name: string;
  label: string;
  isDefault: boolean;
}

/** What the system says of a printer; which of it is there depends on the system and on Electron's version. */
type SystemPrinter = Pick<Electron.PrinterInfo, 'name'> & {
  options?: object;
  status?: number;
};

/** Paper from HTML: the same HTML on a printer and in a PDF. */
export interface Printer {
  toPdf(html: string, paper: PaperSize): Promise<Uint8Array>;
  /** Throws `printer_missing`, `printer_paused` or `print_failed`; the same HTML always makes a PDF. */
  printSilently(
    html: string,
    options: { deviceName: string; paper: PaperSize; copies: number },
  ): Promise<void>;
  /** The system's dialog. False when the user closed it. Throws `no_printer` where it could offer none. */
  printWithDialog(html: string, options: { paper: PaperSize }): Promise<boolean>;
  printers(): Promise<PrinterInfo[]>;
}

const MM_PER_INCH = 25.4;
const PARTITION = 'printing';
const ORIGIN = 'app://printing';
/** Nothing but what stands in the HTML itself. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Prints in a hidden window of its own that runs no script and can load nothing. */
export function createPrinter(): Printer {
  const sheets = new Map<string, string>();
  let ready: Session | null = null;
  let queue: Promise<unknown> = Promise.resolve();

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

  /** One sheet after the other: each has the window, and the printer, to itself. */
  function withWindow<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const done = queue.then(async () => {
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
      sheets.set(id, html);
      try {
        await window.loadURL(`${ORIGIN}/${id}`);
        return await work(window);
      } finally {
        sheets.delete(id);
        window.destroy();
      }
    });
    queue = done.catch(() => undefined);
    return done;
  }

  const systemPrinters = () => withWindow('', (window) => window.webContents.getPrintersAsync());

  async function printers(): Promise<PrinterInfo[]> {
    return (await systemPrinters()).map((one) => ({
      name: one.name,
      label: one.displayName || one.name,
      isDefault: (one as { isDefault?: boolean }).isDefault ?? false,
    }));
  }

  return {
    printers,
    toPdf: (html, { widthMm, heightMm }) =>
      withWindow(html, (window) =>
        window.webContents.printToPDF({
          pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
          preferCSSPageSize: true,
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      ),
    printSilently: async (html, { deviceName, paper, copies }) => {
      const found = (await systemPrinters()).find(({ name }) => name === deviceName);
      if (!found) {
        throw new AppError('NOT_FOUND', { reason: 'printer_missing', params: { name: deviceName } });
      }
      // The system would take the sheet, and it would lie in the queue while everybody waits for it.
      if (isPaused(found, process.platform)) {
        throw new AppError('BUSY', { reason: 'printer_paused', params: { name: deviceName } });
      }
      const { ok, why } = await withWindow(html, (window) =>
        send(window, { silent: true, deviceName, copies, pageSize: inMicrons(paper) }),
      );
      if (!ok) throw new AppError('BUSY', { reason: 'print_failed', params: { name: deviceName, why } });
    },
    printWithDialog: async (html, { paper }) => {
      if ((await printers()).length === 0) throw new AppError('NOT_FOUND', { reason: 'no_printer' });
      const { ok, why } = await withWindow(html, (window) =>
        send(window, { silent: false, pageSize: inMicrons(paper) }),
      );
      if (!ok && !/cancel/i.test(why))
        throw new AppError('BUSY', { reason: 'print_failed', params: { name: '', why } });
      return ok;
    },
  };
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

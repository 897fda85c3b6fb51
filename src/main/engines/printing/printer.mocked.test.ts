import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What Electron's windows do, one after the other, and in its own chain of PDFs (lib/browser/api/web-contents.ts). */
const windows: FakeWindow[] = [];
let chain: Promise<unknown> | undefined;
let makePdf: (window: FakeWindow) => Promise<unknown>;

class FakeContents extends EventEmitter {
  answer: ((ok: boolean, why: string) => void) | null = null;
  readonly window: FakeWindow;

  constructor(window: FakeWindow) {
    super();
    this.window = window;
  }
  getPrintersAsync = async () => [{ name: 'laser', displayName: 'Laser' }];
  _printToPDF(_settings: unknown) {
    if (this.window.gone) throw new TypeError('Object has been destroyed');
    return makePdf(this.window);
  }
  printToPDF(settings: unknown) {
    const step = () => this._printToPDF(settings);
    chain = chain ? chain.then(step) : step();
    return chain;
  }
  print(_options: unknown, done: (ok: boolean, why: string) => void) {
    this.answer = done;
  }
}

class FakeWindow {
  gone = false;
  readonly webContents: FakeContents = new FakeContents(this);

  constructor() {
    windows.push(this);
  }
  loadURL = async () => undefined;
  isDestroyed = () => this.gone;
  destroy() {
    this.gone = true;
    this.webContents.emit('destroyed');
  }
}

const sheets = {
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  webRequest: { onBeforeRequest: () => undefined },
  protocol: { handle: () => undefined },
};
vi.mock('electron', () => ({ BrowserWindow: FakeWindow, session: { fromPartition: () => sheets } }));
const { createPrinter, isPaused } = await import('./printer');

const A4 = { widthMm: 210, heightMm: 297 } as Parameters<ReturnType<typeof createPrinter>['toPdf']>[1];
const PDF = new Uint8Array([0x25]);

beforeEach(() => {
  windows.length = 0;
  chain = undefined;
  makePdf = async () => PDF;
});
afterEach(() => vi.useRealTimers());

/** The window that asks a printer, once there is one. */
const printing = () =>
  vi.waitFor(
    () => {
      const found = windows.find(({ webContents, gone }) => webContents.answer && !gone);
      if (!found) throw new Error('nothing is being printed');
      return found;
    },
    { timeout: 60_000 },
  );

test('a print dialog that nobody answers keeps nobody from PDFs and printers; a second one is told of it', async () => {
  const printer = createPrinter();
  const asked = printer.printWithDialog('<p>', { paper: A4 });
  const { webContents } = await printing();
  expect(await printer.toPdf('<p>', A4)).toEqual(PDF);
  expect(await printer.printers()).toHaveLength(1);
  await expect(printer.printWithDialog('<p>', { paper: A4 })).rejects.toMatchObject({
    reason: 'print_dialog_open',
  });
  webContents.answer?.(false, 'Print job canceled');
  expect(await asked).toBe(false);
  const again = printer.printWithDialog('<p>', { paper: A4 });
  (await printing()).webContents.answer?.(true, '');
  expect(await again).toBe(true);
  expect(windows.every(({ gone }) => gone)).toBe(true);
});

test('a window that dies fails its own PDF and no other; one that hangs is given up', async () => {
  const printer = createPrinter();
  makePdf = (window) =>
    new Promise(() => window.webContents.emit('render-process-gone', {}, { reason: 'crashed' }));
  await expect(printer.toPdf('<p>', A4)).rejects.toMatchObject({ reason: 'print_window_died' });
  makePdf = async () => Promise.reject(new Error('Failed to generate PDF'));
  await expect(printer.toPdf('<p>', A4)).rejects.toThrow('Failed to generate PDF');
  makePdf = async () => PDF;
  expect(await printer.toPdf('<p>', A4)).toEqual(PDF);

  vi.useFakeTimers();
  makePdf = () => new Promise(() => undefined);
  const hanging = expect(printer.toPdf('<p>', A4)).rejects.toMatchObject({ reason: 'print_too_slow' });
  await vi.advanceTimersByTimeAsync(180_000);
  await hanging;
  makePdf = async () => PDF;
  expect(await printer.toPdf('<p>', A4)).toEqual(PDF);
});

test('what goes to a printer by itself keeps its order; a printer that never answers is named, and the next sheet goes', async () => {
  vi.useFakeTimers();
  const printer = createPrinter();
  const options = { deviceName: 'laser', paper: A4, copies: 1 };
  const silent = expect(printer.printSilently('<p>', options)).rejects.toMatchObject({
    reason: 'printer_silent',
    params: { name: 'laser' },
  });
  const first = await printing();
  const next = printer.printSilently('<p>', options);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await printing()).toBe(first);
  await vi.advanceTimersByTimeAsync(180_000);
  await silent;
  (await printing()).webContents.answer?.(true, '');
  await next;
});

test('a stopped or closed queue is told from one that prints', () => {
  const cups = (options: Record<string, string>) => isPaused({ name: 'P', options, status: 5 }, 'linux');
  expect(cups({ 'printer-state': '3', 'printer-is-accepting-jobs': 'true' })).toBe(false);
  expect(cups({ 'printer-state': '4' })).toBe(false);
  expect(cups({ 'printer-state': '5', 'printer-state-reasons': 'paused' })).toBe(true);
  expect(cups({ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' })).toBe(true);
});

test('on Windows the status tells it where Electron passes it on; without one nothing is held back', () => {
  for (const status of [0x1, 0x2, 0x80, 0x1000, 0x81]) {
    expect(isPaused({ name: 'P', status }, 'win32'), String(status)).toBe(true);
  }
  // Ready, printing, low on toner, saving power.
  for (const status of [0, 0x400, 0x20000, 0x1000000]) {
    expect(isPaused({ name: 'P', status }, 'win32'), String(status)).toBe(false);
  }
  expect(isPaused({ name: 'P' }, 'win32')).toBe(false);
});

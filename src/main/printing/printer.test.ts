import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {}, session: {} }));
const { isPaused } = await import('./printer');

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

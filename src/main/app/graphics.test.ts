import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberGraphics } from './graphics';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T01:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'graphics-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A start of the app at that time, on a PC whose card is what Chromium says it is; whether the card was left alone. */
function start(gpuCompositing: string, at: number): boolean {
  let leftAlone = false;
  const told: (() => void)[] = [];
  const app = {
    disableHardwareAcceleration: () => {
      leftAlone = true;
    },
    getGPUFeatureStatus: () => ({ gpu_compositing: leftAlone ? 'disabled_software' : gpuCompositing }),
    on: (_event: string, listener: () => void) => told.push(listener),
  };
  rememberGraphics(app as unknown as Parameters<typeof rememberGraphics>[0], folder, () => at);
  for (const tell of told) tell();
  return leftAlone;
}

test('a card that does not work is left alone for a week and then tried again', () => {
  expect(start('disabled_software', START)).toBe(false);
  expect(start('disabled_software', START + 1)).toBe(true);
  expect(start('disabled_software', START + 7 * DAY - 1)).toBe(true);
  expect(start('disabled_software', START + 7 * DAY)).toBe(false);
  // It still did not: a week from then.
  expect(start('disabled_software', START + 8 * DAY)).toBe(true);
});

test('a card that works is used at every start, and again once it has been mended', () => {
  expect(start('enabled', START)).toBe(false);
  expect(start('enabled', START + 1)).toBe(false);
  start('unavailable_software', START + 2);
  expect(start('enabled', START + 2 + 7 * DAY)).toBe(false);
  expect(start('enabled', START + 3 + 7 * DAY)).toBe(false);
});

test('it is tried with another Electron, after the clock went back, and when the note cannot be read', () => {
  const note = join(folder, 'graphics.json');
  writeFileSync(note, JSON.stringify({ at: START, electron: 'another' }));
  expect(start('enabled', START + 1)).toBe(false);
  expect(existsSync(note)).toBe(false);
  start('disabled_software', START);
  expect(start('disabled_software', START - 1)).toBe(false);
  for (const content of ['', '{', 'null', '[]']) {
    writeFileSync(note, content);
    expect(start('enabled', START + 1)).toBe(false);
  }
});

test('a folder that cannot be written is no failure', () => {
  rmSync(folder, { recursive: true });
  expect(start('disabled_software', START)).toBe(false);
  expect(start('disabled_software', START + 1)).toBe(false);
});

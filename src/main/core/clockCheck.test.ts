import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { believeClock, clockState, noteClock } from './clockCheck';

const NOW = Date.UTC(2026, 10, 21, 2);
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const nothing = () => null;

function place() {
  const data = mkdtempSync(join(tmpdir(), 'showroom-clock-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return { data };
}

test('a clock set back a year is told until it is right again', () => {
  const paths = place();
  noteClock(paths, NOW, nothing);
  expect(clockState(paths, NOW)).toEqual({ problem: null, lastSeen: NOW });
  for (const back of [YEAR, DAY]) {
    noteClock(paths, NOW - back, nothing);
    expect(clockState(paths, NOW - back)).toEqual({ problem: 'back', lastSeen: NOW });
  }
  noteClock(paths, NOW + DAY, nothing);
  expect(clockState(paths, NOW + DAY)).toEqual({ problem: null, lastSeen: NOW + DAY });
});

test('a clock set ahead a year is told until it is right again, or somebody says that it is', () => {
  const paths = place();
  noteClock(paths, NOW, nothing);
  noteClock(paths, NOW + YEAR, nothing);
  expect(clockState(paths, NOW + YEAR)).toEqual({ problem: 'ahead', lastSeen: NOW });
  expect(clockState(paths, NOW).problem).toBeNull();
  believeClock(paths, NOW + YEAR);
  expect(clockState(paths, NOW + YEAR).problem).toBeNull();
  // It was wrong all the same: now the right time looks like a step back, and can be believed, too.
  expect(clockState(paths, NOW).problem).toBe('back');
  believeClock(paths, NOW);
  expect(clockState(paths, NOW).problem).toBeNull();
});

test('a holiday, a time zone and a first start are no doubt', () => {
  const paths = place();
  expect(clockState(paths, NOW)).toEqual({ problem: null, lastSeen: null });
  noteClock(paths, NOW, nothing);
  expect(clockState(paths, NOW + 40 * DAY).problem).toBeNull();
  expect(clockState(paths, NOW - 9 * 3_600_000).problem).toBeNull();
});

test('without its file the newest record in the store says when the app was last at work', () => {
  const paths = place();
  writeFileSync(join(paths.data, 'clock.json'), 'half a f');
  noteClock(paths, NOW - YEAR, () => NOW);
  expect(clockState(paths, NOW - YEAR)).toEqual({ problem: 'back', lastSeen: NOW });
});

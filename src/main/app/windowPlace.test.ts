import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { onScreen, readWindowPlace, writeWindowPlace } from './windowPlace';

const LEFT = { x: 0, y: 25, width: 1920, height: 1055 };
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1400 };

test('a window on a second screen that is gone comes back to the first, in its size', () => {
  const window = { x: 2400, y: 300, width: 1366, height: 768 };
  expect(onScreen(window, [LEFT, RIGHT])).toEqual(window);
  expect(onScreen(window, [LEFT])).toEqual({ x: 554, y: 300, width: 1366, height: 768 });
  expect(onScreen({ ...window, x: -1500, y: -900 }, [LEFT])).toEqual({ ...window, x: 0, y: 25 });
});

test('a window across two screens stays; one larger than its screen is made to fit', () => {
  const across = { x: 1500, y: 100, width: 1366, height: 768 };
  expect(onScreen(across, [LEFT, RIGHT])).toEqual(across);
  expect(onScreen({ x: 10, y: 30, width: 3000, height: 2000 }, [LEFT])).toEqual(LEFT);
  // No place: the system puts it into the middle.
  expect(onScreen({ width: 1366, height: 768 }, [LEFT])).toEqual({ width: 1366, height: 768 });
});

test('wherever it was, all of it is on one screen, or it was all to be seen already', () => {
  const coordinate = fc.integer({ min: -9000, max: 9000 });
  const size = fc.integer({ min: 1, max: 5000 });
  const area = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
  fc.assert(
    fc.property(area, fc.boolean(), (window, two) => {
      const screens = two ? [LEFT, RIGHT] : [LEFT];
      const { x = Number.NaN, y = Number.NaN, width, height } = onScreen(window, screens);
      const within = screens.some(
        (screen) =>
          x >= screen.x &&
          y >= screen.y &&
          x + width <= screen.x + screen.width &&
          y + height <= screen.y + screen.height,
      );
      const corners = [x, x + width - 1].flatMap((cx) => [y, y + height - 1].map((cy) => [cx, cy] as const));
      const seen = corners.every(([cx, cy]) =>
        screens.some(
          (screen) =>
            cx >= screen.x && cx < screen.x + screen.width && cy >= screen.y && cy < screen.y + screen.height,
        ),
      );
      expect(within || seen).toBe(true);
    }),
  );
});

test('the place is remembered; what cannot be read, or is no place, counts as none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-window-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'window.json');
  const usual = { area: { width: 1366, height: 768 }, maximized: false };
  expect(readWindowPlace(file)).toEqual(usual);
  writeWindowPlace(file, RIGHT, true);
  expect(readWindowPlace(file)).toEqual({ area: RIGHT, maximized: true });
  for (const content of ['', '{"x":1', '\0\0\0\0', 'null', '[]', '{"width":"wide","height":-1}']) {
    writeFileSync(file, content);
    expect(readWindowPlace(file), content).toEqual(usual);
  }
  rmSync(file);
  mkdirSync(file);
  expect(readWindowPlace(file)).toEqual(usual);
});

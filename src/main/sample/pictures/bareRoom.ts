import type { Rng } from '../rng';
import { BACK, BOTTOM, RIGHT } from './roomShell';
import { ellipse, label, line, polygon, rect, repeat, stroke } from './svg';

/** What stands in a flat under construction: conduits, a ladder, paint, and the measured width and height in mm. */
export function bareThings(rng: Rng): string {
  const width = 3000 + rng.int(0, 36) * 50 + rng.int(-9, 9);
  const height = 2780 + rng.int(-40, 60);
  const x = BACK.x + rng.int(60, 300);
  const dx = rng.chance(0.5) ? 400 : 150;
  return [
    repeat(5, (i) =>
      ellipse(
        BACK.x + 40 + i * 88 + rng.int(-20, 20),
        BACK.y + 60 + rng.int(0, 140),
        rng.int(20, 46),
        rng.int(8, 18),
        '#c9c5be',
        0.5,
      ),
    ),
    repeat(2, (i) =>
      stroke(`M${x + i * 7} ${BACK.y}L${x + i * 7} ${BOTTOM - 70}`, i ? '#b8543f' : '#3f6f9a', 2.2),
    ),
    rect(x - 6, BOTTOM - 72, 24, 18, '#7d7a74', { r: 2 }),
    ladder(dx),
    rect(dx + 96, 412, 38, 34, '#e9e6e0', { r: 3 }) +
      ellipse(dx + 115, 412, 19, 5, '#d3a54f') +
      stroke(`M${dx + 96} 412Q${dx + 115} 384 ${dx + 134} 412`, '#6f6c67', 1.6),
    polygon(
      [
        [dx - 60, 440],
        [dx + 20, 428],
        [dx + 50, 446],
        [dx - 30, 460],
      ],
      '#d9d2c4',
      0.8,
    ),
    measure(BACK.x + 4, BOTTOM - 18, RIGHT - 4, BOTTOM - 18, `${width}`),
    measure(RIGHT - 26, BACK.y + 4, RIGHT - 26, BOTTOM - 4, `${height}`),
  ].join('');
}

function ladder(x: number): string {
  const leg = (from: number, to: number, tone: string): string => stroke(`M${from} 212L${to} 436`, tone, 6);
  return [
    leg(x + 42, x + 84, '#9a7a4e'),
    leg(x + 22, x - 10, '#c39a63'),
    leg(x + 42, x + 46, '#c39a63'),
    repeat(6, (i) => line(x + 20 - i * 5, 240 + i * 34, x + 42 + i * 0.6, 240 + i * 34, '#b58d58', 5)),
    rect(x + 16, 206, 34, 8, '#8a6b42', { r: 2 }),
  ].join('');
}

function measure(x1: number, y1: number, x2: number, y2: number, text: string): string {
  const color = '#c0392b';
  const across = y1 === y2;
  const tick = (x: number, y: number): string =>
    across ? line(x, y - 5, x, y + 5, color, 1.6) : line(x - 5, y, x + 5, y, color, 1.6);
  const cx = (x1 + x2) / 2;
  const cy = (y1 + y2) / 2;
  const words = across ? label(cx, cy - 6, text, 15, color) : label(cx - 7, cy, text, 15, color, -90);
  return line(x1, y1, x2, y2, color, 1.4) + tick(x1, y1) + tick(x2, y2) + words;
}

import type { RugDraw } from '../catalogue/types';
import { ACCENT, mix, type Tones } from './palette';
import type { Frame } from './stage';
import { clip, ellipse, line, outline, polygon, rect, repeat, ring, stroke } from './svg';

/** A rug looked at from above; `w` and `h` are its sides. */
export function drawRug({ cx, w, main, second, ...frame }: Frame, draw: RugDraw): string {
  const cy = frame.floor;
  if (draw.round) {
    const r = Math.min(w, frame.d) / 2;
    const rings = draw.pattern === 'border' ? [0.92, 0.78, 0.72, 0.5, 0.3] : [0.86, 0.66, 0.46, 0.26];
    return (
      ellipse(cx + 4, cy + 8, r + 3, r + 3, ACCENT.shadow, 0.14) +
      ellipse(cx, cy, r, r, main.base) +
      rings
        .map((share, i) =>
          draw.pattern === 'border'
            ? ring(cx, cy, r * share, r * share, i % 2 ? main.dark : main.light, i === 1 ? 9 : 3)
            : ellipse(
                cx + (i % 2 ? 9 : -7) * (1 - share),
                cy,
                r * share,
                r * share,
                i % 2 ? main.base : mix(main.base, '#ffffff', 0.34),
              ),
        )
        .join('')
    );
  }
  const h = frame.d;
  const x = cx - w / 2;
  const y = cy - h / 2;
  const fringe = repeat(
    Math.floor(h / 7),
    (i) =>
      line(x - 9, y + 4 + i * 7, x, y + 4 + i * 7, '#d9c7a8', 1.8) +
      line(x + w, y + 4 + i * 7, x + w + 9, y + 4 + i * 7, '#d9c7a8', 1.8),
  );
  return (
    rect(x + 5, y + 9, w, h, ACCENT.shadow, { opacity: 0.14, r: 4 }) +
    fringe +
    rect(x, y, w, h, main.base, { r: 2 }) +
    clip(x, y, w, h, rugPattern(draw, x, y, w, h, main)) +
    outline(x + 3, y + 3, w - 6, h - 6, main.dark, { weight: 1.4, opacity: 0.6 })
  );
}

function rugPattern(draw: RugDraw, x: number, y: number, w: number, h: number, main: Tones): string {
  const pale = mix(main.base, '#ffffff', 0.42);
  const cx = x + w / 2;
  const cy = y + h / 2;
  switch (draw.pattern) {
    case 'stripe':
      return repeat(11, (i) =>
        rect(
          x + ((i * 2 + 0.6) * w) / 22,
          y,
          (w / 22) * (i % 3 === 0 ? 1.3 : 0.6),
          h,
          i % 3 === 0 ? pale : main.dark,
          { opacity: 0.8 },
        ),
      );
    case 'geo':
      return repeat(8, (i) =>
        repeat(5, (k) => {
          const s = w / 8;
          const gx = x + i * s;
          const gy = y + (k * h) / 5;
          const fill = (i + k) % 3 === 0 ? pale : (i + k) % 3 === 1 ? main.dark : ACCENT.ochre;
          return polygon(
            (i + k) % 2
              ? [
                  [gx, gy],
                  [gx + s, gy],
                  [gx, gy + h / 5],
                ]
              : [
                  [gx + s, gy],
                  [gx + s, gy + h / 5],
                  [gx, gy + h / 5],
                ],
            fill,
            fill === ACCENT.ochre ? 0.5 : 0.75,
          );
        }),
      );
    case 'wave':
      return repeat(7, (i) =>
        stroke(
          `M${x - 10} ${y + h * (0.02 + i * 0.16)}
            C${x + w * 0.3} ${y + h * (-0.14 + i * 0.16)} ${x + w * 0.5} ${y + h * (0.2 + i * 0.16)} ${x + w + 10} ${y + h * (0.0 + i * 0.15)}`,
          i % 3 === 1 ? main.dark : pale,
          i % 2 ? 5 : 13,
          0.75,
        ),
      );
    case 'medallion':
      return [
        outline(x + 20, y + 20, w - 40, h - 40, pale, { weight: 8 }),
        outline(x + 36, y + 36, w - 72, h - 72, main.dark, { weight: 2.5 }),
        polygon(
          [
            [cx - w * 0.26, cy],
            [cx, cy - h * 0.3],
            [cx + w * 0.26, cy],
            [cx, cy + h * 0.3],
          ],
          pale,
        ),
        polygon(
          [
            [cx - w * 0.19, cy],
            [cx, cy - h * 0.22],
            [cx + w * 0.19, cy],
            [cx, cy + h * 0.22],
          ],
          main.dark,
        ),
        polygon(
          [
            [cx - w * 0.11, cy],
            [cx, cy - h * 0.13],
            [cx + w * 0.11, cy],
            [cx, cy + h * 0.13],
          ],
          ACCENT.ochre,
          0.8,
        ),
        [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ]
          .map(([sx = 0, sy = 0]) =>
            polygon(
              [
                [cx + sx * (w / 2 - 44), cy + sy * (h / 2 - 44)],
                [cx + sx * (w / 2 - 96), cy + sy * (h / 2 - 44)],
                [cx + sx * (w / 2 - 44), cy + sy * (h / 2 - 96)],
              ],
              pale,
              0.8,
            ),
          )
          .join(''),
      ].join('');
    default:
      return (
        outline(x + 17, y + 17, w - 34, h - 34, main.dark, { weight: 9, opacity: 0.7 }) +
        outline(x + 31, y + 31, w - 62, h - 62, pale, { weight: 3 }) +
        repeat(9, (i) =>
          line(
            x + 44,
            y + 50 + (i * (h - 100)) / 8,
            x + w - 44,
            y + 50 + (i * (h - 100)) / 8,
            pale,
            1.2,
            0.7,
          ),
        )
      );
  }
}

import type { MattressDraw } from '../catalogue/types';
import { mix, type Tones } from './palette';
import { type Frame, floorShadow } from './stage';
import { line, polygon, rect, repeat, stroke } from './svg';

export function drawMattress(frame: Frame, draw: MattressDraw): string {
  const { cx, floor, w, main } = frame;
  const h = frame.h;
  const top = floor - h;
  const rise = Math.min(frame.d * 0.3, w * 0.4);
  const half = w / 2;
  const far = half * 0.84;
  const pillow = draw.quilting === 'pillowTop' ? h * 0.26 : 0;
  const face = mix(main.base, '#ffffff', 0.5);
  return [
    floorShadow(cx, floor + 1, half),
    polygon(
      [
        [cx - far, top - rise],
        [cx + far, top - rise],
        [cx + half - 4, top + 5],
        [cx - half + 4, top + 5],
      ],
      mix(main.base, '#ffffff', 0.55),
    ),
    quilt(draw, cx, top, rise, half, far, main),
    pillow ? rect(cx - half, top - 4, w, pillow + 6, face, { r: 13 }) : '',
    rect(cx - half, top + pillow, w, h - pillow, main.dark, { r: 13 }),
    rect(cx - half + 2, top + pillow + 7, w - 4, 3, face, { r: 1.5 }),
    rect(cx - half + 2, floor - 11, w - 4, 3, face, { r: 1.5 }),
    repeat(13, (i) =>
      line(
        cx - half + ((i + 0.5) * w) / 13,
        top + pillow + 14,
        cx - half + ((i + 0.5) * w) / 13,
        floor - 15,
        main.deep,
        1.2,
        0.4,
      ),
    ),
    [-0.28, 0.28]
      .map((s) =>
        rect(cx + s * w - 24, top + pillow + (h - pillow) * 0.4, 48, Math.max(7, h * 0.13), main.deep, {
          r: 4,
          opacity: 0.75,
        }),
      )
      .join(''),
  ].join('');
}

function quilt(
  draw: MattressDraw,
  cx: number,
  top: number,
  rise: number,
  half: number,
  far: number,
  main: Tones,
): string {
  const color = main.dark;
  const across = (share: number): { y: number; half: number } => ({
    y: top - rise + rise * share,
    half: far + (half - far) * share,
  });
  if (draw.quilting === 'plain') {
    return repeat(4, (i) => {
      const at = across(0.15 + i * 0.22);
      return line(cx - at.half + 8, at.y, cx + at.half - 8, at.y, color, 1.1, 0.4);
    });
  }
  if (draw.quilting === 'diamond' || draw.quilting === 'pillowTop') {
    const back = across(0.06);
    const front = across(0.92);
    return repeat(14, (i) => {
      const share = (i - 2) / 10;
      const other = (i - 2 + (i < 7 ? 2 : 2)) / 10;
      const inside = (value: number): number => Math.max(0, Math.min(1, value));
      const a = inside(share);
      const b = inside(other);
      return (
        line(
          cx - back.half + a * 2 * back.half,
          back.y,
          cx - front.half + b * 2 * front.half,
          front.y,
          color,
          1.1,
          0.38,
        ) +
        line(
          cx - back.half + b * 2 * back.half,
          back.y,
          cx - front.half + a * 2 * front.half,
          front.y,
          color,
          1.1,
          0.38,
        )
      );
    });
  }
  return repeat(5, (i) => {
    const at = across(0.14 + i * 0.18);
    const step = (at.half * 2 - 24) / 8;
    const waves = Array.from({ length: 8 }, (_, k) => `q${step / 2} ${k % 2 ? 7 : -7} ${step} 0`).join('');
    return stroke(`M${cx - at.half + 12} ${at.y}${waves}`, color, 1.2, 0.45);
  });
}

import type { ChairDraw } from '../catalogue/types';
import { mix } from './palette';
import { caneField, taperLeg } from './parts';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, path, polygon, rect, repeat, stroke } from './svg';

/** A dining chair from the front; upholstered ones have legs in their second tone. */
export function drawChair(frame: Frame, draw: ChairDraw): string {
  const { cx, floor, w, h, main, second, scale } = frame;
  const stool = draw.back === 'stool';
  const seatY = stool ? floor - h + 14 : floor - Math.min(h * 0.56, 460 * scale);
  const half = w * (stool ? 0.46 : 0.44);
  const tone = main.wood ? main : second;
  const metal = draw.legs === 'metal' && !main.wood;
  const rear = metal
    ? rect(cx - half * 0.62, seatY, 5, floor - 12 - seatY, tone.deep) +
      rect(cx + half * 0.62 - 5, seatY, 5, floor - 12 - seatY, tone.deep)
    : taperLeg(cx - half * 0.62, seatY, floor - 13, 9, tone.deep, -3) +
      taperLeg(cx + half * 0.62, seatY, floor - 13, 9, tone.deep, 3);
  const fore = metal
    ? rect(cx - half * 0.9, seatY, 6, floor - seatY, tone.base) +
      rect(cx + half * 0.9 - 6, seatY, 6, floor - seatY, tone.base)
    : taperLeg(cx - half * 0.86, seatY, floor, 12, tone.base, -6) +
      taperLeg(cx + half * 0.86, seatY, floor, 12, tone.base, 6);
  const bar = stool
    ? rect(cx - half * 0.86, floor - (floor - seatY) * 0.34, half * 1.72, 6, tone.dark, { r: 2 })
    : '';
  const thick = Math.max(14, h * 0.06);
  const padded = !main.wood;
  return [
    floorShadow(cx, floor, w * 0.52, 9),
    rear,
    backRest(frame, draw, seatY, half),
    bar,
    fore,
    polygon(
      [
        [cx - half * 0.86, seatY - 13],
        [cx + half * 0.86, seatY - 13],
        [cx + half, seatY + 3],
        [cx - half, seatY + 3],
      ],
      draw.back === 'cane' ? '#ead7b4' : main.light,
    ),
    rect(cx - half, seatY, half * 2, thick, padded ? main.base : main.base, { r: padded ? 8 : 3 }),
    rect(cx - half + 3, seatY + thick - 2, half * 2 - 6, 4, main.deep, { opacity: 0.35 }),
    draw.arms ? armRests(frame, draw, seatY, half) : '',
  ].join('');
}

function backRest(
  { cx, floor, w, h, main, second }: Frame,
  draw: ChairDraw,
  seatY: number,
  half: number,
): string {
  const top = floor - h;
  const high = seatY - top;
  const post = Math.max(7, w * 0.05);
  const posts = [-1, 1]
    .map((s) => taperLeg(cx + s * half * 0.82, top + 4, seatY, post, main.dark, -s * 3))
    .join('');
  switch (draw.back) {
    case 'stool':
      return '';
    case 'shell':
      return (
        path(
          `M${cx - half * 1.02} ${seatY + 6}
            Q${cx - half * 1.16} ${top + high * 0.5} ${cx - half * 0.74} ${top + 8}
            Q${cx} ${top - 10} ${cx + half * 0.74} ${top + 8}
            Q${cx + half * 1.16} ${top + high * 0.5} ${cx + half * 1.02} ${seatY + 6}Z`,
          main.dark,
        ) +
        path(
          `M${cx - half * 0.8} ${seatY}
            Q${cx - half * 0.92} ${top + high * 0.55} ${cx - half * 0.6} ${top + 18}
            Q${cx} ${top + 4} ${cx + half * 0.6} ${top + 18}
            Q${cx + half * 0.92} ${top + high * 0.55} ${cx + half * 0.8} ${seatY}Z`,
          main.base,
        )
      );
    case 'spindle':
      return (
        repeat(6, (i) =>
          line(
            cx - half * 0.6 + (i * half * 1.2) / 5,
            top + 10,
            cx - half * 0.62 + (i * half * 1.24) / 5,
            seatY,
            main.dark,
            4,
          ),
        ) +
        posts +
        stroke(
          `M${cx - half * 0.92} ${top + 12}Q${cx} ${top - 10} ${cx + half * 0.92} ${top + 12}`,
          main.base,
          12,
        )
      );
    case 'ladder':
      return (
        repeat(3, (i) =>
          stroke(
            `M${cx - half * 0.8} ${top + high * (0.14 + i * 0.27)}
              Q${cx} ${top + high * (0.06 + i * 0.27)} ${cx + half * 0.8} ${top + high * (0.14 + i * 0.27)}`,
            i === 0 ? main.base : main.dark,
            i === 0 ? 15 : 9,
          ),
        ) + posts
      );
    case 'wishbone':
      return (
        stroke(
          `M${cx - half * 1.08} ${top + high * 0.34}Q${cx - half * 0.9} ${top} ${cx} ${top + 4}
            Q${cx + half * 0.9} ${top} ${cx + half * 1.08} ${top + high * 0.34}`,
          main.base,
          9,
        ) +
        stroke(
          `M${cx} ${seatY}L${cx} ${top + high * 0.5}M${cx} ${top + high * 0.52}
            L${cx - half * 0.34} ${top + 8}M${cx} ${top + high * 0.52}
            L${cx + half * 0.34} ${top + 8}`,
          main.dark,
          7,
        ) +
        posts
      );
    case 'horseshoe':
      return (
        polygon(
          [
            [cx - half * 0.26, top + 6],
            [cx + half * 0.26, top + 6],
            [cx + half * 0.22, seatY],
            [cx - half * 0.22, seatY],
          ],
          main.dark,
        ) +
        ellipse(cx, top + high * 0.34, half * 0.15, half * 0.15, main.light, 0.8) +
        stroke(
          `M${cx - half * 1.12} ${top + high * 0.52}Q${cx - half * 1.02} ${top} ${cx} ${top + 3}
            Q${cx + half * 1.02} ${top} ${cx + half * 1.12} ${top + high * 0.52}`,
          main.base,
          11,
        ) +
        posts
      );
    case 'cane':
      return (
        posts +
        rect(cx - half * 0.84, top + 4, half * 1.68, high * 0.56, main.base, { r: 9 }) +
        caneField(cx - half * 0.72, top + 13, half * 1.44, high * 0.56 - 18)
      );
    default: {
      const soft = rect(cx - half * 0.9, top, half * 1.8, high * 0.86, main.base, {
        r: Math.min(26, half * 0.35),
      });
      return (
        [-1, 1]
          .map((s) => rect(cx + s * half * 0.62 - 3, top + high * 0.6, 6, high * 0.5, second.base))
          .join('') +
        soft +
        rect(cx - half * 0.7, top + high * 0.14, half * 1.4, 5, main.light, { r: 3, opacity: 0.5 }) +
        line(cx - half * 0.74, top + high * 0.46, cx + half * 0.74, top + high * 0.46, main.dark, 1.6, 0.8)
      );
    }
  }
}

function armRests(
  { floor, cx, h, main, second }: Frame,
  draw: ChairDraw,
  seatY: number,
  half: number,
): string {
  const top = floor - h;
  const y = top + (seatY - top) * (draw.back === 'wishbone' ? 0.36 : 0.54);
  const tone = main.wood ? main : second;
  return [-1, 1]
    .map((s) => {
      const x = cx + s * half * 1.08;
      if (!main.wood && draw.back === 'panel')
        return (
          rect(x - 5, y, 10, seatY - y + 8, tone.base, { r: 2 }) +
          rect(x - 9, y - 6, 18, 9, main.dark, { r: 4 })
        );
      if (draw.back === 'shell')
        return rect(x - 9, y, 18, seatY - y + 12, mix(main.base, main.dark, 0.5), { r: 9 });
      return (
        rect(x - 4, y, 8, seatY - y + 4, tone.dark, { r: 3 }) +
        rect(x - 6, y - 4, 12, 11, tone.base, { r: 5 })
      );
    })
    .join('');
}

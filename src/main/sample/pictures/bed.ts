import type { BedDraw } from '../catalogue/types';
import { drawChildBed } from './childBed';
import { ACCENT, mix, type Tones } from './palette';
import { board, caneField, taperLeg } from './parts';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, path, polygon, rect, repeat, stroke } from './svg';

/** Seen from its foot and a little from above; `w` is the width, `d` the length. */
export function drawBed(frame: Frame, draw: BedDraw): string {
  if (draw.bunk || draw.head === 'house') return drawChildBed(frame, draw);
  const { cx, floor, w, h, main, second } = frame;
  const soft = !main.wood && draw.head !== 'rails';
  const leg = draw.base === 'box' ? 4 : draw.base === 'float' ? 13 : h * 0.12;
  const rail = h * (draw.base === 'box' ? 0.24 : 0.15);
  const railTop = floor - leg - rail;
  const rise = Math.min(frame.d * 0.24, w * 0.26);
  const farHalf = w * 0.44;
  const headTop = Math.min(floor - h - rise * 0.35, railTop - rise - h * 0.3);
  return [
    floorShadow(cx, floor + 2, w * 0.5),
    headboard(frame, draw, headTop, railTop - rise + 22, farHalf),
    draw.base === 'float' ? rect(cx - w * 0.36, floor - leg, w * 0.72, leg, main.deep, { opacity: 0.6 }) : '',
    draw.base === 'legs'
      ? [-1, 1]
          .map((s) =>
            taperLeg(
              cx + s * (w / 2 - 16),
              floor - leg - 3,
              floor,
              13,
              soft ? second.base : main.dark,
              s * 2,
            ),
          )
          .join('')
      : '',
    bedding(frame, railTop, rise, farHalf),
    board(
      cx - w / 2,
      railTop,
      w,
      rail,
      soft ? mix(main.base, main.dark, 0.4) : main.base,
      main,
      soft ? 9 : 3,
    ),
    draw.base === 'box' ? line(cx, railTop + 6, cx, railTop + rail - 6, main.dark, 1.4) : '',
  ].join('');
}

function headboard(frame: Frame, draw: BedDraw, top: number, bottom: number, half: number): string {
  const { cx, main, second } = frame;
  const x = cx - half - 6;
  const w = half * 2 + 12;
  const h = bottom - top;
  switch (draw.head) {
    case 'channel':
      return (
        rect(x, top, w, h, main.dark, { r: 12 }) +
        repeat(9, (i) => rect(x + (i * w) / 9 + 1, top, w / 9 - 2, h, main.base, { r: 9 }))
      );
    case 'tufted':
      return rect(x, top, w, h, main.base, { r: 18 }) + buttons(x, top, w, h, main);
    case 'wing':
      return [
        rect(x + w * 0.03, top + 6, w * 0.94, h - 6, main.base, { r: 20 }),
        line(cx, top + 14, cx, bottom, main.dark, 1.6),
        path(
          `M${x - 12} ${bottom}L${x - 12} ${top + 24}Q${x - 8} ${top} ${x + w * 0.08} ${top + 4}
            L${x + w * 0.08} ${bottom}Z`,
          main.dark,
        ),
        path(
          `M${x + w + 12} ${bottom}L${x + w + 12} ${top + 24}
            Q${x + w + 8} ${top} ${x + w * 0.92} ${top + 4}L${x + w * 0.92} ${bottom}Z`,
          main.dark,
        ),
      ].join('');
    case 'slats':
      return [
        repeat(15, (i) => rect(x + 8 + (i * (w - 22)) / 14, top + 8, 6, h - 8, main.dark, { r: 2 })),
        board(x, top, w, 13, main.base, main, 5),
        rect(x, top, 9, h, main.base, { r: 3 }),
        rect(x + w - 9, top, 9, h, main.base, { r: 3 }),
      ].join('');
    case 'rails': {
      const posts = [x, x + w - 10].map((at) => rect(at, top, 10, h, main.base, { r: 3 })).join('');
      return (
        repeat(3, (i) => board(x + 4, top + 6 + i * h * 0.22, w - 8, h * 0.15, main.dark, main, 3)) + posts
      );
    }
    case 'arch':
      return (
        path(
          `M${x} ${bottom}L${x} ${top + h * 0.45}Q${x} ${top} ${cx} ${top}
            Q${x + w} ${top} ${x + w} ${top + h * 0.45}L${x + w} ${bottom}Z`,
          main.base,
        ) +
        stroke(
          `M${x + 14} ${bottom}L${x + 14} ${top + h * 0.48}Q${x + 14} ${top + 14} ${cx} ${top + 14}
            Q${x + w - 14} ${top + 14} ${x + w - 14} ${top + h * 0.48}L${x + w - 14} ${bottom}`,
          main.dark,
          2,
        )
      );
    case 'cane':
      return (
        board(x, top, w, h, main.base, main, 8) +
        repeat(3, (i) => caneField(x + 12 + (i * (w - 18)) / 3, top + 13, (w - 18) / 3 - 6, h - 16))
      );
    default: {
      const seam = main.wood
        ? ''
        : line(cx, top + 6, cx, bottom, main.dark, 1.6) +
          rect(x + 10, top + 5, w - 20, 6, main.light, { r: 3, opacity: 0.6 });
      const trim = main.wood
        ? rect(x + w * 0.06, top + h * 0.16, w * 0.88, h, second.light, { r: 8, opacity: 0.9 }) +
          rect(x + w * 0.06, top + h * 0.16, w * 0.43, h, '#e6dac6', { r: 8 }) +
          rect(x + w * 0.51, top + h * 0.16, w * 0.43, h, '#e6dac6', { r: 8 })
        : '';
      return board(x, top, w, h, main.base, main, main.wood ? 6 : 14) + seam + trim;
    }
  }
}

function buttons(x: number, top: number, w: number, h: number, main: Tones): string {
  const step = w / 9;
  return repeat(3, (row) =>
    repeat(9 - (row % 2), (i) => {
      const bx = x + step * (i + 0.5 + (row % 2) * 0.5);
      const by = top + h * (0.2 + row * 0.22);
      return (
        line(bx, by, bx - step / 2, by + h * 0.22, main.deep, 1, 0.35) +
        line(bx, by, bx + step / 2, by + h * 0.22, main.deep, 1, 0.35) +
        ellipse(bx, by, 2.3, 2.3, main.deep)
      );
    }),
  );
}

/** Mattress, pillows, a duvet that falls over the foot and a folded throw. */
function bedding({ cx, w, main }: Frame, railTop: number, rise: number, farHalf: number): string {
  const near = w / 2 - 5;
  const far = railTop - rise;
  const at = (share: number): { y: number; half: number } => ({
    y: far + (railTop - far) * share,
    half: farHalf - 4 + (near - farHalf + 4) * share,
  });
  const fold = at(0.42);
  const throwTop = at(0.7);
  const pillowW = farHalf * 0.78;
  const pillowH = rise * 0.46;
  const cover = '#f7f0e4';
  const blanket = main.wood ? '#b4bda6' : mix(main.base, ACCENT.clay, 0.5);
  return [
    polygon(
      [
        [cx - farHalf + 4, far],
        [cx + farHalf - 4, far],
        [cx + near, railTop],
        [cx - near, railTop],
      ],
      '#fffaf1',
    ),
    [-1, 1]
      .map((s) =>
        rect(cx + s * (farHalf * 0.47) - pillowW / 2, far - pillowH * 0.5, pillowW, pillowH, '#efe5d5', {
          r: 12,
        }),
      )
      .join(''),
    [-1, 1]
      .map((s) =>
        rect(
          cx + s * (farHalf * 0.43) - pillowW * 0.44,
          far - pillowH * 0.22,
          pillowW * 0.88,
          pillowH * 0.94,
          '#fffdf8',
          { r: 12 },
        ),
      )
      .join(''),
    rect(cx - pillowW * 0.3, far + pillowH * 0.2, pillowW * 0.6, pillowH * 0.66, blanket, { r: 9 }),
    polygon(
      [
        [cx - fold.half - 3, fold.y],
        [cx + fold.half + 3, fold.y],
        [cx + near + 3, railTop],
        [cx - near - 3, railTop],
      ],
      cover,
    ),
    polygon(
      [
        [cx - fold.half - 3, fold.y],
        [cx + fold.half + 3, fold.y],
        [cx + at(0.54).half + 3, at(0.54).y],
        [cx - at(0.54).half - 3, at(0.54).y],
      ],
      '#e8dcc8',
    ),
    polygon(
      [
        [cx - throwTop.half - 3, throwTop.y],
        [cx + throwTop.half + 3, throwTop.y],
        [cx + near + 4, railTop],
        [cx - near - 4, railTop],
      ],
      blanket,
    ),
    path(
      `M${cx - near - 4} ${railTop - 1}L${cx + near + 4} ${railTop - 1}
        L${cx + near + 4} ${railTop + 9}Q${cx + near * 0.5} ${railTop + 15} ${cx} ${railTop + 10}
        Q${cx - near * 0.5} ${railTop + 5} ${cx - near - 4} ${railTop + 11}Z`,
      mix(blanket, '#2a1c12', 0.12),
    ),
  ].join('');
}

import type { DeskDraw } from '../catalogue/types';
import { createRng } from '../rng';
import { board, taperLeg } from './parts';
import { books, vase } from './props';
import { type Frame, floorShadow } from './stage';
import { ellipse, path, polygon, rect, repeat, stroke } from './svg';
import { legTones } from './tables';

/** A writing desk or dressing table; the product's height includes its shelf or mirror. */
export function drawDesk(frame: Frame, draw: DeskDraw): string {
  const { cx, floor, w, h, main, second, scale } = frame;
  const table = Math.min(h, 750 * scale);
  const top = floor - table;
  const left = cx - w / 2;
  const edge = Math.max(6, table * 0.05);
  const apron = draw.drawers > 0 ? table * 0.17 : 0;
  const tone = legTones(frame);
  const legs =
    draw.legs === 'panel'
      ? panelLegs(frame, top + edge + apron)
      : draw.legs === 'metal'
        ? [left + 16, left + w - 16]
            .map((x) => rect(x - 4, top + edge, 8, table - edge - 4, second.base))
            .join('') +
          [left + 16, left + w - 16]
            .map((x) => rect(x - 15, floor - 5, 30, 5, second.base, { r: 2 }))
            .join('')
        : [-1, 1]
            .map(
              (s) =>
                taperLeg(cx + s * (w * 0.4), top + edge, floor - 9, 9, tone.deep, s * 5) +
                taperLeg(cx + s * (w / 2 - 15), top + edge, floor, 13, tone.dark, s * 6),
            )
            .join('');
  return [
    floorShadow(cx, floor + 1, w * 0.5),
    draw.mirror ? mirror(frame, draw.mirror, top) : '',
    draw.hutch ? hutch(frame, top) : '',
    legs,
    draw.drawers > 0 ? drawers(frame, draw.drawers, top + edge, apron) : '',
    rect(left + 6, top + edge + apron, w - 12, 4, main.deep, { opacity: 0.3 }),
    board(left - 3, top, w + 6, edge, main.light, main, 2.5),
    draw.mirror || draw.hutch ? '' : deskThings(cx, top, w),
    draw.mirror
      ? rect(cx + w * 0.26, top - 22, 11, 22, '#cda498', { r: 3 }) +
        rect(cx + w * 0.31, top - 31, 9, 31, '#e9dfcd', { r: 3 }) +
        rect(cx + w * 0.355, top - 15, 14, 15, '#b8924f', { r: 3 })
      : '',
  ].join('');
}

function panelLegs({ cx, floor, w, main }: Frame, top: number): string {
  const wide = w * 0.27;
  return [cx - w / 2 + 4, cx + w / 2 - wide - 4]
    .map(
      (x) =>
        rect(x, top, wide, floor - top, main.dark, { r: 2 }) +
        repeat(
          3,
          (i) =>
            board(
              x + 3,
              top + (i * (floor - top - 6)) / 3 + 2,
              wide - 6,
              (floor - top - 6) / 3 - 3,
              main.base,
              main,
            ) +
            rect(x + wide / 2 - 9, top + ((i + 0.5) * (floor - top - 6)) / 3, 18, 3.4, main.deep, { r: 1.7 }),
        ),
    )
    .join('');
}

function drawers({ cx, w, main }: Frame, count: number, y: number, h: number): string {
  const x = cx - w / 2 + 9;
  const each = (w - 18) / count;
  return (
    rect(x, y, w - 18, h, main.dark, { r: 2 }) +
    repeat(
      count,
      (i) =>
        board(x + i * each + 2, y + 2, each - 4, h - 4, main.base, main) +
        ellipse(x + (i + 0.5) * each, y + h / 2, 3.4, 3.4, main.deep),
    )
  );
}

function mirror({ cx, w, h, floor, main, second }: Frame, shape: 'round' | 'arch', top: number): string {
  const high = h - (floor - top);
  const rim = main.wood ? main.dark : second.base;
  if (shape === 'round') {
    const r = Math.min(high * 0.46, w * 0.32);
    const y = top - high * 0.52;
    return (
      rect(cx - 4, y, 8, top - y, rim) +
      ellipse(cx, y, r + 5, r + 5, rim) +
      ellipse(cx, y, r, r, '#dde6e3') +
      polygon(
        [
          [cx - r * 0.62, y + r * 0.55],
          [cx + r * 0.1, y - r * 0.82],
          [cx + r * 0.36, y - r * 0.78],
          [cx - r * 0.36, y + r * 0.75],
        ],
        '#ffffff',
        0.4,
      )
    );
  }
  const half = Math.min(w * 0.25, high * 0.42);
  const y = top - high;
  const arch = (grow: number): string =>
    `M${cx - half - grow} ${top}L${cx - half - grow} ${y + half}
      A${half + grow} ${half + grow} 0 0 1 ${cx + half + grow} ${y + half}
      L${cx + half + grow} ${top}Z`;
  return (
    path(arch(5), rim) +
    path(arch(0), '#dde6e3') +
    polygon(
      [
        [cx - half * 0.7, top - high * 0.2],
        [cx + half * 0.2, y + half * 0.4],
        [cx + half * 0.5, y + half * 0.5],
        [cx - half * 0.4, top - high * 0.12],
      ],
      '#ffffff',
      0.4,
    )
  );
}

function hutch({ cx, w, h, floor, main, seed }: Frame, top: number): string {
  const high = h - (floor - top);
  const shelves = high > 150 ? 3 : 1;
  const x = cx - w / 2 + 3;
  const y = top - high;
  const wide = w - 6;
  const gap = high * 0.3;
  const each = (high - gap) / shelves;
  return [
    rect(x, y, 6, high, main.dark),
    rect(x + wide - 6, y, 6, high, main.dark),
    rect(x + 6, y, wide - 12, high - gap, main.deep, { opacity: 0.5 }),
    repeat(
      shelves,
      (i) =>
        repeat(2, (k) =>
          books(
            x + 8 + (k * wide) / 2,
            y + (i + 1) * each - 2,
            wide / 2 - 14,
            each - 6,
            createRng(seed + i * 2 + k),
          ),
        ) + rect(x, y + (i + 1) * each - 3, wide, 5, main.base),
    ),
    rect(x, y - 2, wide, 6, main.light, { r: 1.5 }),
    rect(x + wide / 2 - 2, y, 5, high - gap, main.base),
  ].join('');
}

/** A lamp, a closed laptop's screen and a pen pot. */
function deskThings(cx: number, top: number, w: number): string {
  const lamp = cx - w * 0.34;
  return [
    stroke(`M${lamp} ${top - 3}L${lamp - 12} ${top - 48}L${lamp + 20} ${top - 82}`, '#46423f', 3.4),
    ellipse(lamp, top - 2, 15, 3.5, '#46423f'),
    polygon(
      [
        [lamp + 8, top - 88],
        [lamp + 26, top - 92],
        [lamp + 44, top - 66],
        [lamp + 14, top - 62],
      ],
      '#b8924f',
    ),
    rect(cx - 36, top - 52, 84, 50, '#4a4b50', { r: 4 }),
    rect(cx - 32, top - 48, 76, 42, '#8fa3a8', { r: 2 }),
    rect(cx - 44, top - 4, 100, 4, '#b9b7b2', { r: 2 }),
    vase(cx + w * 0.36, top, 62),
  ].join('');
}

import type { BedDraw } from '../catalogue/types';
import { ACCENT, mix } from './palette';
import { board } from './parts';
import { type Frame, floorShadow } from './stage';
import { ellipse, path, polygon, rect, repeat, stroke } from './svg';

/** House beds and bunk beds, seen from their long side: `d` is the length. */
export function drawChildBed(frame: Frame, draw: BedDraw): string {
  return draw.bunk ? bunkBed(frame) : houseBed(frame);
}

const POST = 15;

function houseBed({ cx, floor, d, h, main }: Frame): string {
  const left = cx - d / 2;
  const right = cx + d / 2;
  const top = floor - h;
  const eave = top + h * 0.3;
  const deck = floor - h * 0.22;
  const posts = [left, right - POST]
    .map((x) => rect(x, eave, POST, floor - eave, main.base, { r: 3 }))
    .join('');
  return [
    floorShadow(cx, floor + 2, d * 0.52),
    polygon(
      [
        [left + 8, eave],
        [cx, top + 6],
        [right - 8, eave],
      ],
      mix(main.light, '#ffffff', 0.45),
      0.7,
    ),
    rect(left + POST, eave, d - POST * 2, 7, main.dark),
    lights(left + POST, right - POST, eave + 8),
    railing(left + POST, deck - h * 0.24, d * 0.32, h * 0.24, main.base, main.dark),
    bedClothes(left + POST, right - POST, deck, h * 0.1, '#b4bda6'),
    board(left, deck - 4, d, h * 0.12, main.base, main, 3),
    repeat(2, (i) =>
      board(
        left + POST + 4 + i * (d / 2 - POST),
        deck + h * 0.1,
        d / 2 - POST - 8,
        h * 0.09,
        main.dark,
        main,
        3,
      ),
    ),
    posts,
    stroke(
      `M${left + POST / 2} ${eave + 4}L${cx} ${top + 6}L${right - POST / 2} ${eave + 4}`,
      main.base,
      POST - 1,
    ),
  ].join('');
}

function bunkBed({ cx, floor, d, h, main }: Frame): string {
  const left = cx - d / 2;
  const right = cx + d / 2;
  const top = floor - h;
  const lower = floor - h * 0.2;
  const upper = floor - h * 0.68;
  const inner = d - POST * 2;
  const ladder = right - d * 0.27;
  return [
    floorShadow(cx, floor + 2, d * 0.52),
    bedClothes(left + POST, right - POST, lower, h * 0.08, '#a5c3d2'),
    bedClothes(left + POST, right - POST, upper, h * 0.08, '#e0b9a4'),
    board(left, lower - 3, d, h * 0.08, main.base, main, 3),
    repeat(2, (i) =>
      board(
        left + POST + 5 + (i * inner) / 2,
        lower + h * 0.075,
        inner / 2 - 10,
        h * 0.085,
        main.dark,
        main,
        3,
      ),
    ),
    board(left, upper - 3, d, h * 0.075, main.base, main, 3),
    railing(left + POST, upper - h * 0.22, inner * 0.68, h * 0.22, main.base, main.dark),
    [left, right - POST]
      .map(
        (x) =>
          rect(x, top, POST, h, main.base, { r: 3 }) +
          rect(x + POST - 4, top + 4, 4, h - 4, main.dark, { opacity: 0.6 }),
      )
      .join(''),
    repeat(2, (i) =>
      rect(ladder + i * d * 0.16, upper - h * 0.22, 9, floor - upper + h * 0.22, main.dark, { r: 3 }),
    ),
    repeat(6, (i) =>
      rect(ladder + 4, upper - h * 0.04 + (i * (floor - upper)) / 6.2, d * 0.16, 8, main.base, { r: 3 }),
    ),
  ].join('');
}

/** Mattress, pillow at the left and a blanket that hangs a little over the edge. */
function bedClothes(left: number, right: number, deck: number, thick: number, blanket: string): string {
  const w = right - left;
  const top = deck - thick;
  return [
    rect(left, top, w, thick + 2, '#fffaf1', { r: 6 }),
    rect(left + w * 0.03, top - thick * 0.75, w * 0.2, thick * 0.95, '#ffffff', { r: 9 }),
    path(
      `M${left + w * 0.3} ${top - 4}L${right - 3} ${top - 4}L${right} ${deck - 1}
        Q${left + w * 0.62} ${deck + 5} ${left + w * 0.28} ${deck}Z`,
      blanket,
    ),
    path(
      `M${left + w * 0.3} ${top - 4}L${left + w * 0.4} ${top - 4}L${left + w * 0.39} ${deck + 2}
        L${left + w * 0.28} ${deck}Z`,
      '#fffdf8',
      0.75,
    ),
  ].join('');
}

function railing(x: number, y: number, w: number, h: number, rail: string, bar: string): string {
  const bars = Math.max(3, Math.round(w / 34));
  return (
    repeat(bars, (i) => rect(x + ((i + 0.7) * w) / (bars + 0.4), y + 4, 7, h, bar, { r: 2 })) +
    rect(x, y, w, 11, rail, { r: 5 }) +
    rect(x + w - 8, y, 8, h + 2, rail, { r: 3 })
  );
}

function lights(from: number, to: number, y: number): string {
  const w = to - from;
  return (
    stroke(
      `M${from} ${y}Q${from + w / 4} ${y + 22} ${from + w / 2} ${y}
        Q${from + (w * 3) / 4} ${y + 22} ${to} ${y}`,
      '#b79f78',
      1.4,
    ) +
    repeat(9, (i) =>
      ellipse(from + ((i + 0.5) * w) / 9, y + 6 + (i % 4 === 0 ? 0 : 5), 4.2, 4.2, ACCENT.ochre),
    )
  );
}

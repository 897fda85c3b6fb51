import type { KitchenDraw } from '../catalogue/types';
import { ACCENT, mix } from './palette';
import { board } from './parts';
import { bowl, vase } from './props';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, outline, polygon, rect, repeat, stroke } from './svg';

const STEEL = '#b9bbb8';
const WORKTOP = '#e9e6e0';

/** Base units, worktop, wall units and a hood along one wall; tall units at the right; an island in front. */
export function drawKitchen(frame: Frame, draw: KitchenDraw): string {
  const { cx, floor, w, h, main, scale } = frame;
  const left = cx - w / 2;
  const tall = draw.layout === 'straight' ? 0 : w * (draw.layout === 'tall' ? 0.3 : 0.26);
  const run = w - tall;
  const counter = 860 * scale;
  const counterY = floor - counter;
  const wallH = h * 0.31;
  const wallY = floor - h;
  const units = Math.max(4, Math.round(run / (560 * scale)));
  const each = run / units;
  const hood = Math.floor(units / 2);
  return [
    floorShadow(cx, floor + 2, w * 0.51),
    splashback(left, wallY + wallH, run, counterY - wallY - wallH),
    repeat(units, (i) => (i === hood ? '' : unitFront(frame, draw, left + i * each, wallY, each, wallH))),
    rect(left, wallY + wallH, run, 3, ACCENT.glow, { opacity: 0.9 }),
    extractor(left + (hood + 0.5) * each, wallY, wallH, each),
    rect(left + 5, floor - 11, run - 10, 11, main.deep),
    repeat(units, (i) =>
      baseUnit(
        frame,
        draw,
        left + i * each,
        counterY + 9,
        each,
        counter - 20,
        i === hood ? 'oven' : i === units - 1 ? 'drawers' : 'doors',
      ),
    ),
    rect(left - 3, counterY, run + (tall ? 3 : 6), 10, WORKTOP, { r: 2 }),
    rect(left - 3, counterY + 8, run + 3, 2, '#b9b2a6'),
    hob(left + (hood + 0.5) * each, counterY, each),
    tap(left + each * 0.9, counterY),
    vase(left + run - each * 0.5, counterY, 54),
    tall ? tallUnits(frame, draw, left + run, wallY, tall) : '',
    draw.layout === 'island' ? island(frame, draw) : '',
  ].join('');
}

function splashback(x: number, y: number, w: number, h: number): string {
  const rows = 4;
  return (
    rect(x, y, w, h, '#f2ece1') +
    repeat(rows - 1, (i) =>
      line(x, y + ((i + 1) * h) / rows, x + w, y + ((i + 1) * h) / rows, '#ddd1bd', 1),
    ) +
    repeat(Math.round(w / 26), (i) => line(x + i * 26, y, x + i * 26, y + h, '#ddd1bd', 1, 0.6))
  );
}

function unitFront({ main }: Frame, draw: KitchenDraw, x: number, y: number, w: number, h: number): string {
  const face = board(x + 1, y, w - 2, h - 1, main.base, main, 1.5);
  const pad = Math.min(9, w * 0.13);
  if (draw.front === 'flat') return face + rect(x + 1, y + h - 4, w - 2, 3, main.deep, { opacity: 0.4 });
  return (
    face +
    rect(x + pad, y + pad, w - pad * 2, h - pad * 2, main.dark, { opacity: 0.75 }) +
    rect(x + pad + 1.6, y + pad + 1.8, w - pad * 2 - 1.6, h - pad * 2 - 1.8, main.base) +
    ellipse(x + w / 2, y + h - pad * 0.55, 2.4, 2.4, '#8a6f42')
  );
}

function baseUnit(
  frame: Frame,
  draw: KitchenDraw,
  x: number,
  y: number,
  w: number,
  h: number,
  kind: 'oven' | 'drawers' | 'doors',
): string {
  const { main } = frame;
  if (kind === 'oven') {
    return (
      board(x + 1, y, w - 2, h, main.base, main) +
      rect(x + 5, y + h * 0.08, w - 10, h * 0.66, '#35363a', { r: 3 }) +
      rect(x + 10, y + h * 0.28, w - 20, h * 0.38, '#55585d', { r: 2 }) +
      rect(x + 10, y + h * 0.17, w - 20, 3.5, STEEL, { r: 1.7 })
    );
  }
  const rows = kind === 'drawers' ? 3 : 1;
  return (
    rect(x, y, w, h, main.dark) +
    repeat(rows, (i) => {
      const fy = y + (i * h) / rows;
      const fh = h / rows;
      const front = unitFront(frame, { ...draw, front: draw.front }, x, fy + 1, w, fh - 1);
      return front + (draw.front === 'flat' ? rect(x + 1, fy, w - 2, 3.4, main.deep, { opacity: 0.55 }) : '');
    })
  );
}

function extractor(cx: number, y: number, h: number, w: number): string {
  return (
    rect(cx - w * 0.22, y, w * 0.44, h * 0.72, STEEL) +
    polygon(
      [
        [cx - w * 0.22, y + h * 0.6],
        [cx + w * 0.22, y + h * 0.6],
        [cx + w * 0.5, y + h * 0.94],
        [cx - w * 0.5, y + h * 0.94],
      ],
      mix(STEEL, '#000000', 0.08),
    ) +
    rect(cx - w * 0.5, y + h * 0.94, w, 6, mix(STEEL, '#000000', 0.25), { r: 2 })
  );
}

function hob(cx: number, y: number, w: number): string {
  return (
    rect(cx - w * 0.42, y - 3, w * 0.84, 3, '#35363a', { r: 1 }) +
    rect(cx - w * 0.26, y - 25, w * 0.38, 22, '#a8694b', { r: 4 }) +
    rect(cx - w * 0.3, y - 27, w * 0.46, 4, '#8a4f3d', { r: 2 }) +
    ellipse(cx - w * 0.07, y - 29, 4, 3, '#8a4f3d')
  );
}

function tap(x: number, y: number): string {
  return (
    stroke(
      `M${x} ${y}L${x} ${y - 26}Q${x} ${y - 36} ${x + 10} ${y - 36}Q${x + 20} ${y - 36} ${x + 20} ${y - 26}`,
      '#8f918e',
      3.6,
    ) + rect(x - 10, y - 2, 50, 3, '#8f918e', { r: 1.5 })
  );
}

function tallUnits({ floor, main }: Frame, draw: KitchenDraw, x: number, y: number, w: number): string {
  const h = floor - y;
  const fridge = w * 0.52;
  const column = w - fridge;
  const door = (dx: number, dy: number, dw: number, dh: number): string =>
    board(x + dx + 1.5, y + dy + 1.5, dw - 3, dh - 3, main.base, main, 1.5) +
    (draw.front === 'shaker'
      ? outline(x + dx + 9, y + dy + 9, dw - 18, dh - 18, main.dark, { weight: 2 })
      : '');
  return [
    rect(x, y, w, h - 10, main.dark),
    rect(x + 4, floor - 11, w - 8, 11, main.deep),
    door(0, 0, fridge, h * 0.62),
    door(0, h * 0.62, fridge, h * 0.38 - 10),
    rect(x + fridge - 8, y + h * 0.3, 3.4, h * 0.24, main.deep, { r: 1.7 }),
    door(fridge, 0, column, h * 0.26),
    rect(x + fridge + 3, y + h * 0.27, column - 6, h * 0.13, '#35363a', { r: 3 }),
    rect(x + fridge + 3, y + h * 0.41, column - 6, h * 0.19, '#3f4146', { r: 3 }),
    rect(x + fridge + 8, y + h * 0.45, column - 16, h * 0.12, '#5c6066', { r: 2 }),
    rect(x + fridge + 8, y + h * 0.428, column - 16, 3, STEEL, { r: 1.5 }),
    door(fridge, h * 0.61, column, h * 0.39 - 10),
  ].join('');
}

function island(frame: Frame, draw: KitchenDraw): string {
  const { cx, floor, w, main, second } = frame;
  const wide = w * 0.5;
  const x = cx - wide * 0.78;
  const bottom = floor + 34;
  const high = frame.scale * 900;
  const top = bottom - high;
  const units = 4;
  return [
    floorShadow(x + wide / 2, bottom + 2, wide * 0.55, 10),
    [0.2, 0.5, 0.8].map((s) => rect(x + wide * s - 2, top - 2, 4, 0, second.base)).join(''),
    polygon(
      [
        [x + 14, top - 16],
        [x + wide - 14, top - 16],
        [x + wide + 9, top],
        [x - 9, top],
      ],
      '#f6f3ee',
    ),
    rect(x, top + 8, wide, high - 8, main.dark),
    repeat(units, (i) => unitFront(frame, draw, x + (i * wide) / units, top + 9, wide / units, high - 20)),
    rect(x + 4, bottom - 10, wide - 8, 10, main.deep),
    rect(x - 9, top - 1, wide + 18, 10, WORKTOP, { r: 2 }),
    bowl(x + wide * 0.3, top - 6, 54),
    vase(x + wide * 0.75, top - 6, 66),
  ].join('');
}

import type { CabinetDraw } from '../catalogue/types';
import { ACCENT, mix, type Tones } from './palette';
import { board, caneField, taperLeg } from './parts';
import { shelfThings, smallLamp, vase } from './props';
import type { Box } from './stage';
import { type Frame, floorShadow, wallShadow } from './stage';
import { ellipse, line, outline, polygon, rect, repeat } from './svg';

/** Space from the floor to the lowest board, and what stands in it. */
function base(frame: Frame, kind: CabinetDraw['base'], floating: number): { lift: number; svg: string } {
  const { cx, floor, w, h, main, second } = frame;
  const left = cx - w / 2;
  if (kind === 'float') return { lift: floating, svg: floorShadow(cx, floor + 4, w * 0.44, 7) };
  const shadow = floorShadow(cx, floor + 2, w * 0.51);
  if (kind === 'plinth') {
    const lift = Math.min(13, h * 0.07);
    return { lift, svg: shadow + rect(left + 5, floor - lift - 1, w - 10, lift + 1, main.deep) };
  }
  const lift = Math.min(46, Math.max(18, h * 0.24));
  const color = main.wood ? main.dark : second.base;
  const places = [left + 17, left + w - 17];
  const svg =
    kind === 'legs'
      ? places.map((x, i) => taperLeg(x, floor - lift - 2, floor, 10, color, i === 0 ? -4 : 4)).join('')
      : places.map((x) => rect(x - 2, floor - lift - 2, 4, lift + 2, second.base)).join('') +
        rect(left + 15, floor - 4, w - 30, 4, second.base);
  return { lift, svg: shadow + svg };
}

/** Columns of drawers, doors and shelves, on legs or a plinth. */
export function drawCabinet(frame: Frame, draw: CabinetDraw): string {
  const { cx, floor, w, h, main } = frame;
  const { lift, svg } = base(frame, draw.base, Math.min(60, h * 0.5));
  const top = floor - h - (draw.base === 'float' ? Math.min(60, h * 0.5) : 0);
  const body: Box = { x: cx - w / 2, y: top, w, h: floor - lift - top };
  const edge = Math.max(3.5, Math.min(8, Math.min(body.h, w) * 0.03));
  const side = Math.min(9, w * 0.022);
  const inside: Box = { x: body.x + edge, y: body.y + edge, w: body.w - edge * 2, h: body.h - edge * 2 };
  return [
    draw.topper === 'tv' ? television(cx, top - 14, w) : '',
    svg,
    polygon(
      [
        [body.x + w, top],
        [body.x + w + side, top + 4],
        [body.x + w + side, top + body.h - 4],
        [body.x + w, top + body.h],
      ],
      main.deep,
    ),
    board(body.x, body.y, body.w, body.h, main.dark, { ...main, wood: false }, 3),
    columns(frame, draw, inside),
    rect(body.x - 2, body.y - 1, body.w + 4, edge + 1, main.light, { r: 2 }),
    topper(frame, draw, top),
  ].join('');
}

function columns(frame: Frame, draw: CabinetDraw, inside: Box): string {
  const parsed = draw.cells.split(' ').map((column) => ({
    cells: column.replace(/\d/g, '').split(''),
    share: Number(/\d/.exec(column)?.[0] ?? 1),
  }));
  const total = parsed.reduce((sum, column) => sum + column.share, 0);
  let x = inside.x;
  return parsed
    .map((column, i) => {
      const box = { ...inside, x, w: (inside.w * column.share) / total };
      x += box.w;
      return oneColumn(frame, draw, column.cells, box, i < parsed.length / 2 ? 'right' : 'left', i);
    })
    .join('');
}

const WEIGHT: Record<string, number> = { d: 1, D: 2.3, G: 3, O: 1.25 };

function oneColumn(
  frame: Frame,
  draw: CabinetDraw,
  cells: string[],
  box: Box,
  pull: 'left' | 'right',
  index: number,
): string {
  const total = cells.reduce((sum, cell) => sum + (WEIGHT[cell] ?? 1), 0);
  let y = box.y;
  return cells
    .map((cell, row) => {
      const h = (box.h * (WEIGHT[cell] ?? 1)) / total;
      const place = { x: box.x + 1.2, y: y + 1.2, w: box.w - 2.4, h: h - 2.4 };
      y += h;
      const seed = frame.seed + index * 17 + row * 5;
      if (cell === 'O') return openShelf(frame.main, draw, place, seed);
      if (cell === 'G') return glassDoor(frame, draw, place, seed);
      const doors = cell === 'D' && place.w > place.h * 1.15 ? 2 : 1;
      return repeat(doors, (i) => {
        const half = {
          ...place,
          x: place.x + (i * place.w) / doors + (i ? 1 : 0),
          w: place.w / doors - (doors > 1 ? 1 : 0),
        };
        return (
          front(frame.main, draw, half) +
          handle(frame, draw, half, cell, doors > 1 ? (i ? 'left' : 'right') : pull)
        );
      });
    })
    .join('');
}

function front(main: Tones, draw: CabinetDraw, { x, y, w, h }: Box): string {
  const pad = Math.max(4, Math.min(9, Math.min(w, h) * 0.13));
  const plain = board(x, y, w, h, main.base, main);
  switch (draw.front) {
    case 'shaker':
      return (
        plain +
        rect(x + pad, y + pad, w - pad * 2, h - pad * 2, main.dark, { r: 1.5, opacity: 0.75 }) +
        rect(x + pad + 1.6, y + pad + 1.8, w - pad * 2 - 1.6, h - pad * 2 - 1.8, main.base, { r: 1.5 })
      );
    case 'cane':
      return plain + caneField(x + pad, y + pad, w - pad * 2, h - pad * 2);
    case 'fluted': {
      const count = Math.max(3, Math.round(w / 8));
      return (
        plain +
        repeat(
          count,
          (i) =>
            rect(x + (i * w) / count + 1, y, w / count - 3, h, main.light, { r: 2, opacity: 0.65 }) +
            rect(x + ((i + 1) * w) / count - 2, y, 1.6, h, main.dark),
        )
      );
    }
    default:
      return plain;
  }
}

function handle(
  { main, second }: Frame,
  draw: CabinetDraw,
  { x, y, w, h }: Box,
  cell: string,
  side: 'left' | 'right',
): string {
  const drawer = cell === 'd';
  const hx = drawer
    ? x + w / 2
    : side === 'right'
      ? x + w - Math.max(7, w * 0.08)
      : x + Math.max(7, w * 0.08);
  const hy = drawer ? y + h / 2 : y + h * 0.45;
  const metal =
    main.wood && draw.pull === 'knob' ? main.deep : draw.pull === 'ring' ? '#b8924f' : second.base;
  switch (draw.pull) {
    case 'knob':
      return ellipse(hx, hy, 3.6, 3.6, metal);
    case 'bar':
      return drawer
        ? rect(hx - w * 0.14, hy - 1.8, w * 0.28, 3.6, metal, { r: 1.8 })
        : rect(hx - 1.8, hy - h * 0.12, 3.6, h * 0.24, metal, { r: 1.8 });
    case 'ring':
      return (
        ellipse(hx, hy, 6.5, 6.5, metal) +
        ellipse(hx, hy, 3.9, 3.9, main.base) +
        rect(hx - 1, hy - 6, 2, 12, metal)
      );
    default:
      return drawer
        ? rect(x + w * 0.2, y, w * 0.6, 2.6, main.deep, { opacity: 0.55 })
        : rect(side === 'right' ? x + w - 2.6 : x, y, 2.6, h, main.deep, { opacity: 0.35 });
  }
}

function openShelf(main: Tones, draw: CabinetDraw, { x, y, w, h }: Box, seed: number): string {
  if (h > 90 && h > w * 0.9) {
    const half = (h - 4) / 2;
    const upper = openShelf(main, draw, { x, y, w, h: half }, seed);
    const lower = openShelf(main, draw, { x, y: y + half + 4, w, h: half }, seed + 3);
    return upper + rect(x, y + half, w, 4, main.base) + lower;
  }
  const inner =
    rect(x, y, w, h, mix(main.deep, '#2a1c12', 0.12)) + rect(x, y, w, h * 0.18, '#000000', { opacity: 0.12 });
  if (!draw.fill)
    return inner + (w > h * 2.2 ? rect(x + w * 0.3, y + h - 9, w * 0.22, 9, '#1f1f22', { r: 2 }) : '');
  return inner + shelfThings(draw.fill, { x, floor: y + h, w, h }, seed);
}

function glassDoor(frame: Frame, draw: CabinetDraw, { x, y, w, h }: Box, seed: number): string {
  const { main } = frame;
  const shelves = Math.max(2, Math.round(h / 62));
  const each = (h - 10) / shelves;
  return [
    rect(x, y, w, h, mix(main.deep, '#2a1c12', 0.15)),
    repeat(shelves, (i) => {
      const floor = y + 5 + (i + 1) * each;
      return (
        shelfThings(draw.fill ?? 'books', { x: x + 5, floor: floor - 2, w: w - 10, h: each - 4 }, seed + i) +
        rect(x + 4, floor - 2, w - 8, 2.5, main.base)
      );
    }),
    rect(x, y, w, h, '#dfeae8', { opacity: 0.16 }),
    polygon(
      [
        [x + w * 0.1, y + h],
        [x + w * 0.5, y],
        [x + w * 0.7, y],
        [x + w * 0.3, y + h],
      ],
      '#ffffff',
      0.1,
    ),
    outline(x + 2, y + 2, w - 4, h - 4, main.base, { weight: 4 }),
    w > 90 ? line(x + w / 2, y, x + w / 2, y + h, main.base, 5) : '',
    handle(frame, draw, { x, y, w, h }, 'D', 'right'),
  ].join('');
}

function television(cx: number, bottom: number, cabinetWidth: number): string {
  const w = cabinetWidth * 0.62;
  const h = w * 0.54;
  const y = bottom - h - 10;
  return (
    wallShadow(cx - w / 2, y, w, h) +
    rect(cx - w / 2, y, w, h, ACCENT.screen, { r: 4 }) +
    polygon(
      [
        [cx - w * 0.2, y + 3],
        [cx + w * 0.12, y + 3],
        [cx - w * 0.12, y + h - 3],
        [cx - w * 0.44, y + h - 3],
      ],
      '#ffffff',
      0.05,
    )
  );
}

function topper({ cx, w, main, second }: Frame, draw: CabinetDraw, top: number): string {
  switch (draw.topper) {
    case 'tv':
      return vase(cx + w * 0.42, top, Math.min(84, w * 0.2));
    case 'lamp':
      return (
        smallLamp(w < 260 ? cx - w * 0.16 : cx - w * 0.3, top, Math.min(112, w * 0.5), second.base) +
        (w > 150
          ? rect(cx + w * 0.14, top - 7, w * 0.2, 7, '#8a9aa0', { r: 1.5 }) +
            rect(cx + w * 0.16, top - 13, w * 0.17, 6, ACCENT.linen, { r: 1.5 })
          : '')
      );
    case 'vase':
      return (
        vase(cx - w * 0.28, top, Math.min(98, w * 0.34)) +
        rect(cx + w * 0.18, top - 8, w * 0.18, 8, '#8a9aa0', { r: 1.5 })
      );
    case 'mirror':
      return (
        ellipse(cx, top - 76, 62, 62, main.deep) +
        ellipse(cx, top - 76, 57, 57, '#dfe6e2') +
        polygon(
          [
            [cx - 36, top - 46],
            [cx + 6, top - 122],
            [cx + 20, top - 118],
            [cx - 22, top - 38],
          ],
          '#ffffff',
          0.4,
        )
      );
    default:
      return '';
  }
}

import type { WardrobeDraw } from '../catalogue/types';
import { ACCENT, mix } from './palette';
import { board, caneField } from './parts';
import type { Box } from './stage';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, outline, polygon, rect, repeat } from './svg';

export function drawWardrobe(frame: Frame, draw: WardrobeDraw): string {
  const { cx, floor, w, h, main, second } = frame;
  const left = cx - w / 2;
  const top = floor - h;
  const plinth = Math.min(11, h * 0.04);
  const side = Math.min(12, w * 0.04);
  const inner: Box = { x: left + 4, y: top + 5, w: w - 8, h: h - plinth - 7 };
  const boxes = draw.topBoxes ? inner.h * 0.17 : 0;
  const each = inner.w / draw.doors;
  return [
    floorShadow(cx, floor + 2, w * 0.52),
    polygon(
      [
        [left + w, top],
        [left + w + side, top + 6],
        [left + w + side, floor - 5],
        [left + w, floor],
      ],
      main.deep,
    ),
    rect(left, top, w, h, main.dark, { r: 2 }),
    rect(left + 4, floor - plinth, w - 8, plinth, main.deep),
    draw.topBoxes
      ? repeat(draw.doors, (i) =>
          doorLeaf(
            frame,
            { ...draw, front: draw.front === 'shaker' ? 'shaker' : 'flat' },
            { x: inner.x + i * each, y: inner.y, w: each, h: boxes },
            i,
          ),
        )
      : '',
    repeat(draw.doors, (i) =>
      doorLeaf(frame, draw, { x: inner.x + i * each, y: inner.y + boxes, w: each, h: inner.h - boxes }, i),
    ),
    repeat(draw.doors, (i) =>
      wardrobePull(
        frame,
        draw,
        { x: inner.x + i * each, y: inner.y + boxes, w: each, h: inner.h - boxes },
        i,
      ),
    ),
    draw.front === 'open' ? '' : rect(left - 2, top - 2, w + 4, 6, main.light, { r: 1.5 }),
    draw.front === 'sliding' ? rect(left, top, w, 8, second.base) : '',
  ].join('');
}

function doorLeaf(frame: Frame, draw: WardrobeDraw, cell: Box, index: number): string {
  const { main } = frame;
  const x = cell.x + 1;
  const y = cell.y + 1;
  const w = cell.w - 2;
  const h = cell.h - 2;
  const pad = Math.max(7, w * 0.1);
  const leaf = board(x, y, w, h, main.base, main, 1.5);
  const field = (py: number, ph: number): string =>
    rect(x + pad, py, w - pad * 2, ph, main.dark, { r: 1.5, opacity: 0.75 }) +
    rect(x + pad + 1.8, py + 2, w - pad * 2 - 1.8, ph - 2, main.base, { r: 1.5 });
  switch (draw.front) {
    case 'glass':
    case 'open':
      return interior(frame, { x, y, w, h }, index, draw.front === 'glass');
    case 'shaker':
      return (
        leaf +
        (h < w * 1.2
          ? field(y + pad, h - pad * 2)
          : field(y + pad, h * 0.6 - pad) + field(y + h * 0.6 + pad, h * 0.4 - pad * 2))
      );
    case 'cane':
      return (
        leaf +
        caneField(x + pad, y + pad, w - pad * 2, h * 0.62 - pad) +
        field(y + h * 0.62 + pad * 0.8, h * 0.38 - pad * 1.8)
      );
    case 'sliding': {
      const paper = main.wood;
      return (
        leaf +
        (paper
          ? rect(x + pad * 0.5, y + pad * 0.5, w - pad, h - pad, '#f6efdf') +
            repeat(5, (i) =>
              line(
                x + pad * 0.5,
                y + pad * 0.5 + ((i + 1) * (h - pad)) / 6,
                x + w - pad * 0.5,
                y + pad * 0.5 + ((i + 1) * (h - pad)) / 6,
                main.base,
                2.4,
              ),
            ) +
            repeat(2, (i) =>
              line(
                x + (w * (i + 1)) / 3,
                y + pad * 0.5,
                x + (w * (i + 1)) / 3,
                y + h - pad * 0.5,
                main.base,
                2.4,
              ),
            )
          : rect(x, y, w, h, index % 2 ? main.light : main.base, { opacity: 0.7 }) +
            outline(x + 2, y + 2, w - 4, h - 4, main.deep, { weight: 2.4 }))
      );
    }
    default:
      return leaf;
  }
}

function wardrobePull({ main, second }: Frame, draw: WardrobeDraw, cell: Box, index: number): string {
  if (draw.front === 'open') return '';
  const right = index % 2 === 0 && index < draw.doors - 1;
  const x = right ? cell.x + cell.w - 9 : cell.x + 6;
  const y = cell.y + cell.h * 0.42;
  if (draw.front === 'sliding')
    return rect(index ? cell.x + 8 : cell.x + cell.w - 12, y, 4.5, cell.h * 0.16, second.deep, { r: 2 });
  if (draw.front === 'shaker' || draw.front === 'cane')
    return ellipse(
      x + 1.5,
      y + 18,
      3.8,
      3.8,
      draw.front === 'cane' ? main.deep : main.wood ? '#b8924f' : second.base,
    );
  return rect(x, y, 3.4, cell.h * 0.2, main.wood ? main.deep : second.base, { r: 1.7 });
}

const CLOTHES = ['#a8694b', '#e9dfcd', '#7d8f83', '#33485f', '#c9b39b', '#d0a044', '#8d8a86'];

/** A rail with clothes, a shelf with boxes above and drawers below, behind glass or open. */
function interior({ main, second, seed }: Frame, { x, y, w, h }: Box, index: number, glass: boolean): string {
  const rail = y + h * 0.2;
  const drawersTop = y + h * 0.76;
  const count = Math.max(4, Math.floor(w / 12));
  return [
    rect(x, y, w, h, mix(main.deep, '#1d1510', 0.25)),
    rect(x, y, w, h, ACCENT.glow, { opacity: glass ? 0.1 : 0.14 }),
    rect(x + w * 0.14, y + h * 0.15 - h * 0.075, w * 0.44, h * 0.075, '#c9b39b', { r: 2 }),
    rect(x + w * 0.63, y + h * 0.15 - h * 0.055, w * 0.24, h * 0.055, '#e9dfcd', { r: 2 }),
    rect(x, y + h * 0.15, w, 3.5, main.base),
    line(x + 4, rail, x + w - 4, rail, second.light, 2.2),
    repeat(count, (i) => {
      const cloth = CLOTHES[(i * 3 + index * 2 + seed) % CLOTHES.length] ?? '#a8694b';
      const each = (w - 12) / count;
      const long = h * (0.26 + ((i * 7 + index * 5 + seed) % 5) * 0.045);
      return rect(x + 6 + i * each, rail + 6, each - 1.4, long, cloth, { r: 3 });
    }),
    repeat(3, (i) =>
      board(
        x + 3,
        drawersTop + (i * (y + h - drawersTop)) / 3 + 1,
        w - 6,
        (y + h - drawersTop) / 3 - 2,
        main.base,
        main,
        1.5,
      ),
    ),
    glass
      ? rect(x, y, w, h, '#dfe6e4', { opacity: 0.2 }) +
        polygon(
          [
            [x + w * 0.06, y + h],
            [x + w * 0.56, y],
            [x + w * 0.8, y],
            [x + w * 0.3, y + h],
          ],
          '#ffffff',
          0.1,
        ) +
        outline(x + 1.5, y + 1.5, w - 3, h - 3, second.base, { weight: 3 })
      : outline(x, y, w, h, main.base, { weight: 4 }),
  ].join('');
}

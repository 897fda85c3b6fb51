import type { Rng } from '../rng';
import { type PlanDoor, type PlanGap, type PlanLayout, type PlanRoom, planLayouts } from './floorPlanLayouts';
import { HEIGHT, WIDTH } from './stage';
import { label, line, outline, type Point, polygon, rect, repeat, stroke, svgDocument } from './svg';

const INK = '#3c3b39';
const THIN = '#8b857c';
const PAPER = '#fdfbf7';
const WALL = 6;

/** From mm of the layout to px of the drawing; half of the plans are mirrored. */
interface Sheet {
  at(x: number, y: number): Point;
  px(mm: number): number;
}

/** A measured floor plan as a line drawing, one of three flats, sometimes mirrored. */
export function floorPlan(rng: Rng): string {
  const layout = rng.pick(planLayouts);
  const mirrored = rng.chance(0.5);
  const scale = Math.min(500 / layout.w, 384 / layout.h);
  const left = (WIDTH - layout.w * scale) / 2 + 10;
  const top = (HEIGHT - layout.h * scale) / 2 + 12;
  const sheet: Sheet = {
    at: (x, y) => [left + (mirrored ? layout.w - x : x) * scale, top + y * scale],
    px: (mm) => mm * scale,
  };
  return svgDocument(
    WIDTH,
    HEIGHT,
    [
      rect(0, 0, WIDTH, HEIGHT, PAPER),
      grid(),
      layout.rooms.map((room) => walls(sheet, room)).join(''),
      layout.rooms.map((room) => furniture(sheet, room)).join(''),
      layout.openings.map((gap) => opening(sheet, gap)).join(''),
      layout.windows.map((gap) => window(sheet, gap)).join(''),
      layout.doors.map((gap) => door(sheet, gap)).join(''),
      layout.rooms.map((room) => roomName(sheet, room)).join(''),
      dimensions(sheet, layout),
    ].join(''),
  );
}

function grid(): string {
  return (
    repeat(31, (i) => line(20 * (i + 1), 0, 20 * (i + 1), HEIGHT, '#efe9de', 0.7)) +
    repeat(23, (i) => line(0, 20 * (i + 1), WIDTH, 20 * (i + 1), '#efe9de', 0.7))
  );
}

/** The corner with the smaller x, and the size, in px; mirroring swaps left and right. */
function box(sheet: Sheet, room: PlanRoom): { x: number; y: number; w: number; h: number } {
  const [ax, ay] = sheet.at(room.x, room.y);
  const [bx, by] = sheet.at(room.x + room.w, room.y + room.h);
  return { x: Math.min(ax, bx), y: ay, w: Math.abs(bx - ax), h: by - ay };
}

function walls(sheet: Sheet, room: PlanRoom): string {
  const { x, y, w, h } = box(sheet, room);
  const thin = room.use === 'balcony';
  return (
    rect(x, y, w, h, '#ffffff', { opacity: 0.7 }) + outline(x, y, w, h, INK, { weight: thin ? 2.5 : WALL })
  );
}

function ends(sheet: Sheet, gap: PlanGap): [Point, Point] {
  const end: Point = gap.along === 'h' ? [gap.x + gap.length, gap.y] : [gap.x, gap.y + gap.length];
  return [sheet.at(gap.x, gap.y), sheet.at(end[0], end[1])];
}

function opening(sheet: Sheet, gap: PlanGap): string {
  const [[ax, ay], [bx, by]] = ends(sheet, gap);
  const half = WALL / 2 + 0.8;
  return rect(
    Math.min(ax, bx) - (gap.along === 'v' ? half : 0),
    Math.min(ay, by) - (gap.along === 'h' ? half : 0),
    gap.along === 'h' ? Math.abs(bx - ax) : half * 2,
    gap.along === 'h' ? half * 2 : Math.abs(by - ay),
    '#ffffff',
  );
}

function window(sheet: Sheet, gap: PlanGap): string {
  const [[ax, ay], [bx, by]] = ends(sheet, gap);
  const shift = (d: number): string =>
    gap.along === 'h' ? line(ax, ay + d, bx, by + d, INK, 0.9) : line(ax + d, ay, bx + d, by, INK, 0.9);
  return opening(sheet, gap) + [-3, 0, 3].map(shift).join('');
}

function door(sheet: Sheet, gap: PlanDoor): string {
  const [start, end] = ends(sheet, gap);
  const [hinge, latch] = gap.hinge === 'start' ? [start, end] : [end, start];
  const hingeMm = gap.hinge === 'start' ? 0 : gap.length;
  const [hx, hy] = gap.along === 'h' ? [gap.x + hingeMm, gap.y] : [gap.x, gap.y + hingeMm];
  const open =
    gap.along === 'h' ? sheet.at(hx, hy + gap.side * gap.length) : sheet.at(hx + gap.side * gap.length, hy);
  /* A quarter circle about the hinge, as one Bézier curve. */
  const k = 0.5523;
  const towards = (from: Point, by: Point): Point => [
    from[0] + (by[0] - hinge[0]) * k,
    from[1] + (by[1] - hinge[1]) * k,
  ];
  const a = towards(latch, open);
  const b = towards(open, latch);
  return [
    opening(sheet, gap),
    stroke(`M${latch.join(' ')}C${a.join(' ')} ${b.join(' ')} ${open.join(' ')}`, THIN, 0.9),
    line(hinge[0], hinge[1], open[0], open[1], INK, 1.8),
  ].join('');
}

/** Where a room's name stands, as a share of its height, clear of the furniture. */
const NAME_HEIGHT = {
  bed: 0.82,
  living: 0.3,
  dining: 0.34,
  study: 0.72,
  kitchen: 0.55,
  bath: 0.5,
  balcony: 0.5,
  none: 0.5,
};

function roomName(sheet: Sheet, room: PlanRoom): string {
  const { x, y, w, h } = box(sheet, room);
  const size = Math.max(8, Math.min(13, w / 5.5));
  const area = ((room.w * room.h) / 1_000_000).toFixed(1);
  const cy = y + h * NAME_HEIGHT[room.use ?? 'none'];
  if (h < 38) return label(x + w / 2, cy + size * 0.35, room.name, size, INK);
  return (
    label(x + w / 2, cy, room.name, size, INK) +
    label(x + w / 2, cy + size + 2, `${area}㎡`, size * 0.78, THIN)
  );
}

/** The usual furniture in thin lines. */
function furniture(sheet: Sheet, room: PlanRoom): string {
  const { x, y, w, h } = box(sheet, room);
  const item = (ix: number, iy: number, iw: number, ih: number, r = 1.5): string =>
    outline(ix, iy, iw, ih, THIN, { weight: 0.9, r });
  const mm = sheet.px;
  switch (room.use) {
    case 'bed': {
      const bw = mm(1800);
      const bx = x + (w - bw) / 2;
      const by = y + mm(820);
      const pillow = bw * 0.4;
      return [
        item(bx, by, bw, mm(2000), 3),
        item(bx + bw * 0.06, by + 4, pillow, mm(380), 3),
        item(bx + bw * 0.54, by + 4, pillow, mm(380), 3),
        line(bx, by + mm(700), bx + bw, by + mm(700), THIN, 0.9),
        item(bx - mm(520), by, mm(450), mm(420)),
        item(bx + bw + mm(70), by, mm(450), mm(420)),
      ].join('');
    }
    case 'living': {
      const sofa = mm(2400);
      const sy = y + h - mm(1500);
      return (
        item(x + (w - sofa) / 2, sy, sofa, mm(880), 4) +
        item(x + (w - sofa) / 2 + mm(180), sy, sofa - mm(360), mm(640), 3) +
        item(x + w / 2 - mm(550), sy - mm(850), mm(1100), mm(560), 3)
      );
    }
    case 'dining': {
      const tx = x + w / 2 - mm(750);
      const ty = y + h * 0.66;
      return (
        item(tx, ty, mm(1500), mm(820), 2) +
        repeat(
          3,
          (i) =>
            item(tx + mm(80 + i * 480), ty - mm(420), mm(380), mm(360), 3) +
            item(tx + mm(80 + i * 480), ty + mm(880), mm(380), mm(360), 3),
        )
      );
    }
    case 'kitchen':
      return (
        item(x + 4, y + 4, w - 8, mm(580)) +
        item(x + w * 0.2, y + 7, mm(640), mm(420), 3) +
        outline(x + w * 0.66, y + 8, mm(330), mm(330), THIN, { weight: 0.9, r: mm(165) })
      );
    case 'bath':
      return (
        item(x + 6, y + 6, mm(430), mm(640), 7) +
        item(x + w - mm(1000) - 5, y + 6, mm(1000), mm(520), 2) +
        outline(x + w - mm(760) - 5, y + 10, mm(480), mm(320), THIN, { weight: 0.9, r: mm(160) })
      );
    case 'study':
      return (
        item(x + w - mm(1300) - 6, y + 6, mm(1300), mm(600)) +
        item(x + w - mm(850) - 6, y + mm(720), mm(450), mm(430), 5) +
        item(x + 5, y + 6, mm(960), mm(1900), 3) +
        item(x + 9, y + 10, mm(760), mm(340), 3)
      );
    default:
      return '';
  }
}

/** Overall sizes in mm above and at the left. */
function dimensions(sheet: Sheet, layout: PlanLayout): string {
  const [ax, ay] = sheet.at(0, 0);
  const [bx, by] = sheet.at(layout.w, layout.h);
  const left = Math.min(ax, bx);
  const right = Math.max(ax, bx);
  const y = ay - 20;
  const x = left - 20;
  const tick = (tx: number, ty: number): string => line(tx - 4, ty + 4, tx + 4, ty - 4, THIN, 1.2);
  return [
    line(left, y, right, y, THIN, 0.9),
    line(x, ay, x, by, THIN, 0.9),
    [left, right].map((tx) => tick(tx, y) + line(tx, y - 7, tx, ay - 6, THIN, 0.7)).join(''),
    [ay, by].map((ty) => tick(x, ty) + line(x - 7, ty, left - 6, ty, THIN, 0.7)).join(''),
    label((left + right) / 2, y - 5, String(layout.w), 11, INK),
    label(x - 6, (ay + by) / 2, String(layout.h), 11, INK, -90),
    northArrow(right + 28, ay + 14),
  ].join('');
}

function northArrow(x: number, y: number): string {
  return (
    polygon(
      [
        [x, y - 14],
        [x + 6, y + 8],
        [x, y + 3],
        [x - 6, y + 8],
      ],
      THIN,
    ) + label(x, y + 22, '北', 10, THIN)
  );
}

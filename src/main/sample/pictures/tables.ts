import type { TableDraw } from '../catalogue/types';
import type { Tones } from './palette';
import { board, taperLeg, veins } from './parts';
import { bookStack, bowl, teaSet, vase } from './props';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, path, polygon, rect, repeat, stroke } from './svg';

/** A table seen from a little above, so that its top shows. */
export function drawTable(frame: Frame, draw: TableDraw): string {
  if (draw.top === 'nest') return nest(frame, draw);
  return draw.top === 'round' ? roundTable(frame, draw) : rectTable(frame, draw);
}

/** Wooden tables are of one wood; others have legs in their second tone. */
export function legTones({ main, second }: Frame): Tones {
  return main.wood ? main : second;
}

function rectTable(frame: Frame, draw: TableDraw): string {
  const { cx, floor, w, h, d, main } = frame;
  const rise = Math.min(d * 0.26, 52);
  const edge = Math.max(7, Math.min(13, h * 0.07));
  const top = floor - h + rise * 0.5;
  const half = w / 2;
  const far = half - Math.min(w * 0.07, 34);
  const under = top + edge;
  return [
    floorShadow(cx, floor, w * 0.48),
    rectLegs(frame, draw, under),
    polygon(
      [
        [cx - far, top - rise],
        [cx + far, top - rise],
        [cx + half, top],
        [cx - half, top],
      ],
      main.light,
    ),
    main.wood
      ? repeat(3, (i) =>
          line(
            cx - far + i * 6,
            top - rise * (0.75 - i * 0.25),
            cx + far - i * 6,
            top - rise * (0.75 - i * 0.25),
            main.dark,
            1,
            0.35,
          ),
        )
      : veins(cx - far, top - rise, far * 2, rise, main),
    board(cx - half, top - 1, w, edge + 1, main.base, main, 2.5),
    onTop(draw, cx, top - rise * 0.48, Math.min(150, w * 0.34)),
  ].join('');
}

function rectLegs(frame: Frame, draw: TableDraw, under: number): string {
  const { cx, floor, w, h, main } = frame;
  const tone = legTones(frame);
  const half = w / 2;
  const back = Math.min(16, (floor - under) * 0.12);
  const thick = Math.max(8, Math.min(20, w * 0.034));
  switch (draw.legs) {
    case 'taper':
      return [
        [-1, 1]
          .map((s) => taperLeg(cx + s * (half * 0.8), under, floor - back, thick * 0.8, tone.deep, s * 6))
          .join(''),
        rect(cx - half * 0.86, under, half * 1.72, Math.min(18, h * 0.1), main.wood ? main.dark : tone.dark),
        [-1, 1]
          .map((s) => taperLeg(cx + s * (half - thick * 1.1), under, floor, thick, tone.dark, s * 7))
          .join(''),
      ].join('');
    case 'post':
      return [
        [-1, 1]
          .map((s) => rect(cx + s * half * 0.8 - thick / 2, under, thick, floor - back - under, tone.deep))
          .join(''),
        board(cx - half + thick, under, w - thick * 2, Math.min(24, h * 0.13), tone.dark, {
          ...tone,
          wood: false,
        }),
        [-1, 1]
          .map((s) =>
            rect(cx + s * (half - thick * 0.9) - thick / 2, under, thick, floor - under, tone.dark, {
              r: 1.5,
            }),
          )
          .join(''),
      ].join('');
    case 'trestle':
      return [
        rect(cx - half * 0.66, floor - (floor - under) * 0.42, half * 1.32, 9, tone.deep, { r: 2 }),
        [-1, 1]
          .map((s) =>
            polygon(
              [
                [cx + s * half * 0.72 - thick, under],
                [cx + s * half * 0.72 + thick, under],
                [cx + s * half * 0.78 + thick * 0.8, floor],
                [cx + s * half * 0.78 - thick * 0.8, floor],
              ],
              tone.dark,
            ),
          )
          .join(''),
        [-1, 1]
          .map((s) => rect(cx + s * half * 0.78 - thick * 1.5, floor - 8, thick * 3, 8, tone.deep, { r: 2 }))
          .join(''),
      ].join('');
    case 'sled':
      return [-1, 1]
        .map((s) => {
          const x = cx + s * half * 0.74;
          const wide = Math.min(48, w * 0.1);
          return stroke(
            `M${x - wide} ${under + 2}L${x - wide * 0.7} ${floor - 3}
              L${x + wide * 0.7} ${floor - 3}L${x + wide} ${under + 2}`,
            tone.base,
            6,
          );
        })
        .join('');
    default:
      return [-1, 1]
        .map((s) => {
          const x = cx + s * half * 0.56;
          const wide = Math.max(26, w * 0.07);
          return (
            rect(x - wide, under, wide * 2, floor - under, tone.dark, { r: 4 }) +
            repeat(6, (i) =>
              rect(
                x - wide + 2 + (i * (wide * 2 - 4)) / 6,
                under,
                (wide * 2 - 4) / 6 - 2.4,
                floor - under,
                tone.base,
                { r: 2 },
              ),
            )
          );
        })
        .join('');
  }
}

function roundTable(frame: Frame, draw: TableDraw): string {
  const { cx, floor, w, h, main } = frame;
  const rx = w / 2;
  const ry = Math.min(rx * 0.24, 50);
  const edge = Math.max(6, Math.min(12, h * 0.06));
  const top = floor - h + ry * 0.6;
  return [
    floorShadow(cx, floor, rx * (draw.legs === 'pedestal' ? 0.62 : 0.85)),
    roundLegs(frame, draw, top + edge, rx, ry),
    roundTop(cx, top, rx, ry, edge, main),
    main.wood ? '' : veins(cx - rx * 0.7, top - ry * 0.6, rx * 1.4, ry * 1.2, main),
    onTop(draw, cx, top + ry * 0.1, Math.min(140, w * 0.4)),
  ].join('');
}

function roundTop(cx: number, top: number, rx: number, ry: number, edge: number, main: Tones): string {
  const side = `M${cx - rx} ${top}L${cx - rx} ${top + edge}A${rx} ${ry} 0 0 0 ${cx + rx} ${top + edge}
    L${cx + rx} ${top}Z`;
  const grain = main.wood
    ? repeat(3, (i) =>
        stroke(
          `M${cx - rx * 0.8} ${top - ry * 0.35 + i * ry * 0.35}
            Q${cx} ${top - ry * 0.5 + i * ry * 0.4} ${cx + rx * 0.8} ${top - ry * 0.35 + i * ry * 0.35}`,
          main.dark,
          1,
          0.3,
        ),
      )
    : '';
  return path(side, main.base) + ellipse(cx, top, rx, ry, main.light) + grain;
}

function roundLegs(frame: Frame, draw: TableDraw, under: number, rx: number, ry: number): string {
  const { cx, floor } = frame;
  const tone = legTones(frame);
  if (draw.legs === 'pedestal') {
    const foot = rx * 0.5;
    return [
      ellipse(cx, floor - 5, foot, 10, tone.deep),
      ellipse(cx, floor - 9, foot, 10, tone.base),
      path(
        `M${cx - rx * 0.24} ${under}
          Q${cx - rx * 0.1} ${under + (floor - under) * 0.45} ${cx - rx * 0.2} ${floor - 9}
          Q${cx} ${floor - 2} ${cx + rx * 0.2} ${floor - 9}
          Q${cx + rx * 0.1} ${under + (floor - under) * 0.45} ${cx + rx * 0.24} ${under}Z`,
        tone.dark,
      ),
    ].join('');
  }
  if (draw.legs === 'drum') {
    const r = rx * 0.66;
    const bottom = `M${cx - r} ${under}L${cx - r} ${floor - 8}A${r} ${ry * 0.55} 0 0 0 ${cx + r} ${floor - 8}
      L${cx + r} ${under}Z`;
    const drum = frame.main.wood || frame.second.wood ? frame.main : tone;
    return (
      path(bottom, drum.dark) +
      repeat(13, (i) =>
        rect(
          cx - r + 3 + (i * (r * 2 - 6)) / 13,
          under,
          (r * 2 - 6) / 13 - 3,
          floor - 6 - under + Math.sin(((i + 0.5) / 13) * Math.PI) * ry * 0.42,
          drum.base,
          { r: 3 },
        ),
      )
    );
  }
  return [
    taperLeg(cx - rx * 0.3, under, floor - 16, 10, tone.deep, -6),
    taperLeg(cx + rx * 0.3, under, floor - 16, 10, tone.deep, 6),
    taperLeg(cx - rx * 0.66, under - 4, floor, 13, tone.dark, -14),
    taperLeg(cx + rx * 0.66, under - 4, floor, 13, tone.dark, 14),
  ].join('');
}

/** A lower wide and a higher small round table. */
function nest(frame: Frame, draw: TableDraw): string {
  const { cx, w, h, main, second } = frame;
  const wide: Frame = { ...frame, cx: cx - w * 0.16, w: w * 0.66, h: h * 0.78 };
  const small: Frame = {
    ...frame,
    cx: cx + w * 0.28,
    w: w * 0.42,
    h,
    floor: frame.floor - 10,
    main: main.wood ? main : { ...main, light: main.base, base: main.dark },
  };
  const legs = draw.legs === 'drum' ? 'drum' : 'taper';
  const back = roundTable({ ...small, second }, { ...draw, top: 'round', legs, props: 'vase' });
  return back + roundTable(wide, { ...draw, top: 'round', legs, props: 'books' });
}

function onTop(draw: TableDraw, cx: number, y: number, size: number): string {
  switch (draw.props) {
    case 'vase':
      return vase(cx, y, size);
    case 'bowl':
      return bowl(cx, y, size * 0.62);
    case 'tea':
      return teaSet(cx, y, size * 0.9);
    case 'books':
      return bookStack(cx, y, size * 0.6);
    default:
      return '';
  }
}

import type { SofaDraw } from '../catalogue/types';
import { ACCENT, mix, tones } from './palette';
import { cushion, taperLeg } from './parts';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, path, polygon, rect, repeat } from './svg';

const ARM_SHARE = { slim: 0.055, wide: 0.1, round: 0.11, wood: 0.03, none: 0 } as const;

/** The cushions of a sofa whose colour is its wood. */
const LINEN = tones('#dccdb4');

export function drawSofa(given: Frame, draw: SofaDraw): string {
  const frame = given.main.wood ? { ...given, main: LINEN, second: given.main } : given;
  const { cx, floor, w, h, second } = frame;
  const left = cx - w / 2;
  const arm = Math.max(
    draw.arms === 'none' ? 0 : 9,
    Math.min(w * ARM_SHARE[draw.arms] * (draw.seats === 1 ? 1.9 : 1), h * 0.42),
  );
  const leg = draw.legs === 'peg' ? h * 0.17 : draw.legs === 'metal' ? h * 0.13 : h * 0.035;
  const bottom = floor - leg;
  const seatTop = bottom - h * (draw.legs === 'block' ? 0.42 : 0.33);
  const inner = { x: left + arm, w: w - arm * 2 };

  return [
    floorShadow(cx, floor + 2, w * 0.5),
    legs(frame, draw, bottom, arm),
    backRest(frame, draw, inner, seatTop, bottom),
    seat(frame, draw, inner, seatTop, bottom),
    pillows(frame, draw, inner, seatTop),
    arms(frame, draw, arm, seatTop, bottom),
    draw.arms === 'wood' ? rect(left, bottom - h * 0.05, w, h * 0.06, second.base, { r: 3 }) : '',
    draw.chaise ? chaise(frame, draw.chaise, arm, seatTop, bottom, leg) : '',
  ].join('');
}

function legs({ cx, floor, w, second }: Frame, draw: SofaDraw, bottom: number, arm: number): string {
  const inset = Math.max(14, arm * 0.6);
  const ends = [cx - w / 2 + inset, cx + w / 2 - inset];
  const places = draw.seats >= 3 ? [...ends, cx] : ends;
  return places
    .map((x, i) => {
      if (draw.legs === 'block') return rect(x - 9, bottom - 2, 18, floor - bottom + 2, second.deep);
      if (draw.legs === 'metal') return rect(x - 2.5, bottom - 2, 5, floor - bottom + 2, second.base);
      const lean = i === 0 ? -4 : i === 1 ? 4 : 0;
      return taperLeg(x, bottom - 2, floor, 10, second.base, lean);
    })
    .join('');
}

interface Inner {
  x: number;
  w: number;
}

function backRest(frame: Frame, draw: SofaDraw, inner: Inner, seatTop: number, bottom: number): string {
  const { floor, h, main, second } = frame;
  const top = floor - h;
  if (draw.back === 'low') {
    const hump = inner.w / draw.seats;
    const crown = draw.arms === 'none' ? top + h * 0.18 : top;
    return (
      rect(inner.x - 8, crown + 8, inner.w + 16, bottom - crown - 8, main.dark, { r: 26 }) +
      repeat(draw.seats, (i) =>
        rect(inner.x + i * hump - 2, crown, hump + 4, seatTop - crown + 16, main.base, { r: 30 }),
      ) +
      repeat(draw.seats - 1, (i) =>
        line(inner.x + (i + 1) * hump, crown + 18, inner.x + (i + 1) * hump, seatTop, main.dark, 1.6, 0.7),
      )
    );
  }
  if (draw.back === 'tufted') {
    const rows = repeat(2, (row) =>
      repeat(draw.seats * 3 - row, (i) => {
        const step = inner.w / (draw.seats * 3);
        const x = inner.x + step * (i + 0.5 + row * 0.5);
        const y = top + h * 0.16 + row * h * 0.15;
        return (
          line(x, y, x - step / 2, y + h * 0.15, main.deep, 1, 0.35) +
          line(x, y, x + step / 2, y + h * 0.15, main.deep, 1, 0.35) +
          ellipse(x, y, 2.4, 2.4, main.deep)
        );
      }),
    );
    return rect(inner.x - 14, top, inner.w + 28, bottom - top, main.base, { r: 16 }) + rows;
  }
  const each = inner.w / draw.seats;
  const frameTop = top + h * (draw.arms === 'wood' ? 0.1 : 0.04);
  const back =
    draw.arms === 'wood'
      ? rect(inner.x - 4, frameTop, inner.w + 8, h * 0.07, second.base, { r: 3 }) +
        repeat(draw.seats * 4, (i) =>
          rect(
            inner.x + (i + 0.5) * (inner.w / (draw.seats * 4)) - 2,
            frameTop,
            4,
            bottom - frameTop,
            second.dark,
          ),
        )
      : rect(inner.x - 6, frameTop, inner.w + 12, bottom - frameTop, main.dark, { r: 10 });
  return (
    back +
    repeat(draw.seats, (i) => {
      const x = inner.x + i * each + 1.5;
      return (
        rect(x, top, each - 3, seatTop - top + 10, main.base, { r: Math.min(14, each * 0.14) }) +
        rect(x + 5, top + 4, each - 13, 5, main.light, { r: 3, opacity: 0.55 })
      );
    })
  );
}

function seat(frame: Frame, draw: SofaDraw, inner: Inner, seatTop: number, bottom: number): string {
  const { h, main } = frame;
  const thick = h * (draw.legs === 'block' ? 0.22 : 0.19);
  const each = inner.w / draw.seats;
  const r = draw.back === 'low' ? 14 : 8;
  return [
    rect(inner.x - 3, seatTop + thick * 0.6, inner.w + 6, bottom - seatTop - thick * 0.6, main.dark, {
      r: 5,
    }),
    repeat(draw.seats, (i) => {
      const x = inner.x + i * each + 0.8;
      return rect(x, seatTop, each - 1.6, thick, mix(main.base, main.light, 0.6), { r });
    }),
    rect(inner.x + 2, seatTop + thick, inner.w - 4, 3, main.deep, { opacity: 0.35 }),
  ].join('');
}

function pillows({ h, main }: Frame, draw: SofaDraw, inner: Inner, seatTop: number): string {
  if (draw.seats === 1) return cushion(inner.x + inner.w / 2, seatTop - h * 0.15, h * 0.34, ACCENT.clay, 6);
  const size = h * 0.36;
  const y = seatTop - size * 0.42;
  const calm = mix(main.base, '#fff8ec', 0.55);
  return (
    cushion(inner.x + size * 0.72, y, size, ACCENT.clay, -8) +
    (draw.seats > 2 ? cushion(inner.x + size * 1.35, y + size * 0.08, size * 0.82, calm, 7) : '') +
    (draw.chaise === 'right'
      ? ''
      : cushion(inner.x + inner.w - size * 0.7, y, size, draw.seats > 2 ? ACCENT.ochre : calm, 8))
  );
}

function arms(frame: Frame, draw: SofaDraw, arm: number, seatTop: number, bottom: number): string {
  const { cx, floor, w, h, main, second } = frame;
  if (draw.arms === 'none') return '';
  const top = seatTop - h * (draw.arms === 'round' ? 0.13 : draw.arms === 'wood' ? 0.2 : 0.15);
  return [cx - w / 2, cx + w / 2 - arm]
    .map((x) => {
      if (draw.arms === 'wood') {
        return (
          rect(x, top, arm, floor - top, second.base, { r: 2 }) +
          rect(x - 3, top - 5, arm + 6, 8, second.dark, { r: 4 })
        );
      }
      const r = draw.arms === 'round' ? arm * 0.5 : draw.arms === 'wide' ? 10 : 6;
      return (
        rect(x, top, arm, bottom - top, mix(main.base, main.dark, 0.35), { r }) +
        rect(x + 3, top + 3, arm - 6, 6, main.light, { r: 3, opacity: 0.5 })
      );
    })
    .join('');
}

/** The long seat comes towards the viewer: its top is seen, its front stands lower than the sofa. */
function chaise(
  frame: Frame,
  side: 'left' | 'right',
  arm: number,
  seatTop: number,
  bottom: number,
  leg: number,
): string {
  const { cx, w, h, main, second } = frame;
  const wide = w * 0.33;
  const drop = h * 0.3;
  const x = side === 'left' ? cx - w / 2 + arm * 0.4 : cx + w / 2 - wide - arm * 0.4;
  const out = side === 'left' ? -12 : 12;
  const front = { x: x + Math.min(0, out), w: wide + Math.abs(out) };
  const top = seatTop + drop;
  const thick = h * 0.17;
  const light = mix(main.base, main.light, 0.85);
  return [
    floorShadow(front.x + front.w / 2, bottom + leg + drop + 2, front.w * 0.5, 8),
    repeat(2, (i) => rect(front.x + 14 + i * (front.w - 33), bottom + drop - 2, 5, leg + 2, second.base)),
    polygon(
      [
        [x, seatTop],
        [x + wide, seatTop],
        [front.x + front.w, top + 6],
        [front.x, top + 6],
      ],
      light,
    ),
    rect(
      front.x,
      bottom + drop - (bottom - seatTop) + thick * 0.6,
      front.w,
      bottom - seatTop - thick * 0.6,
      main.dark,
      { r: 5 },
    ),
    path(
      `M${front.x} ${top + 4}Q${front.x} ${top} ${front.x + 6} ${top}
        L${front.x + front.w - 6} ${top}Q${front.x + front.w} ${top} ${front.x + front.w} ${top + 4}
        L${front.x + front.w} ${top + thick - 6}
        Q${front.x + front.w} ${top + thick} ${front.x + front.w - 6} ${top + thick}
        L${front.x + 6} ${top + thick}Q${front.x} ${top + thick} ${front.x} ${top + thick - 6}Z`,
      main.base,
    ),
    rect(front.x + 2, top + thick, front.w - 4, 3, main.deep, { opacity: 0.35 }),
  ].join('');
}

import type { LoungeDraw } from '../catalogue/types';
import { ACCENT, mix } from './palette';
import { cushion, taperLeg } from './parts';
import { type Frame, floorShadow } from './stage';
import { ellipse, line, path, rect, repeat, stroke } from './svg';

/** An easy chair, with a footstool beside it where there is one. */
export function drawLounge(frame: Frame, draw: LoungeDraw): string {
  if (!draw.ottoman) return lounge(frame, draw);
  const { cx, floor, w, h, main, second } = frame;
  const at = cx + w * 0.72;
  const half = w * 0.27;
  const high = h * 0.36;
  const stool = [
    floorShadow(at, floor + 8, half, 7),
    [-1, 1]
      .map((s) => taperLeg(at + s * half * 0.7, floor + 6 - high * 0.5, floor + 6, 9, second.base, s * 4))
      .join(''),
    rect(at - half, floor + 6 - high, half * 2, high * 0.52, main.base, { r: 9 }),
    rect(at - half + 5, floor + 9 - high, half * 2 - 10, 6, main.light, { r: 3, opacity: 0.6 }),
  ].join('');
  return lounge({ ...frame, cx: cx - w * 0.28 }, draw) + stool;
}

function lounge(frame: Frame, draw: LoungeDraw): string {
  const { cx, floor, w, h, main, second } = frame;
  const half = w / 2;
  const top = floor - h;
  const seatY =
    floor - h * (draw.style === 'wing' || draw.style === 'recliner' || draw.style === 'rocker' ? 0.4 : 0.5);
  const light = mix(main.base, main.light, 0.6);
  const shadow = floorShadow(cx, floor + 2, half * (draw.style === 'swivel' ? 0.8 : 0.98), 10);
  const seat =
    rect(cx - half * 0.68, seatY, half * 1.36, h * 0.19, light, { r: 12 }) +
    rect(cx - half * 0.64, seatY + h * 0.19 - 2, half * 1.28, 4, main.deep, { opacity: 0.3 });
  switch (draw.style) {
    case 'swivel':
      return [
        shadow,
        ellipse(cx, floor - 5, half * 0.5, 9, second.deep),
        rect(cx - half * 0.92, seatY - h * 0.1, half * 1.84, floor - 9 - seatY + h * 0.1, main.dark, {
          r: 34,
        }),
        rect(cx - half * 0.82, top, half * 1.64, h * 0.64, main.base, { r: 46 }),
        cushion(cx, seatY - h * 0.1, h * 0.3, ACCENT.clay, 5),
        rect(cx - half * 0.68, seatY, half * 1.36, h * 0.2, light, { r: 16 }),
        [-1, 1]
          .map((s) =>
            rect(
              cx + s * half * 0.82 - half * 0.18,
              seatY - h * 0.14,
              half * 0.36,
              floor - 12 - seatY + h * 0.14,
              mix(main.base, main.dark, 0.3),
              { r: 22 },
            ),
          )
          .join(''),
      ].join('');
    case 'wing':
      return [
        shadow,
        [-1, 1]
          .map((s) => taperLeg(cx + s * half * 0.66, floor - h * 0.16, floor, 11, second.base, s * 5))
          .join(''),
        path(
          `M${cx - half * 0.9} ${seatY}L${cx - half * 0.94} ${top + h * 0.14}
            Q${cx - half * 0.9} ${top} ${cx - half * 0.6} ${top}L${cx + half * 0.6} ${top}
            Q${cx + half * 0.9} ${top} ${cx + half * 0.94} ${top + h * 0.14}
            L${cx + half * 0.9} ${seatY}Z`,
          main.dark,
        ),
        rect(cx - half * 0.66, top + 7, half * 1.32, seatY - top + 10, main.base, { r: 18 }),
        repeat(3, (i) => ellipse(cx - half * 0.3 + i * half * 0.3, top + h * 0.2, 2.5, 2.5, main.deep)),
        rect(cx - half * 0.74, seatY + h * 0.1, half * 1.48, h * 0.16, main.dark, { r: 5 }),
        seat,
        [-1, 1]
          .map((s) =>
            rect(
              cx + s * half * 0.82 - half * 0.17,
              seatY - h * 0.13,
              half * 0.34,
              h * 0.39,
              mix(main.base, main.dark, 0.35),
              { r: 14 },
            ),
          )
          .join(''),
      ].join('');
    case 'recliner':
      return [
        shadow,
        rect(cx - half * 0.68, top, half * 1.36, seatY - top + 16, main.base, { r: 24 }),
        line(cx - half * 0.6, top + h * 0.2, cx + half * 0.6, top + h * 0.2, main.dark, 1.8),
        rect(cx - half * 0.7, seatY + h * 0.14, half * 1.4, floor - 6 - seatY - h * 0.14, main.dark, {
          r: 8,
        }),
        seat,
        rect(cx - half * 0.66, seatY + h * 0.21, half * 1.32, h * 0.13, main.base, { r: 10 }),
        [-1, 1]
          .map((s) =>
            rect(
              cx + s * half * 0.83 - half * 0.19,
              seatY - h * 0.14,
              half * 0.38,
              floor - 4 - seatY + h * 0.14,
              mix(main.base, main.dark, 0.4),
              { r: 16 },
            ),
          )
          .join(''),
      ].join('');
    case 'frame':
    case 'rocker':
      return woodenFrame(frame, draw, seatY, seat, shadow);
    default:
      return [
        shadow,
        [-1, 1]
          .map((s) => taperLeg(cx + s * half * 0.5, floor - h * 0.3, floor, 9, second.base, s * 16))
          .join(''),
        path(
          `M${cx - half} ${seatY - h * 0.04}Q${cx - half * 0.94} ${top} ${cx - half * 0.34} ${top}
            Q${cx} ${top + h * 0.05} ${cx + half * 0.34} ${top}
            Q${cx + half * 0.94} ${top} ${cx + half} ${seatY - h * 0.04}
            Q${cx + half * 0.92} ${seatY + h * 0.32} ${cx + half * 0.5} ${seatY + h * 0.32}
            L${cx - half * 0.5} ${seatY + h * 0.32}
            Q${cx - half * 0.92} ${seatY + h * 0.32} ${cx - half} ${seatY - h * 0.04}Z`,
          main.dark,
        ),
        path(
          `M${cx - half * 0.72} ${seatY + 8}
            Q${cx - half * 0.74} ${top + 14} ${cx - half * 0.3} ${top + 14}
            Q${cx} ${top + h * 0.07} ${cx + half * 0.3} ${top + 14}
            Q${cx + half * 0.74} ${top + 14} ${cx + half * 0.72} ${seatY + 8}Z`,
          main.base,
        ),
        line(cx, top + h * 0.08, cx, seatY, main.dark, 1.6, 0.8),
        rect(cx - half * 0.72, seatY, half * 1.44, h * 0.17, light, { r: 15 }),
      ].join('');
  }
}

function woodenFrame(frame: Frame, draw: LoungeDraw, seatY: number, seat: string, shadow: string): string {
  const { cx, floor, w, h, main, second } = frame;
  const half = w / 2;
  const top = floor - h;
  const rocker = draw.style === 'rocker';
  const lift = rocker ? 12 : 0;
  const armY = seatY - h * 0.15;
  return [
    shadow,
    repeat(5, (i) => rect(cx - half * 0.5 + i * half * 0.25 - 3, top + 6, 6, seatY - top, second.dark)),
    rect(cx - half * 0.68, top, half * 1.36, 9, second.base, { r: 4 }),
    rect(cx - half * 0.62, top + h * 0.035, half * 1.24, seatY - top - h * 0.005, main.base, { r: 14 }),
    rect(cx - half * 0.48, top + h * 0.065, half * 0.96, 5, main.light, { r: 3, opacity: 0.6 }),
    cushion(cx, seatY - h * 0.11, h * 0.25, ACCENT.clay, 5),
    seat,
    rect(cx - half * 0.86, seatY + h * 0.18, half * 1.72, 10, second.base, { r: 3 }),
    [-1, 1]
      .map(
        (s) =>
          taperLeg(cx + s * half * 0.84, armY, floor - lift, 12, second.base, s * 5) +
          rect(cx + s * half * 0.86 - 13, armY - 6, 26, 9, second.dark, { r: 4.5 }),
      )
      .join(''),
    rocker
      ? [-1, 1]
          .map((s) =>
            stroke(
              `M${cx + s * half * 0.62} ${floor - 3}
                Q${cx + s * half * 0.86} ${floor + 3} ${cx + s * half * 1.1} ${floor - 18}`,
              second.dark,
              7,
            ),
          )
          .join('')
      : '',
  ].join('');
}

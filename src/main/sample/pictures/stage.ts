import { ACCENT, type Tones } from './palette';
import { ellipse, line, rect } from './svg';

export const WIDTH = 640;
export const HEIGHT = 480;
const WALL_END = 372;
export const FLOOR = 412;

/** Where and how large one thing is drawn: its front stands on `floor`, centred on `cx`. Sizes in px. */
export interface Frame {
  cx: number;
  floor: number;
  /** Width, height and depth at this scale. */
  w: number;
  h: number;
  d: number;
  /** px for one mm. */
  scale: number;
  main: Tones;
  second: Tones;
  /** Drives small variations such as which books stand on a shelf. */
  seed: number;
}

/** A rectangle in px. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Wall, floor and a soft spot of light. */
export function backdrop(): string {
  return [
    rect(0, 0, WIDTH, HEIGHT, ACCENT.wall),
    ellipse(WIDTH / 2, 214, 250, 196, ACCENT.wallSpot, 0.75),
    rect(0, WALL_END, WIDTH, HEIGHT - WALL_END, ACCENT.floor),
    rect(0, WALL_END - 9, WIDTH, 9, ACCENT.skirting),
    line(0, WALL_END, WIDTH, WALL_END, '#cbb697', 1.2),
  ].join('');
}

/** For what lies flat or is looked at from above. */
export function plainBackdrop(): string {
  return (
    rect(0, 0, WIDTH, HEIGHT, '#e9dbc6') + ellipse(WIDTH / 2, HEIGHT / 2, 300, 220, ACCENT.wallSpot, 0.6)
  );
}

/** A soft shadow on the floor, made of three ellipses so that it needs no filter. */
export function floorShadow(cx: number, y: number, halfWidth: number, depth = 11): string {
  return [1.08, 1, 0.9]
    .map((grow, i) => ellipse(cx, y, halfWidth * grow, depth * (1 - i * 0.2), ACCENT.shadow, 0.09))
    .join('');
}

/** A soft shadow on the wall, a little below and to the right of a box. */
export function wallShadow(x: number, y: number, width: number, height: number): string {
  return (
    rect(x + 5, y + 8, width, height, ACCENT.shadow, { r: 4, opacity: 0.1 }) +
    rect(x + 3, y + 5, width, height, ACCENT.shadow, { r: 4, opacity: 0.12 })
  );
}

/** The scale (px for one mm) at which a front of this size fills the picture well. */
export function fitScale(
  lengthMm: number,
  heightMm: number,
  room: { w?: number; h?: number; max?: number } = {},
): number {
  return Math.min((room.w ?? 520) / lengthMm, (room.h ?? 330) / heightMm, room.max ?? 0.36);
}

import { readNoteOrNone, writeAtomically } from '../system/atomicFiles';

/** A rectangle on the screens, in the system's own pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window was when it was closed last; without a place it is put into the middle. */
export interface WindowPlace {
  area: Omit<Area, 'x' | 'y'> & Partial<Area>;
  maximized: boolean;
}

const DEFAULT_PLACE: WindowPlace = { area: { width: 1366, height: 768 }, maximized: false };

/** Where the window was, or the usual place when that cannot be read. */
export function readWindowPlace(file: string): WindowPlace {
  return readNoteOrNone(file, understand) ?? DEFAULT_PLACE;
}

/** Remembers it. Throws the system's own error. */
export function writeWindowPlace(file: string, area: Area, maximized: boolean): void {
  const { x, y, width, height } = area;
  writeAtomically(file, JSON.stringify({ x, y, width, height, maximized }));
}

/** By hand: the window comes before any library. */
function understand(content: unknown): WindowPlace {
  const { x, y, width, height, maximized } = content as Record<string, unknown>;
  if (!isSize(width) || !isSize(height)) throw new Error('no size');
  const place = Number.isInteger(x) && Number.isInteger(y) ? { x: Number(x), y: Number(y) } : {};
  return { area: { ...place, width, height }, maximized: maximized === true };
}

const isSize = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/**
 * The area for a window so that all of it can be seen on the screens there are: a second one may be gone, or the only
 * one smaller than it was. `screens`: what each leaves to windows, the main one first. A window that lies across two
 * screens, or in a place that is not known, stays as it is.
 */
export function onScreen(area: WindowPlace['area'], screens: readonly Area[]): WindowPlace['area'] {
  const { x, y, width, height } = area;
  if (x === undefined || y === undefined) return area;
  const placed = { x, y, width, height };
  const shown = screens.reduce((sum, screen) => sum + shared(placed, screen), 0);
  if (shown >= width * height) return area;
  const [first, ...others] = screens;
  if (!first) return { width, height };
  const best = others.reduce((a, b) => (shared(placed, b) > shared(placed, a) ? b : a), first);
  const fitted = { width: Math.min(width, best.width), height: Math.min(height, best.height) };
  return {
    ...fitted,
    x: Math.min(Math.max(x, best.x), best.x + best.width - fitted.width),
    y: Math.min(Math.max(y, best.y), best.y + best.height - fitted.height),
  };
}

/** How much of one area lies in another, in square pixels. */
function shared(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

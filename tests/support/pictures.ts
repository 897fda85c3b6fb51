import { execFileSync } from 'node:child_process';

/** A page as grey pixels, 0 black to 255 white. */
export interface GreyPage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Coarse enough that hair lines and font hints of two renderings are the same. */
const DOTS_PER_INCH = 48;

/** Every page of a PDF as a picture. */
export function pagesOf(file: string): GreyPage[] {
  const output = execFileSync('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), file], {
    maxBuffer: 1 << 28,
    // It has remarks about the printer's fonts.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pages: GreyPage[] = [];
  // One after the other: "P5 WIDTH HEIGHT 255" and the pixels.
  for (let at = 0; at < output.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(output.toString('latin1', at, at + 40));
    if (!header) throw new Error(`pdftoppm wrote something else at ${at}`);
    const [whole, width, height] = [header[0], Number(header[1]), Number(header[2])];
    const from = at + whole.length;
    at = from + width * height;
    pages.push({ width, height, pixels: output.subarray(from, at) });
  }
  return pages;
}

/** The same page printed so many millimetres further to the right. */
export function movedRight({ width, height, pixels }: GreyPage, millimetres: number): GreyPage {
  const by = Math.round((millimetres / 25.4) * DOTS_PER_INCH);
  const moved = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    moved.set(pixels.subarray(y * width, (y + 1) * width - by), y * width + by);
  }
  return { width, height, pixels: moved };
}

/**
 * How different two pages look, 0 to 1: the share of pixels of either that have no pixel like them in the other, at
 * most one pixel away. `ink` is how much of the first is not white, so that an empty page is not taken for a likeness.
 */
export function difference(one: GreyPage, other: GreyPage): { apart: number; ink: number } {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  let apart = 0;
  let ink = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((one.pixels[y * one.width + x] ?? 255) < 200) ink += 1;
      if (!isNear(one, other, x, y) || !isNear(other, one, x, y)) apart += 1;
    }
  }
  return { apart: apart / (width * height), ink: ink / (width * height) };
}

/** Of 255: anti-aliasing of thin strokes differs by so much. */
const TOLERANCE = 70;

function isNear(from: GreyPage, to: GreyPage, x: number, y: number): boolean {
  const value = from.pixels[y * from.width + x] ?? 255;
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx < 0 || ny < 0 || nx >= to.width || ny >= to.height) continue;
      if (Math.abs((to.pixels[ny * to.width + nx] ?? 255) - value) <= TOLERANCE) return true;
    }
  }
  return false;
}

import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { createInflate } from 'node:zlib';
import type { Redrawn } from '../../core/ports/pictures';
import { codeJpeg, decodeJpeg, type Pixels } from './jpegCodec';
import { BadPicture, type PictureParts } from './pictureFile';
import { pictureParts } from './pictureParts';
import { isZlibError, type PngChunk, pngChunks, pngOf } from './pngParts';

/** Pixels of the largest picture: a phone's 50 megapixels. Decoded they take three to four bytes each. */
const MOST_PIXELS = 51_000_000;

/**
 * Decodes a picture from outside, to the last pixel, and gives back what may be kept: upright, and without anything but
 * its coded pixels, and density, palette and profile of their colours, each of its right length. Coded pixels stay as
 * they were; only a photo that lies on its side is coded anew, and a PNG that does keeps its orientation. Takes up to a
 * few seconds and hundreds of megabytes: in a worker.
 */
export async function redrawPicture(given: Uint8Array): Promise<Redrawn> {
  try {
    const parts = pictureParts(given);
    if (parts.width < 1 || parts.height < 1) return { fault: 'picture_broken' };
    if (parts.width * parts.height > MOST_PIXELS) {
      return { fault: 'picture_too_many_pixels', params: { max: Math.floor(MOST_PIXELS / 1_000_000) } };
    }
    return await DECODERS[parts.mime](parts);
  } catch (error) {
    if (error instanceof BadPicture) return { fault: error.fault };
    throw error;
  }
}

const DECODERS = { 'image/png': checkPng, 'image/jpeg': drawJpeg, 'image/webp': drawWebp };

const load = createRequire(import.meta.url);

/** Samples of a pixel by PNG's type of colour, with the bits that each may have. */
const PNG_COLOURS: ReadonlyMap<number, { samples: number; depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);
/** Where the pixels of each pass of an interlaced PNG begin, and how far they are apart. */
const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

/** Unpacks every row of a PNG and counts it; what is packed beyond the picture's size is never unpacked, nor kept. */
async function checkPng({ bytes, mime, width, height }: PictureParts): Promise<Redrawn> {
  const chunks = pngChunks(bytes);
  const [depth = 0, colour = 0, packing, filter, interlace = 0] = chunks[0]?.data.subarray(8) ?? [];
  const kind = PNG_COLOURS.get(colour);
  if (!kind?.depths.includes(depth) || packing !== 0 || filter !== 0 || interlace > 1) {
    throw new BadPicture('picture_broken');
  }
  const passes = interlace === 1 ? PASSES : [{ x: 0, y: 0, dx: 1, dy: 1 }];
  const rows = passes.flatMap(({ x, y, dx, dy }) => {
    const [across, down] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    if (across < 1 || down < 1) return [];
    return [{ count: down, size: 1 + Math.ceil((across * depth * kind.samples) / 8) }];
  });
  const pixels = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const inflate = createInflate();
  try {
    // In one piece: what has ended hears of no second one.
    await pipeline([Buffer.concat(pixels)], inflate, (unpacked) => countRows(unpacked, rows));
  } catch (error) {
    if (error instanceof BadPicture || isZlibError(error)) throw new BadPicture('picture_broken');
    throw error;
  }
  return { bytes: pngOf(withoutStray(chunks, inflate.bytesWritten)), mime };
}

/** The chunks without what stands in those of pixels behind so many bytes, where the packed pixels end. */
function withoutStray(chunks: readonly PngChunk[], packed: number): PngChunk[] {
  let left = packed;
  return chunks.flatMap(({ type, data }) => {
    if (type !== 'IDAT') return [{ type, data }];
    const own = data.subarray(0, left);
    left -= own.length;
    return own.length > 0 ? [{ type, data: own }] : [];
  });
}

/** Every row begins with the number of its filter, 0 … 4. */
async function countRows(
  unpacked: AsyncIterable<Buffer>,
  passes: readonly { count: number; size: number }[],
): Promise<void> {
  const total = passes.reduce((sum, { count, size }) => sum + count * size, 0);
  const left = passes.map((pass) => ({ ...pass }));
  let read = 0;
  let nextRow = 0;
  for await (const piece of unpacked) {
    for (; nextRow < read + piece.length; ) {
      const pass = left[0];
      if (!pass || (piece[nextRow - read] ?? 0) > 4) throw new BadPicture('picture_broken');
      nextRow += pass.size;
      pass.count -= 1;
      if (pass.count === 0) left.shift();
    }
    read += piece.length;
    if (read > total) throw new BadPicture('picture_broken');
  }
  if (read !== total) throw new BadPicture('picture_broken');
}

async function drawJpeg({ bytes, mime, orientation }: PictureParts): Promise<Redrawn> {
  const decoded = await decodeJpeg(bytes);
  if (orientation === 1) return { bytes: decoded.bytes, mime };
  return { bytes: await codeJpeg(turned(decoded.pixels(), orientation)), mime };
}

/** WebP has no coder here: one that lies on its side, which no phone writes, becomes a JPEG on white. */
async function drawWebp({ bytes, mime, orientation }: PictureParts): Promise<Redrawn> {
  const { decode } = load('@cwasm/webp') as typeof import('@cwasm/webp');
  let picture: ReturnType<typeof decode>;
  try {
    picture = decode(bytes);
  } catch {
    throw new BadPicture('picture_broken');
  }
  if (orientation === 1) return { bytes, mime };
  const { width, height, data: rgba } = picture;
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i += 1) {
    const alpha = (rgba[i * 4 + 3] ?? 0) / 255;
    for (let c = 0; c < 3; c += 1) data[i * 3 + c] = 255 - alpha * (255 - (rgba[i * 4 + c] ?? 0));
  }
  return { bytes: await codeJpeg(turned({ width, height, data }, orientation)), mime: 'image/jpeg' };
}

/** The picture upright: Exif counts how the camera was held. */
function turned({ width, height, data }: Pixels, orientation: number): Pixels {
  const swaps = orientation >= 5;
  const [across, down] = swaps ? [height, width] : [width, height];
  const result = new Uint8Array(data.length);
  const flipX = [2, 3, 7, 8].includes(orientation);
  const flipY = [3, 4, 6, 7].includes(orientation);
  for (let y = 0, to = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1, to += 3) {
      const [u, v] = swaps ? [y, x] : [x, y];
      const from = ((flipY ? height - 1 - v : v) * width + (flipX ? width - 1 - u : u)) * 3;
      result[to] = data[from] ?? 0;
      result[to + 1] = data[from + 1] ?? 0;
      result[to + 2] = data[from + 2] ?? 0;
    }
  }
  return { width: across, height: down, data: result };
}

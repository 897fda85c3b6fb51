import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { broken, exifOrientation, isProfile, type PictureParts } from './pictureFile';

export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One chunk of a PNG. */
export interface PngChunk {
  type: string;
  data: Buffer;
}

/** The chunks up to the end of the picture. */
export function pngChunks(file: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = PNG.length; chunks.at(-1)?.type !== 'IEND'; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    // The sum behind it is not asked: pixels carry one of their own, and much software writes wrong ones.
    file.readUInt32BE(at + 8 + length);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** A PNG of these chunks. */
export const pngOf = (chunks: readonly PngChunk[]): Buffer => Buffer.concat([PNG, ...chunks.map(pngChunk)]);

function pngChunk({ type, data }: PngChunk): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** How long a chunk is that says how colours or sizes are meant, by the picture's type of colour (PNG 3rd ed., 11.3). */
const LENGTHS: Readonly<Record<string, (colour: number) => number | undefined>> = {
  cHRM: () => 32,
  gAMA: () => 4,
  sRGB: () => 1,
  cICP: () => 4,
  pHYs: () => 9,
  sBIT: (colour) => [1, undefined, 3, 3, 2, undefined, 4][colour],
  bKGD: (colour) => [2, undefined, 6, 1, 2, undefined, 6][colour],
  tRNS: (colour) => [2, undefined, 6][colour],
};
/** Of a colour profile, unpacked: twice the largest in use. */
const MOST_OF_PROFILE = 4 << 20;

export function readPng(file: Buffer): PictureParts {
  const chunks = pngChunks(file);
  const [head] = chunks;
  const heads = chunks.filter(({ type }) => type === 'IHDR').length;
  if (head?.type !== 'IHDR' || head.data.length !== 13 || heads > 1) throw broken();
  const [depth = 0, colour = 0] = head.data.subarray(8);
  const firstPixels = chunks.findIndex(({ type }) => type === 'IDAT');
  const kept = [head];
  const palette = () => kept.find(({ type }) => type === 'PLTE');
  const seen = new Set<string>();
  for (const chunk of chunks.slice(1, Math.max(firstPixels, 1))) {
    const clean = seen.has(chunk.type) ? null : cleanChunk(chunk, colour, depth, palette());
    seen.add(chunk.type);
    if (clean) kept.push(clean);
  }
  if (colour === 3 && !palette()) throw broken();
  // Some writers say how the picture is to be turned behind the pixels, where nobody who draws it looks.
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? exifOrientation(exif.data) : 1;
  if (orientation !== 1) kept.splice(1, 0, { type: 'eXIf', data: exifOf(orientation) });
  const pixels = chunks.filter(({ type }) => type === 'IDAT');
  return {
    mime: 'image/png',
    width: head.data.readUInt32BE(0),
    height: head.data.readUInt32BE(4),
    // It stays as it is coded: the window turns it by what is left of its Exif block.
    orientation: 1,
    bytes: pngOf([...kept, ...pixels, { type: 'IEND', data: Buffer.alloc(0) }]),
  };
}

/** A chunk before the pixels as it is kept; null where it says nothing of colours, or not as long as it should. */
function cleanChunk(
  { type, data }: PngChunk,
  colour: number,
  depth: number,
  palette: PngChunk | undefined,
): PngChunk | null {
  if (type === 'PLTE') {
    // Pixels in true colour have no use for one.
    if (colour !== 3 || data.length < 3 || data.length > 768 || data.length % 3 !== 0) return null;
    return { type, data: data.subarray(0, 3 << depth) };
  }
  if (type === 'tRNS' && colour === 3) {
    const colours = (palette?.data.length ?? 0) / 3;
    return data.length > 0 && data.length <= colours ? { type, data } : null;
  }
  if (type === 'iCCP') return cleanProfile(data);
  return LENGTHS[type]?.(colour) === data.length ? { type, data } : null;
}

/** A colour profile under a name that says nothing, packed anew; null where it is none. */
function cleanProfile(data: Buffer): PngChunk | null {
  const nameEnd = data.indexOf(0);
  if (nameEnd < 1 || nameEnd > 79 || data[nameEnd + 1] !== 0) return null;
  try {
    const profile = inflateSync(data.subarray(nameEnd + 2), { maxOutputLength: MOST_OF_PROFILE });
    if (!isProfile(profile)) return null;
    return { type: 'iCCP', data: Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(profile)]) };
  } catch (error) {
    if (isZlibError(error)) return null;
    throw error;
  }
}

export const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(Z_|ERR_)/.test(String(error.code));

/** An Exif block with nothing but an orientation. */
function exifOf(orientation: number): Buffer {
  const exif = Buffer.alloc(26);
  exif.write('MM\0*', 0, 'latin1');
  exif.writeUInt32BE(8, 4);
  // One entry: orientation, a short, once.
  for (const [at, value] of [1, 0x0112, 3, 0, 1, orientation].entries())
    exif.writeUInt16BE(value, 8 + 2 * at);
  return exif;
}

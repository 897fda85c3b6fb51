import { crc32 } from 'node:zlib';

/** Why a picture is not kept; keys of i18n `errors.fields`. */
export type PictureFault = 'not_a_picture' | 'picture_broken' | 'picture_is_heic' | 'picture_is_cmyk';

export class BadPicture extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What a file says of its picture before anything of it is decoded, without what is no picture. */
export interface PictureParts {
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels, as they are coded. */
  width: number;
  height: number;
  /** How it is to be turned, 1 (not at all) … 8, as Exif counts. */
  orientation: number;
  /** The file anew: what is drawn and its colours. Place, camera, comments, thumbnails and what hangs behind are gone. */
  bytes: Buffer;
}

/** Reads the structure of a PNG, JPEG or WebP. Throws `BadPicture`. */
export function pictureParts(given: Uint8Array): PictureParts {
  const file = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const read = readerOf(file);
  if (!read) throw new BadPicture(isHeic(file) ? 'picture_is_heic' : 'not_a_picture');
  try {
    return read(file);
  } catch (error) {
    // A field that lies beyond the file's end.
    if (error instanceof RangeError) throw new BadPicture('picture_broken');
    throw error;
  }
}

/** The kind of a picture is told by its first bytes and not by its name. */
function readerOf(file: Buffer): ((file: Buffer) => PictureParts) | null {
  if (file.subarray(0, 8).equals(PNG)) return readPng;
  if (file.subarray(0, 3).equals(JPEG)) return readJpeg;
  return file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP'
    ? readWebp
    : null;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** What iPhones take unless they are told otherwise. */
const isHeic = (file: Buffer) => /^ftyp(hei|hev|mif1|msf1|avif)/.test(file.toString('latin1', 4, 12));

const broken = () => new BadPicture('picture_broken');

/** Chunks of what is drawn and of its colours. */
const PNG_KEPT = /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|bKGD|pHYs)$/;

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

function readPng(file: Buffer): PictureParts {
  const chunks = pngChunks(file).filter(({ type }) => PNG_KEPT.test(type));
  const [head] = chunks;
  if (head?.type !== 'IHDR' || chunks.filter(({ type }) => type === 'IHDR').length > 1) throw broken();
  const bytes = Buffer.concat([PNG, ...chunks.map(pngChunk)]);
  return {
    mime: 'image/png',
    width: head.data.readUInt32BE(0),
    height: head.data.readUInt32BE(4),
    orientation: 1,
    bytes,
  };
}

function pngChunk({ type, data }: PngChunk): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

const [SOF0, SOF2, DHT, EOI, SOS, DQT, DRI, APP0, APP1, APP2, APP14] = [
  ...[0xc0, 0xc2, 0xc4, 0xd9, 0xda, 0xdb, 0xdd],
  ...[0xe0, 0xe1, 0xe2, 0xee],
];
/** Tables, and by their names what says how colours are meant. */
const JPEG_KEPT: ReadonlyMap<number | undefined, string> = new Map([
  ...[DHT, DQT, DRI, SOS].map((marker) => [marker, ''] as const),
  [APP0, 'JFIF\0'],
  [APP2, 'ICC_PROFILE\0'],
  [APP14, 'Adobe'],
]);
/** A progressive photo has about ten; each costs a walk over the whole picture. */
const MOST_SCANS = 100;

function readJpeg(file: Buffer): PictureParts {
  const kept: Buffer[] = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  for (let at = 2; ; ) {
    if (file.readUInt8(at) !== 0xff) throw broken();
    while (file.readUInt8(at + 1) === 0xff) at += 1;
    const marker = file.readUInt8(at + 1);
    if (marker === EOI) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) throw broken();
    const data = file.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (size !== null || marker > (SOF2 ?? 0)) throw broken();
      size = { height: data.readUInt16BE(1), width: data.readUInt16BE(3) };
      if (data.readUInt8(5) === 4) throw new BadPicture('picture_is_cmyk');
    }
    if (marker === APP1 && startsWith(data, 'Exif\0\0')) orientation = exifOrientation(data.subarray(6));
    const name = JPEG_KEPT.get(marker);
    const keep = isFrame(marker) || (name !== undefined && startsWith(data, name));
    scans += marker === SOS ? 1 : 0;
    if (scans > MOST_SCANS || (marker === SOS && size === null)) throw broken();
    const next = marker === SOS ? endOfScan(file, end) : end;
    if (keep) kept.push(file.subarray(at, next));
    at = next;
  }
  if (size === null || scans === 0) throw broken();
  return {
    mime: 'image/jpeg',
    ...size,
    orientation,
    bytes: Buffer.concat([...kept, Buffer.from([0xff, 0xd9])]),
  };
}

const startsWith = (data: Buffer, name: string) => data.toString('latin1', 0, name.length) === name;
/** The start of a frame of whatever coding; all but the first three are hardly ever met. */
const isFrame = (marker: number) =>
  marker >= (SOF0 ?? 0) && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;

/** Where the next marker stands behind coded pixels: FF00 is a pixel's, FFD0 … FFD7 part them. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw broken();
}

/** The orientation in an Exif block; 1 where it says none that can be understood. */
function exifOrientation(exif: Buffer): number {
  try {
    const little = exif.toString('latin1', 0, 2) === 'II';
    const u16 = (at: number) => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
    const first = little ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
    const count = u16(first);
    for (let i = 0; i < count; i += 1) {
      const at = first + 2 + i * 12;
      if (u16(at) !== 0x0112) continue;
      const value = u16(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
  } catch (error) {
    // Much software writes odd Exif blocks; the picture is none the worse for it.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** In a WebP's extended header: that it has transparency, a colour profile, and moves. */
const [WEBP_ALPHA, WEBP_PROFILE, WEBP_MOVES] = [0x10, 0x20, 0x02];

function readWebp(file: Buffer): PictureParts {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw broken();
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 12; at + 8 <= end; ) {
    const type = file.toString('latin1', at, at + 4);
    const next = at + 8 + file.readUInt32LE(at + 4);
    if (next > end) throw broken();
    const data = file.subarray(at + 8, next);
    // Chunks are as long as an even number.
    const whole = Buffer.from(file.subarray(at, Math.min(next + (data.length % 2), end)));
    at = next + (data.length % 2);
    if (type === 'EXIF')
      orientation = exifOrientation(startsWith(data, 'Exif\0\0') ? data.subarray(6) : data);
    if (type === 'VP8X') {
      const flags = data.readUInt8(0);
      if ((flags & (WEBP_MOVES ?? 0)) !== 0) throw new BadPicture('not_a_picture');
      whole.writeUInt8(flags & ((WEBP_ALPHA ?? 0) | (WEBP_PROFILE ?? 0)), 8);
    }
    if (type === 'VP8 ' || type === 'VP8L') {
      if (size !== null) throw broken();
      size = type === 'VP8 ' ? lossySize(data) : losslessSize(data);
    }
    if (/^(VP8[ LX]|ALPH|ICCP)$/.test(type)) kept.push(whole);
  }
  if (size === null) throw broken();
  const body = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), ...kept]);
  body.writeUInt32LE(body.length - 8, 4);
  return { mime: 'image/webp', ...size, orientation, bytes: body };
}

const lossySize = (data: Buffer) => ({
  width: data.readUInt16LE(6) & 0x3fff,
  height: data.readUInt16LE(8) & 0x3fff,
});

function losslessSize(data: Buffer) {
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

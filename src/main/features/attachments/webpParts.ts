import { BadPicture, broken, exifOrientation, isProfile, type PictureParts, startsWith } from './pictureFile';

/** In a WebP's extended header: that it has transparency, a colour profile, and moves. */
const ALPHA = 0x10;
const PROFILE = 0x20;
const MOVES = 0x02;

/** Chunks that are kept, by their type; the first of each. */
type Kept = Map<string, Buffer>;

export function readWebp(file: Buffer): PictureParts {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw broken();
  const kept: Kept = new Map();
  let orientation = 1;
  for (let at = 12; at + 8 <= end; ) {
    const type = file.toString('latin1', at, at + 4);
    const next = at + 8 + file.readUInt32LE(at + 4);
    if (next > end) throw broken();
    const data = file.subarray(at + 8, next);
    // Chunks are as long as an even number.
    at = next + (data.length % 2);
    if (type === 'EXIF')
      orientation = exifOrientation(startsWith(data, 'Exif\0\0') ? data.subarray(6) : data);
    if (type === 'VP8X' && (data.readUInt8(0) & MOVES) !== 0) throw new BadPicture('not_a_picture');
    if (/^VP8[ L]$/.test(type) && (kept.has('VP8 ') || kept.has('VP8L'))) throw broken();
    if (/^(VP8[ LX]|ALPH|ICCP)$/.test(type) && !kept.has(type)) kept.set(type, data);
  }
  const [lossy, lossless] = [kept.get('VP8 '), kept.get('VP8L')];
  const size = lossy ? lossySize(lossy) : lossless ? losslessSize(lossless) : null;
  if (size === null) throw broken();
  return { mime: 'image/webp', ...size, orientation, bytes: webpOf(kept, size) };
}

/** The file anew. Only one with an extended header has transparency beside its pixels, or a profile. */
function webpOf(kept: Kept, size: { width: number; height: number }): Buffer {
  const chunks: Buffer[] = [];
  const header = kept.get('VP8X');
  if (header) {
    const profile = kept.get('ICCP');
    const clean = Buffer.alloc(10);
    clean.writeUInt8((header[0] ?? 0) & ALPHA, 0);
    // The size of the canvas.
    if (header.copy(clean, 4, 4, 10) < 6) throw broken();
    if (profile && isProfile(profile)) {
      clean.writeUInt8((clean[0] ?? 0) | PROFILE, 0);
      chunks.push(chunkOf('ICCP', profile));
    }
    chunks.unshift(chunkOf('VP8X', clean));
    const alpha = kept.get('ALPH');
    if (alpha && kept.has('VP8 ')) chunks.push(chunkOf('ALPH', cleanAlpha(alpha, size)));
  }
  for (const type of ['VP8 ', 'VP8L']) {
    const pixels = kept.get(type);
    if (pixels) chunks.push(chunkOf(type, pixels));
  }
  const file = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), ...chunks]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}

/** Transparency that is not packed has one byte for each pixel behind its first; packed, the decoder alone knows. */
const cleanAlpha = (data: Buffer, { width, height }: { width: number; height: number }): Buffer =>
  ((data[0] ?? 0) & 3) === 0 ? data.subarray(0, 1 + width * height) : data;

function chunkOf(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(data.length, 4);
  data.copy(chunk, 8);
  return chunk;
}

const lossySize = (data: Buffer) => ({
  width: data.readUInt16LE(6) & 0x3fff,
  height: data.readUInt16LE(8) & 0x3fff,
});

function losslessSize(data: Buffer) {
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

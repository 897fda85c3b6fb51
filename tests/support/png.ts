import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

interface PngShape {
  width?: number;
  height?: number;
  /** Told apart by it: two pictures of different seeds are two files. */
  seed?: number;
  /** Chunks between the head and the pixels. */
  extra?: readonly Buffer[];
  /** 0 leaves pixels as large as they are. */
  level?: number;
}

/** A small PNG in colour, as a picture from outside. */
export function png({
  width = 4,
  height = 3,
  seed = 0,
  extra = [],
  level = 6,
}: PngShape = {}): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), seed % 251);
  for (let y = 0; y < height; y += 1) rows[y * (1 + width * 3)] = 0;
  rows.writeUInt16BE(seed % 65_536, 1);
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      pngChunk('IHDR', head),
      ...extra,
      pngChunk('IDAT', deflateSync(rows, { level })),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

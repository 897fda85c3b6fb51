import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const LIBRARY = '@cornerstonejs/codec-libjpeg-turbo-8bit';
const library = load(`${LIBRARY}/wasmjs`)({ wasmBinary: readFileSync(load.resolve(`${LIBRARY}/wasm`)) });

/** A photo whose upper left quarter is red and whose rest is blue. */
export async function photo(width = 32, height = 16): Promise<Buffer> {
  const { JPEGEncoder } = await library;
  const encoder = new JPEGEncoder();
  const frame = { bitsPerSample: 8, componentCount: 3, isSigned: false, isUsingColorTransform: true };
  const data: Uint8Array = encoder.getDecodedBuffer({ width, height, ...frame });
  for (let i = 0; i < width * height; i += 1) {
    const red = i % width < width / 2 && i < (width * height) / 2;
    data.set(red ? [255, 0, 0] : [0, 0, 255], i * 3);
  }
  encoder.setQuality(90);
  encoder.setProgressive(false);
  encoder.encode();
  return Buffer.from(encoder.getEncodedBuffer());
}

/** The size of a photo, and in which of its quarters it is red: 'top left', … */
export async function seenIn(jpeg: Uint8Array): Promise<{ width: number; height: number; red: string }> {
  const { JPEGDecoder } = await library;
  const decoder = new JPEGDecoder();
  decoder.getEncodedBuffer(jpeg.length).set(jpeg);
  decoder.decode();
  const { width, height } = decoder.getFrameInfo();
  const data: Uint8Array = decoder.getDecodedBuffer();
  const isRed = (x: number, y: number) => (data[(y * width + x) * 3] ?? 0) > 128;
  const [x, y] = [Math.floor(width / 4), Math.floor(height / 4)];
  const quarters = [
    ['top left', x, y],
    ['top right', width - 1 - x, y],
    ['bottom left', x, height - 1 - y],
    ['bottom right', width - 1 - x, height - 1 - y],
  ] as const;
  const red = quarters.filter(([, u, v]) => isRed(u, v)).map(([where]) => where);
  return { width, height, red: red.join() };
}

/** A segment of a JPEG. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The same photo as a phone writes it: with segments behind its first two bytes, and more behind its end. */
export const asFromPhone = (jpeg: Buffer, segments: readonly Buffer[], behind = ''): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), Buffer.from(behind)]);

/** An Exif block: how the camera was held, and where. */
export function exif(orientation: number, place: string): Buffer {
  const block = Buffer.alloc(26);
  block.write('MM\0*', 0, 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x0112, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block, Buffer.from(`GPS ${place}`)]));
}

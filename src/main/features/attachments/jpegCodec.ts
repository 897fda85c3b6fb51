import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { broken } from './pictureFile';

/** Of a photo that had to be turned, in per cent. */
const QUALITY = 92;
/** Bytes behind the last pixel that are looked for: some cameras fill up a block with them. */
const MOST_STRAY = 4096;

/** Pixels of three bytes each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

interface DecodedJpeg {
  /** The file, without stray bytes between its last pixel and its end. */
  bytes: Buffer;
  /** What was decoded; good until the next JPEG is. */
  pixels(): Pixels;
}

/** Decodes a whole JPEG with nothing behind its end. Throws `BadPicture`. */
export async function decodeJpeg(bytes: Buffer): Promise<DecodedJpeg> {
  const codec = await jpegCodec();
  const decoder = new codec.JPEGDecoder();
  /** It throws numbers, the same for what it only warns of: then it has drawn as much as every viewer does. */
  const isClean = (file: Uint8Array): boolean => {
    decoder.getEncodedBuffer(file.length).set(file);
    try {
      decoder.decode();
      return true;
    } catch {
      return false;
    }
  };
  const drawn = () => {
    const { buffer, byteOffset, byteLength } = decoder.getDecodedBuffer();
    return Buffer.from(buffer, byteOffset, byteLength);
  };
  const whole = isClean(bytes) ? bytes : withoutStray(bytes, isClean, drawn);
  if (whole === null) throw broken();
  return {
    bytes: whole,
    pixels: () => {
      const { width, height, componentCount } = decoder.getFrameInfo();
      return { width, height, data: inColour(decoder.getDecodedBuffer(), componentCount) };
    },
  };
}

/**
 * The file without what stands between its last coded pixel and its end, where nothing else is wrong with it; null
 * otherwise. The place is the first at which cutting leaves every pixel as it was drawn, and the decoder content.
 */
function withoutStray(
  bytes: Buffer,
  isClean: (file: Uint8Array) => boolean,
  drawn: () => Buffer,
): Buffer | null {
  const end = bytes.length - 2;
  const cutAt = (at: number) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
  const shown = Buffer.from(drawn());
  const lastScan = bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
  const isSameAt = (at: number) => {
    isClean(cutAt(at));
    return shown.equals(drawn());
  };
  // Twice as far back each time: a damaged photo is told at the first step, and each takes as long as drawing it.
  let length = 1;
  while (length < MOST_STRAY && end - length > lastScan && isSameAt(end - length)) length *= 2;
  let [low, high] = [Math.max(end - length, lastScan) + 1, end - Math.floor(length / 2)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSameAt(middle)) high = middle;
    else low = middle + 1;
  }
  // The last bits may say what would have been drawn without them.
  for (let at = low; at < Math.min(low + 4, end); at += 1) {
    const file = cutAt(at);
    if (isClean(file)) return shown.equals(drawn()) ? file : null;
  }
  return null;
}

const inColour = (data: Uint8Array, samples: number): Uint8Array =>
  samples === 3 ? data.slice() : threeOf(data.length / samples, (i) => data[i * samples] ?? 0);

/** Grey as red, green and blue. */
function threeOf(count: number, grey: (i: number) => number): Uint8Array {
  const data = new Uint8Array(count * 3);
  for (let i = 0; i < count; i += 1) data.fill(grey(i), i * 3, i * 3 + 3);
  return data;
}

/** Pixels as a JPEG. */
export async function codeJpeg({ width, height, data }: Pixels): Promise<Uint8Array> {
  const codec = await jpegCodec();
  const encoder = new codec.JPEGEncoder();
  const frame = {
    width,
    height,
    bitsPerSample: 8,
    componentCount: 3,
    isSigned: false,
    isUsingColorTransform: true,
  };
  encoder.getDecodedBuffer(frame).set(data);
  encoder.setQuality(QUALITY);
  encoder.setProgressive(false);
  encoder.encode();
  return encoder.getEncodedBuffer().slice();
}

/** What we use of libjpeg-turbo; the package has no types. */
interface JpegCodec {
  JPEGDecoder: new () => {
    getEncodedBuffer(size: number): Uint8Array;
    decode(): void;
    getFrameInfo(): { width: number; height: number; componentCount: number };
    getDecodedBuffer(): Uint8Array;
  };
  JPEGEncoder: new () => {
    getDecodedBuffer(frame: object): Uint8Array;
    setQuality(percent: number): void;
    setProgressive(progressive: boolean): void;
    encode(): void;
    getEncodedBuffer(): Uint8Array;
  };
}

const load = createRequire(import.meta.url);

let codec: Promise<JpegCodec> | null = null;

/** Read with the first JPEG. */
function jpegCodec(): Promise<JpegCodec> {
  codec ??= startCodec();
  return codec;
}

function startCodec(): Promise<JpegCodec> {
  const start: (options: object) => Promise<JpegCodec> = load(
    '@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs',
  );
  const wasmBinary = readFileSync(load.resolve('@cornerstonejs/codec-libjpeg-turbo-8bit/wasm'));
  const silent = () => undefined;
  return start({ wasmBinary, print: silent, printErr: silent });
}

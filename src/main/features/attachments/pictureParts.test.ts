import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { asFromPhone, photo, segment } from '../../../../tests/support/jpeg';
import { png, pngChunk } from '../../../../tests/support/png';
import { redrawPicture } from './redrawPicture';

/*
 * What is stored is coded pixels and how their colours are meant: nothing else finds room in between, whatever segment
 * or chunk it hides in.
 */

const PLACE = 'GPS 30.2741N 120.1551E';
const HIDDEN = Buffer.from(PLACE);

async function kept(given: Uint8Array): Promise<Buffer> {
  const drawn = await redrawPicture(given);
  if ('fault' in drawn) throw new Error(`refused: ${drawn.fault}`);
  return Buffer.from(drawn.bytes);
}

/** A colour profile as long as its header says. */
function profile(length = 300): Buffer {
  const icc = Buffer.alloc(length, 7);
  icc.writeUInt32BE(length, 0);
  icc.write('acsp', 36, 'latin1');
  return icc;
}

describe('a JPEG', () => {
  const iccPiece = (no: number, of: number, data: Buffer) =>
    segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0', 'latin1'), Buffer.from([no, of]), data]));
  const adobe = (...behind: Buffer[]) =>
    segment(0xee, Buffer.concat([Buffer.from('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1]), ...behind]));
  const jfif = (width: number, ...behind: Buffer[]) =>
    segment(
      0xe0,
      Buffer.concat([
        Buffer.from('JFIF\0\x01\x02\x01\0\x48\0\x48', 'latin1'),
        Buffer.from([width, width]),
        ...behind,
      ]),
    );

  test('keeps version and density, and no thumbnail nor what hangs behind it', async () => {
    const plain = await photo();
    const own = plain.indexOf(Buffer.from([0xff, 0xe0]));
    const bare = Buffer.concat([plain.subarray(0, own), plain.subarray(own + 18)]);
    const bytes = await kept(asFromPhone(bare, [jfif(16, Buffer.alloc(768, 0x55), HIDDEN)]));
    expect(bytes.equals(asFromPhone(bare, [jfif(0)]))).toBe(true);
  });

  test('keeps how its colours are coded in twelve bytes', async () => {
    const plain = await photo();
    const bytes = await kept(asFromPhone(plain, [adobe(HIDDEN)]));
    expect(bytes.includes(PLACE)).toBe(false);
    expect(bytes.includes(adobe())).toBe(true);
    const short = await kept(asFromPhone(plain, [segment(0xee, Buffer.from('Adobe\0GPS'))]));
    expect(short.equals(plain)).toBe(true);
  });

  test('keeps a profile that is whole, in whatever order its pieces come', async () => {
    const icc = profile();
    const pieces = [iccPiece(1, 2, icc.subarray(0, 200)), iccPiece(2, 2, icc.subarray(200))];
    for (const given of [pieces, pieces.toReversed()]) {
      expect((await kept(asFromPhone(await photo(), given))).includes(Buffer.concat(pieces))).toBe(true);
    }
  });

  test.each([
    ['a text', [iccPiece(1, 1, HIDDEN)]],
    ['one longer than it says', [iccPiece(1, 1, Buffer.concat([profile(), HIDDEN]))]],
    ['one of which a piece is missing', [iccPiece(1, 2, Buffer.concat([profile(), HIDDEN]))]],
    ['one with a piece too many', [iccPiece(1, 1, profile()), iccPiece(1, 1, HIDDEN)]],
    ['one without its name', [iccPiece(1, 1, Buffer.concat([profile().fill(0, 36, 40), HIDDEN]))]],
    ['one of no length', [segment(0xe2, Buffer.from('ICC_PROFILE\0', 'latin1'))]],
  ])('has no profile instead of %s', async (_what, given) => {
    const plain = await photo();
    expect((await kept(asFromPhone(plain, given))).equals(plain)).toBe(true);
  });
});

/** A PNG of four by two with rows of whatever colours. */
function pngOf(
  { depth = 8, colour = 0, rows = Buffer.alloc(10) }: { depth?: number; colour?: number; rows?: Buffer },
  before: readonly Buffer[] = [],
  behind: readonly Buffer[] = [],
  pixels: readonly Buffer[] = [deflateSync(rows)],
): Buffer {
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, depth, colour, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from(png()).subarray(0, 8),
    pngChunk('IHDR', head),
    ...before,
    ...pixels.map((data) => pngChunk('IDAT', data)),
    ...behind,
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a PNG', () => {
  test.each([
    'pHYs',
    'gAMA',
    'cHRM',
    'sRGB',
    'cICP',
    'bKGD',
    'sBIT',
    'tRNS',
    'PLTE',
    'iCCP',
    'hIST',
    'sPLT',
    'tIME',
  ])('loses %s that is longer than it should be, comes twice or too late', async (type) => {
    const hidden = pngChunk(type, HIDDEN);
    const short = pngChunk(type, Buffer.from('G'));
    const plain = pngOf({});
    expect((await kept(pngOf({}, [hidden, hidden]))).equals(plain)).toBe(true);
    expect((await kept(pngOf({}, [], [hidden, short]))).equals(plain)).toBe(true);
  });

  test.each([
    [
      0,
      [
        ['pHYs', 9],
        ['gAMA', 4],
        ['cHRM', 32],
        ['sRGB', 1],
        ['cICP', 4],
        ['bKGD', 2],
        ['sBIT', 1],
        ['tRNS', 2],
      ],
    ],
    [
      2,
      [
        ['bKGD', 6],
        ['sBIT', 3],
        ['tRNS', 6],
      ],
    ],
    [
      3,
      [
        ['sBIT', 3],
        ['PLTE', 9],
        ['bKGD', 1],
        ['tRNS', 3],
      ],
    ],
    [
      4,
      [
        ['bKGD', 2],
        ['sBIT', 2],
      ],
    ],
    [
      6,
      [
        ['bKGD', 6],
        ['sBIT', 4],
      ],
    ],
  ] as const)('of colour %i keeps what is as long as it should be', async (colour, chunks) => {
    const samples = [1, 1, 3, 1, 2, 1, 4][colour] ?? 1;
    const rows = Buffer.alloc(2 * (1 + 4 * samples));
    const given = pngOf(
      { colour, rows },
      chunks.map(([type, length]) => pngChunk(type, Buffer.alloc(length))),
    );
    expect((await kept(given)).equals(given)).toBe(true);
  });

  test('keeps no more of a palette than its pixels can name, and no transparency of colours that are not there', async () => {
    const rows = Buffer.alloc(4);
    const palette = pngChunk('PLTE', Buffer.alloc(6));
    const long = pngChunk('PLTE', Buffer.concat([Buffer.alloc(6), HIDDEN.subarray(0, 21)]));
    const given = pngOf({ depth: 1, colour: 3, rows }, [long, pngChunk('tRNS', Buffer.alloc(3))]);
    expect((await kept(given)).equals(pngOf({ depth: 1, colour: 3, rows }, [palette]))).toBe(true);
  });

  test.each([
    ['without a palette', []],
    ['with an empty one', [pngChunk('PLTE', Buffer.alloc(0))]],
    ['with half a colour', [pngChunk('PLTE', Buffer.alloc(5))]],
    ['with too many colours', [pngChunk('PLTE', Buffer.alloc(771))]],
  ])('that needs a palette is refused %s, which no window draws', async (_what, before) => {
    const broken = { fault: 'picture_broken' };
    expect(await redrawPicture(pngOf({ colour: 3 }, before))).toEqual(broken);
    expect(await redrawPicture(pngOf({ colour: 3 }, [], before))).toEqual(broken);
    expect(await redrawPicture(pngOf({ colour: 3 }, [], [pngChunk('PLTE', Buffer.alloc(3))]))).toEqual(
      broken,
    );
  });

  test('has nothing behind its packed pixels, in whatever pieces they come, nor in its last chunk', async () => {
    const packed = deflateSync(Buffer.alloc(10));
    const [head, tail] = [packed.subarray(0, 5), packed.subarray(5)];
    const plain = pngOf({});
    expect((await kept(pngOf({}, [], [], [Buffer.concat([packed, HIDDEN])]))).equals(plain)).toBe(true);
    expect((await kept(pngOf({}, [], [], [packed, HIDDEN, HIDDEN]))).equals(plain)).toBe(true);
    const two = pngOf({}, [], [], [head, tail]);
    expect((await kept(pngOf({}, [], [], [head, Buffer.concat([tail, HIDDEN]), HIDDEN]))).equals(two)).toBe(
      true,
    );
    const end = Buffer.concat([plain.subarray(0, -12), pngChunk('IEND', HIDDEN)]);
    expect((await kept(end)).equals(plain)).toBe(true);
    const long = Buffer.concat([deflateSync(Buffer.alloc(10), { level: 0 }), Buffer.alloc(1 << 20, 'GPS')]);
    expect((await kept(pngOf({}, [], [], [long]))).includes('GPS')).toBe(false);
  });

  test('keeps a profile without its name, and no bomb nor text in its place', async () => {
    const packed = (data: Buffer, behind = '') =>
      pngChunk('iCCP', Buffer.concat([Buffer.from(`${PLACE}\0\0`), deflateSync(data), Buffer.from(behind)]));
    const bytes = await kept(pngOf({}, [packed(profile(), PLACE)]));
    expect(bytes.includes(PLACE)).toBe(false);
    const at = bytes.indexOf('iCCP');
    expect(inflateSync(bytes.subarray(bytes.indexOf('\0\0', at) + 2)).equals(profile())).toBe(true);
    const plain = pngOf({});
    const texts = [HIDDEN, Buffer.concat([profile(), HIDDEN]), Buffer.alloc(200 << 20)];
    for (const text of texts) {
      expect((await kept(pngOf({}, [packed(text)]))).equals(plain)).toBe(true);
    }
    expect((await kept(pngOf({}, [pngChunk('iCCP', Buffer.from('x\0\0no zlib'))]))).equals(plain)).toBe(true);
  });

  /** An Exif block in the other order of bytes than ours, with a place. */
  const exif = (orientation: number) =>
    pngChunk(
      'eXIf',
      Buffer.concat([
        Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
        Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]),
        HIDDEN,
      ]),
    );
  test('that lies on its side says so to the window, and nothing more', async () => {
    const ours = pngChunk(
      'eXIf',
      Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1'),
    );
    const upright = pngOf({}, [ours]);
    expect((await kept(pngOf({}, [exif(6)]))).equals(upright)).toBe(true);
    expect((await kept(pngOf({}, [], [exif(6)]))).equals(upright)).toBe(true);
    expect((await kept(pngOf({}, [exif(1)]))).equals(pngOf({}))).toBe(true);
    expect((await kept(pngOf({}, [pngChunk('eXIf', HIDDEN)]))).equals(pngOf({}))).toBe(true);
  });
});

describe('a WebP', () => {
  /** One pixel, lossy, by Google for trying out a browser. */
  const pixels = Buffer.from(
    'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=',
    'base64',
  ).subarray(12);
  const chunk = (type: string, data: Buffer, pad = '\0') => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type), length, data, Buffer.from(data.length % 2 ? pad : '')]);
  };
  function webp(...chunks: readonly Buffer[]): Buffer {
    const file = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), ...chunks]);
    file.writeUInt32LE(file.length - 8, 4);
    return file;
  }
  const header = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

  test('keeps header, profile and transparency, each of its length', async () => {
    const alpha = chunk('ALPH', Buffer.from([0, 200]));
    const plain = webp(header(0x30), chunk('ICCP', profile(301)), alpha, pixels);
    expect((await kept(plain)).equals(plain)).toBe(true);
    const noisy = webp(
      chunk('VP8X', Buffer.from('3GPS\0\0\0\0\0\0', 'latin1')),
      chunk('ICCP', profile(301), 'G'),
      chunk('ALPH', Buffer.concat([Buffer.from([0, 200]), HIDDEN])),
      chunk('ALPH', HIDDEN),
      pixels,
      chunk('ICCP', HIDDEN),
    );
    noisy.writeUInt8(0x3c, 20);
    expect((await kept(noisy)).equals(plain)).toBe(true);
  });

  test('has no profile that is none, and says so in its header', async () => {
    const given = webp(header(0x20), chunk('ICCP', HIDDEN), pixels);
    expect((await kept(given)).equals(webp(header(0), pixels))).toBe(true);
    const simple = webp(pixels, chunk('ALPH', HIDDEN), chunk('ICCP', HIDDEN));
    expect((await kept(simple)).equals(webp(pixels))).toBe(true);
  });

  test('with a header that is too short is refused', async () => {
    const given = webp(chunk('VP8X', Buffer.alloc(4)), pixels);
    expect(await redrawPicture(given)).toEqual({ fault: 'picture_broken' });
  });
});

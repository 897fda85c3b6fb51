import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { asFromPhone, exif, photo, seenIn, segment } from '../../../../tests/support/jpeg';
import { png, pngChunk } from '../../../../tests/support/png';
import { redrawPicture } from './redrawPicture';

const PLACE = '30.2741N 120.1551E';

async function kept(given: Uint8Array) {
  const drawn = await redrawPicture(given);
  if ('fault' in drawn) throw new Error(`refused: ${drawn.fault}`);
  return { ...drawn, bytes: Buffer.from(drawn.bytes) };
}

describe('a photo', () => {
  test('keeps its coded pixels to the byte, and loses place, camera, comment and what hangs behind', async () => {
    const plain = await photo();
    const comment = segment(0xfe, Buffer.from(`at ${PLACE}`));
    const { bytes, mime } = await kept(asFromPhone(plain, [exif(1, PLACE), comment], `trailer ${PLACE}`));
    expect(mime).toBe('image/jpeg');
    expect(bytes.equals(plain)).toBe(true);
  });

  test.each([
    [1, { width: 32, height: 16, red: 'top left' }],
    [2, { width: 32, height: 16, red: 'top right' }],
    [3, { width: 32, height: 16, red: 'bottom right' }],
    [4, { width: 32, height: 16, red: 'bottom left' }],
    [5, { width: 16, height: 32, red: 'top left' }],
    [6, { width: 16, height: 32, red: 'top right' }],
    [7, { width: 16, height: 32, red: 'bottom right' }],
    [8, { width: 16, height: 32, red: 'bottom left' }],
  ])('that was taken with the camera held as %i stands upright', async (orientation, seen) => {
    const { bytes } = await kept(asFromPhone(await photo(), [exif(orientation, PLACE)]));
    expect(await seenIn(bytes)).toEqual(seen);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes('GPS')).toBe(false);
  });

  test('with an Exif block that nobody can read is kept as it is', async () => {
    const odd = segment(0xe1, Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1'));
    const plain = await photo();
    expect((await kept(asFromPhone(plain, [odd]))).bytes.equals(plain)).toBe(true);
  });

  test('that is cut off at any place, or damaged inside, is refused', async () => {
    const whole = await photo(64, 48);
    for (let length = 3; length < whole.length; length += 7) {
      expect(await redrawPicture(whole.subarray(0, length)), String(length)).toEqual({
        fault: 'picture_broken',
      });
    }
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, whole.length - 60, whole.length - 20);
    expect(await redrawPicture(damaged)).toEqual({ fault: 'picture_broken' });
    expect(await redrawPicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ fault: 'picture_broken' });
  });

  test.each([
    ['a word', Buffer.from(`at ${PLACE}`)],
    ['zeros to the end of a block', Buffer.alloc(512)],
    ['what looks like pixels', Buffer.from([1, 0xff, 0, 2, 0xff, 0])],
  ])('loses %s between its last pixel and its end, which no viewer minds', async (_what, stray) => {
    for (const [width, height] of [
      [32, 16],
      [64, 48],
      [100, 75],
    ] as const) {
      const plain = await photo(width, height);
      const end = plain.length - 2;
      const given = Buffer.concat([plain.subarray(0, end), stray, plain.subarray(end)]);
      expect((await kept(given)).bytes.equals(plain)).toBe(true);
      expect((await seenIn((await kept(asFromPhone(given, [exif(6, PLACE)]))).bytes)).red).toBe('top right');
    }
  });

  test('that was cut inside and closed again is refused, whatever stands in the gap', async () => {
    const plain = await photo(64, 48);
    for (const gap of ['', PLACE, '\0'.repeat(100)]) {
      const cut = Buffer.concat([plain.subarray(0, -60), Buffer.from(gap), plain.subarray(-2)]);
      expect(await redrawPicture(cut), gap).toEqual({ fault: 'picture_broken' });
    }
  });

  test('of four colours for a printing press is refused with its reason', async () => {
    const four = await photo();
    const frame = four.indexOf(Buffer.from([0xff, 0xc0]));
    four[frame + 9] = 4;
    expect(await redrawPicture(four)).toEqual({ fault: 'picture_is_cmyk' });
  });
});

describe('a PNG', () => {
  test('is kept to the byte where it holds nothing but a picture', async () => {
    const plain = png({ width: 300, height: 200, seed: 7 });
    const { bytes, mime } = await kept(plain);
    expect(mime).toBe('image/png');
    expect(bytes.equals(plain)).toBe(true);
  });

  test('loses texts, place and what hangs behind', async () => {
    const extra = [pngChunk('tEXt', Buffer.from(`Comment\0${PLACE}`)), pngChunk('eXIf', Buffer.from(PLACE))];
    const given = Buffer.concat([png({ seed: 3, extra }), Buffer.from(PLACE)]);
    expect((await kept(given)).bytes.equals(png({ seed: 3 }))).toBe(true);
  });

  test('gets the sums that it should have had', async () => {
    expect((await kept(flipped(png(), png().length - 12 - 1))).bytes.equals(png())).toBe(true);
  });

  test.each([
    ['seven bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'not_a_picture'],
    ['nothing but its name', png().subarray(0, 8), 'picture_broken'],
    ['half of it', png({ width: 90, height: 90 }).subarray(0, 80), 'picture_broken'],
    ['fewer rows than it says', shaped(4, 30), 'picture_broken'],
    ['more rows than it says', shaped(4, 2), 'picture_broken'],
    ['pixels that cannot be unpacked', withPixels(Buffer.from('no pixels')), 'picture_broken'],
    ['rows of a filter that there is not', withPixels(deflateSync(Buffer.alloc(39, 9))), 'picture_broken'],
    ['pixels of which one bit is wrong', flipped(png(), 33 + 8 + 6), 'picture_broken'],
  ])('of %s is refused', async (_what, given, fault) => {
    expect(await redrawPicture(given)).toEqual({ fault });
  });
});

test('a bomb is refused before anything of it is unpacked', async () => {
  const huge = { fault: 'picture_too_many_pixels', params: { max: 51 } };
  expect(await redrawPicture(shaped(60_000, 60_000))).toEqual(huge);
  expect(await redrawPicture(shaped(0xffffffff, 0xffffffff))).toEqual(huge);
  expect(await redrawPicture(shaped(0, 5))).toEqual({ fault: 'picture_broken' });
  const jpeg = await photo();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.fill(0xff, frame + 5, frame + 9);
  expect(await redrawPicture(jpeg)).toEqual(huge);
  // 200 MB of rows behind a picture of four by three.
  expect(await redrawPicture(withPixels(deflateSync(Buffer.alloc(200 << 20))))).toEqual({
    fault: 'picture_broken',
  });
  // Scan after scan over the same pixels.
  const plain = await photo();
  const scan = plain.subarray(plain.indexOf(Buffer.from([0xff, 0xda])), -2);
  const many = Buffer.concat([
    plain.subarray(0, -2),
    ...Array.from({ length: 200 }, () => scan),
    plain.subarray(-2),
  ]);
  expect(await redrawPicture(many)).toEqual({ fault: 'picture_broken' });
});

/** One pixel each, by Google for trying out a browser: lossy, lossless, with transparency, moving. */
const WEBP = {
  lossy: 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=',
  lossless: 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==',
  alpha:
    'UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==',
  moving:
    'UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhMDQAAAC8AAAAQBxAREYiI/gcA',
} as const;

describe('a WebP', () => {
  test.each(['lossy', 'lossless', 'alpha'] as const)('that is %s is kept', async (name) => {
    const given = Buffer.from(WEBP[name], 'base64');
    expect(await kept(given)).toEqual({ bytes: given, mime: 'image/webp' });
  });
  test('that is cut off or moves is refused', async () => {
    const lossy = Buffer.from(WEBP.lossy, 'base64');
    expect(await redrawPicture(lossy.subarray(0, 30))).toEqual({ fault: 'picture_broken' });
    expect(await redrawPicture(Buffer.from(WEBP.moving, 'base64'))).toEqual({ fault: 'not_a_picture' });
  });
  test('loses its Exif block', async () => {
    const alpha = Buffer.from(WEBP.alpha, 'base64');
    const given = Buffer.concat([alpha, Buffer.from('EXIF\x04\0\0\0GPS!', 'latin1')]);
    given.writeUInt32LE(given.length - 8, 4);
    given.writeUInt8((given[20] ?? 0) | 8, 20);
    expect((await kept(given)).bytes.equals(alpha)).toBe(true);
  });
});

test('what some phones write and we do not read says what to do', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
  expect(await redrawPicture(heic)).toEqual({ fault: 'picture_is_heic' });
  expect(await redrawPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
    fault: 'not_a_picture',
  });
});

/** A PNG of four by three that says it were of another size. */
function shaped(width: number, height: number): Buffer {
  const file = Buffer.from(png());
  const head = Buffer.from(file.subarray(16, 29));
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([file.subarray(0, 8), pngChunk('IHDR', head), file.subarray(33)]);
}

/** A PNG of four by three with other packed pixels. */
function withPixels(data: Buffer): Buffer {
  const file = Buffer.from(png());
  return Buffer.concat([file.subarray(0, 33), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))]);
}

function flipped(file: Uint8Array, at: number): Buffer {
  const damaged = Buffer.from(file);
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  return damaged;
}

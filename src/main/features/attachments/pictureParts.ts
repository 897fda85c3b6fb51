import { JPEG, readJpeg } from './jpegParts';
import { BadPicture, type PictureParts } from './pictureFile';
import { PNG, readPng } from './pngParts';
import { readWebp } from './webpParts';

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

/** What iPhones take unless they are told otherwise. */
const isHeic = (file: Buffer) => /^ftyp(hei|hev|mif1|msf1|avif)/.test(file.toString('latin1', 4, 12));

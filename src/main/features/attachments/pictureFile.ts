import type { PictureFault } from '../../core/ports/pictures';

export class BadPicture extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}

export const broken = () => new BadPicture('picture_broken');

/** What a file says of its picture before anything of it is decoded, without what is no picture. */
export interface PictureParts {
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels, as they are coded. */
  width: number;
  height: number;
  /** How it is to be turned, 1 (not at all) … 8, as Exif counts. */
  orientation: number;
  /** The file anew: coded pixels and what says how their colours are meant. All else is gone, thumbnails included. */
  bytes: Buffer;
}

export const startsWith = (data: Buffer, name: string) => data.toString('latin1', 0, name.length) === name;

/** The orientation in an Exif block; 1 where it says none that can be understood. */
export function exifOrientation(exif: Buffer): number {
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

/** True for a colour profile that is as long as its header says (ICC.1:2022, 7.2). */
export const isProfile = (data: Buffer): boolean =>
  data.length >= 132 && data.readUInt32BE(0) === data.length && data.toString('latin1', 36, 40) === 'acsp';

import { BadPicture, broken, exifOrientation, isProfile, type PictureParts, startsWith } from './pictureFile';

export const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

const [SOF0, SOF2, DHT, EOI, SOS, DQT, DRI, APP0, APP1, APP2, APP14] = [
  ...[0xc0, 0xc2, 0xc4, 0xd9, 0xda, 0xdb, 0xdd],
  ...[0xe0, 0xe1, 0xe2, 0xee],
] as const;
/** Without these nothing can be decoded; the decoder refuses any of a wrong length. */
const TABLES: readonly number[] = [DHT, DQT, DRI, SOS];
/** A progressive photo has about ten; each costs a walk over the whole picture. */
const MOST_SCANS = 100;

/** What says how colours and sizes are meant, each as it was found last. */
interface Meaning {
  jfif?: Buffer;
  adobe?: Buffer;
  /** Pieces of the colour profile: number, how many there are, bytes. */
  profile: Buffer[];
}

export function readJpeg(file: Buffer): PictureParts {
  const kept: Buffer[] = [];
  const meaning: Meaning = { profile: [] };
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
      if (size !== null || marker > SOF2) throw broken();
      size = { height: data.readUInt16BE(1), width: data.readUInt16BE(3) };
      if (data.readUInt8(5) === 4) throw new BadPicture('picture_is_cmyk');
    }
    if (marker === APP1 && startsWith(data, 'Exif\0\0')) orientation = exifOrientation(data.subarray(6));
    // Behind the first pixels nothing can alter how they are meant.
    if (scans === 0) noteMeaning(meaning, marker, data);
    scans += marker === SOS ? 1 : 0;
    if (scans > MOST_SCANS || (marker === SOS && size === null)) throw broken();
    const next = marker === SOS ? endOfScan(file, end) : end;
    if (isFrame(marker) || TABLES.includes(marker)) kept.push(file.subarray(at, next));
    at = next;
  }
  if (size === null || scans === 0) throw broken();
  const bytes = Buffer.concat([
    file.subarray(0, 2),
    ...segmentsOf(meaning),
    ...kept,
    Buffer.from([0xff, EOI]),
  ]);
  return { mime: 'image/jpeg', ...size, orientation, bytes };
}

/** The start of a frame of whatever coding; all but the first three are hardly ever met. */
const isFrame = (marker: number) =>
  marker >= SOF0 && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;

/** Where the next marker stands behind coded pixels: FF00 is a pixel's, FFD0 … FFD7 part them. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw broken();
}

function noteMeaning(meaning: Meaning, marker: number, data: Buffer): void {
  if (marker === APP0 && startsWith(data, 'JFIF\0') && data.length >= 12) meaning.jfif = data;
  if (marker === APP14 && startsWith(data, 'Adobe') && data.length >= 12) meaning.adobe = data;
  if (marker === APP2 && startsWith(data, 'ICC_PROFILE\0')) meaning.profile.push(data.subarray(12));
}

/** The same anew, as long as each has to be: without thumbnail, and without a profile that is not whole. */
function segmentsOf({ jfif, adobe, profile }: Meaning): Buffer[] {
  const segments: Buffer[] = [];
  // Version, unit and density, and a thumbnail of no size (JFIF 1.02, page 5).
  if (jfif) segments.push(segment(APP0, Buffer.concat([jfif.subarray(0, 12), Buffer.from([0, 0])])));
  // Of these twelve bytes the last alone says how colours are coded.
  if (adobe) {
    segments.push(segment(APP14, Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, adobe[11] ?? 0])));
  }
  const inOrder = profile.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const isWhole = inOrder.every((piece, i) => piece[0] === i + 1 && piece[1] === profile.length);
  if (isWhole && isProfile(Buffer.concat(inOrder.map((piece) => piece.subarray(2))))) {
    const name = Buffer.from('ICC_PROFILE\0', 'latin1');
    segments.push(...inOrder.map((piece) => segment(APP2, Buffer.concat([name, piece]))));
  }
  return segments;
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

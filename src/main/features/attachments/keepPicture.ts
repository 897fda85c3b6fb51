import type { Platform } from '../../core/platform';
import { fieldError } from '../../system/errors';
import type { Paths } from '../../system/paths';
import { storeFile } from './attachments.repository';
import { redrawPicture } from './redrawPicture';

const LARGEST_MB = 15;

/** A picture that was decoded, as it is to be kept. */
interface DecodedPicture {
  bytes: Uint8Array;
  mime: string;
}

/** A picture that lies in the data folder. */
interface KeptPicture {
  sha256: string;
  mime: string;
  sizeBytes: number;
}

/** Decodes a picture that came from outside, see `redrawPicture`. What is wrong with it is told at `bytes`. */
export async function decodePicture(
  { redrawPicture: redraw = redrawPicture }: Pick<Platform, 'redrawPicture'>,
  bytes: Uint8Array,
): Promise<DecodedPicture> {
  if (bytes.byteLength > LARGEST_MB * 1024 * 1024) {
    throw fieldError('bytes', 'picture_too_large', { max: LARGEST_MB });
  }
  const drawn = await redraw(bytes);
  if ('fault' in drawn) throw fieldError('bytes', drawn.fault, drawn.params);
  return drawn;
}

/**
 * Stores a decoded picture's file. Call it in the transaction that writes the row which names it: `removeUnusedPicture`
 * looks for such rows in a transaction of its own.
 */
export function keepPicture(paths: Pick<Paths, 'attachments'>, { bytes, mime }: DecodedPicture): KeptPicture {
  return { sha256: storeFile(paths, bytes, mime), mime, sizeBytes: bytes.byteLength };
}

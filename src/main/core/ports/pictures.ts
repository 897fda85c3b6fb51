import type { ErrorParams } from '../../../shared/contract/result';

/** Why a picture is not kept; keys of i18n `errors.fields`. */
export type PictureFault = 'not_a_picture' | 'picture_broken' | 'picture_is_heic' | 'picture_is_cmyk';

/** A picture as it is kept, or why it is not. */
export type Redrawn =
  | { bytes: Uint8Array; mime: 'image/jpeg' | 'image/png' | 'image/webp' }
  | { fault: PictureFault | 'picture_too_many_pixels'; params?: ErrorParams };

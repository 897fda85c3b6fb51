import { isMaskedPhone, phonesIn, unmaskPhones } from '../../shared/domain/phone';
import { fieldError } from '../platform/errors';

/*
 * Whoever may not see a number edits a record with '138****5678' in it and sends that back. The number behind it is
 * taken from the record as it was, so that saving a form never loses what its reader was not shown.
 */

const STARS = '****';

/** The patch with every masked phone replaced by the number of the record that it stands for. */
export function withRealPhones<T extends object>(before: Record<string, unknown>, patch: T): T {
  const masked = Object.entries(patch).filter(([, value]) => mentionsStars(value));
  if (masked.length === 0) return patch;
  const known = phonesIn(JSON.stringify(before));
  const real = Object.fromEntries(masked.map(([field, value]) => [field, unmasked(value, known)]));
  checkNoMaskedPhone(real);
  return { ...patch, ...real };
}

/** Refuses a masked phone in a phone's own column; words may hold one, as somebody may have typed it there. */
export function checkNoMaskedPhone(values: object): void {
  for (const [field, value] of Object.entries(values)) {
    if (/phone/i.test(field) && typeof value === 'string' && isMaskedPhone(value)) {
      throw fieldError(field, 'masked_phone');
    }
  }
}

const mentionsStars = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes(STARS)
    : typeof value === 'object' && value !== null && JSON.stringify(value).includes(STARS);

function unmasked(value: unknown, known: readonly string[]): unknown {
  if (typeof value === 'string') return unmaskPhones(value, known);
  if (Array.isArray(value)) return value.map((one) => unmasked(one, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmasked(one, known)]));
}

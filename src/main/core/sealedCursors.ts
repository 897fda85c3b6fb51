import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { MaskText } from './phoneRights';

/*
 * A page's cursor holds what its last row is sorted by, which may be a name with a phone in it. Masked like the rows the
 * list would begin again and again; as it is the number would reach the window. So it goes there sealed, and comes back.
 */

const SECRET = randomBytes(32);
const MARK = 'sealed-';
const ALGORITHM = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

interface Paged {
  next: unknown;
  previous: unknown;
}

/** A page with those of its cursors sealed that hold something which `mask` hides; any other answer as it is. */
export function sealCursors<T>(answer: T, mask: MaskText): T {
  if (!isPaged(answer)) return answer;
  return { ...answer, next: sealed(answer.next, mask), previous: sealed(answer.previous, mask) };
}

/** An input as it was before its cursor was sealed. One that was sealed by nobody here stays, and finds nothing. */
export function openCursor(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('cursor' in input)) return input;
  const { cursor } = input;
  if (!Array.isArray(cursor) || typeof cursor[0] !== 'string' || !cursor[0].startsWith(MARK)) return input;
  return { ...input, cursor: [opened(cursor[0].slice(MARK.length)) ?? cursor[0], ...cursor.slice(1)] };
}

const isPaged = (answer: unknown): answer is Paged =>
  typeof answer === 'object' && answer !== null && 'next' in answer && 'previous' in answer;

function sealed(cursor: unknown, mask: MaskText): unknown {
  if (!Array.isArray(cursor)) return cursor;
  const [value, id] = cursor as unknown[];
  if (typeof value !== 'string' || mask(value) === value) return cursor;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, SECRET, iv);
  const hidden = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return [MARK + inLetters(Buffer.concat([iv, cipher.getAuthTag(), hidden])), id];
}

function opened(letters: string): string | null {
  try {
    const bytes = Buffer.from(outOfLetters(letters), 'hex');
    const decipher = createDecipheriv(ALGORITHM, SECRET, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const hidden = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
  } catch {
    // Not from here, or from before the app was started again: a list begun anew has other cursors.
    return null;
  }
}

/** Hexadecimal digits as the letters a … p: no run of them looks like a phone. */
const inLetters = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
const outOfLetters = (letters: string): string =>
  letters.replace(/[a-p]/g, (letter) => (letter.charCodeAt(0) - 97).toString(16));

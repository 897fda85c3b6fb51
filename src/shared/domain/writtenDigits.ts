import { toHalfWidth } from './text';

/** Digits in a circle that have no compatibility form: each begins a row of 1 … 9. */
const CIRCLED = ['❶', '➀', '➊', '⓵'];
const CIRCLED_ZEROS = /[⓿\u{1F10B}\u{1F10C}]/u;
/** What may be a digit of another script or form, or what nobody sees between digits. */
const ODD = /(?![0-9])[\p{Nd}\p{No}\p{M}\p{DI}\p{Cf}\u2800]/gu;
/** Stands for every sign that nobody sees, and keeps a text as long as it was. */
const UNSEEN = '\u2060';

/**
 * A text in half width with every decimal digit as one of 0 … 9: of whatever script, mathematical, circled, as a keycap.
 * What nobody sees between digits is U+2060. It is as long as the text (UTF-16 units), so that places stay the same.
 */
export function plainDigits(text: string): string {
  return toHalfWidth(text).replace(ODD, (sign) => {
    if (sign === '\u2800') return ' ';
    if (!/[\p{Nd}\p{No}]/u.test(sign)) return UNSEEN.repeat(sign.length);
    const digit = digitOf(sign);
    return digit === null ? sign : digit + UNSEEN.repeat(sign.length - 1);
  });
}

/** The digit that a sign shows, '0' … '9'; null for ½, ⑩ and other numbers. */
function digitOf(sign: string): string | null {
  const [digit, ...more] = sign.normalize('NFKC').match(/[0-9]/g) ?? [];
  if (digit !== undefined) return more.length === 0 ? digit : null;
  const code = sign.codePointAt(0) ?? 0;
  if (/\p{Nd}/u.test(sign)) return String(placeInScript(code));
  if (CIRCLED_ZEROS.test(sign)) return '0';
  const row = CIRCLED.map((one) => code - (one.codePointAt(0) ?? 0)).find((place) => place >= 0 && place < 9);
  return row === undefined ? null : String(row + 1);
}

/** The value of a decimal digit. Unicode keeps the ten of each script side by side, from 0 (Standard, 4.6). */
function placeInScript(code: number): number {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

import { stripInvisible, toHalfWidth } from './text';

const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^[48]00\d{7}$/;
const LANDLINE = /^(0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7})$/;
const EXTENSION_WORD = /(?:转|分机|ext\.?|#|x)[-:]*/i;

function isWhole(digits: string): boolean {
  return MOBILE.test(digits) || SERVICE.test(digits) || LANDLINE.test(digits);
}

/** Digit groups as typed, without country code; null when there is anything but digits and separators. */
function groupsOf(text: string): string[] | null {
  const plain = text.replace(/[\s().·•_/\u2010-\u2015\u2212]+/g, '-').replace(/^-+|-+$/g, '');
  const country = /^(?:\+-*86|0086)-*(.*)$/.exec(plain);
  let rest = country ? (country[1] ?? '') : plain;
  if (!country && /^86-*1-*[3-9](?:-*\d){9}$/.test(rest)) rest = rest.replace(/^86-*/, '');
  if (!/^\d+(?:-+\d+)*$/.test(rest)) return null;
  const groups = rest.split(/-+/);
  // After +86 the area code has lost its 0.
  if (country && !isWhole(groups.join('')) && !(groups[0] ?? '').startsWith('0')) groups[0] = `0${groups[0]}`;
  return groups;
}

/** True for 0571-88886666-801: a whole landline, its last group of four digits or more, and a short group behind. */
function endsInExtension(groups: readonly string[]): boolean {
  const [last = '', before = ''] = groups.toReversed();
  const whole = LANDLINE.test(groups.slice(0, -1).join(''));
  return whole && before.length >= 4 && last.length <= 6;
}

/**
 * Brings a Chinese phone number to its stored form, digits only: '13812345678', '057188886666', '4008001234',
 * with '-801' behind a landline for its extension. Full-width digits, spaces, dashes, brackets, +86 and 0086
 * are understood. Null when it is neither a mobile, a landline with area code nor a 400/800 number.
 */
export function normalizePhone(text: string): string | null {
  const plain = stripInvisible(toHalfWidth(text)).trim();
  const [before = '', after, ...more] = plain.split(EXTENSION_WORD);
  if (more.length > 0) return null;
  const groups = groupsOf(before);
  if (!groups) return null;
  let extension = after?.trim();
  if (extension === undefined && endsInExtension(groups)) extension = groups.pop();
  const digits = groups.join('');
  if (extension === undefined) return isWhole(digits) ? digits : null;
  return LANDLINE.test(digits) && /^\d{1,6}$/.test(extension) ? `${digits}-${extension}` : null;
}

/** True for a normalised mobile number. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone);
}

interface Parts {
  readonly area: string;
  readonly local: string;
  readonly extension: string;
}

function landlineParts(phone: string): Parts | null {
  const [digits = '', extension = ''] = phone.split('-');
  if (!LANDLINE.test(digits)) return null;
  const areaSize = /^0(?:10|2)/.test(digits) ? 3 : 4;
  return { area: digits.slice(0, areaSize), local: digits.slice(areaSize), extension };
}

/** How people read a normalised number: '138 1234 5678', '0571-8888 6666', '400-800-1234'; others unchanged. */
export function formatPhone(phone: string): string {
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (SERVICE.test(phone)) return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`;
  const parts = landlineParts(phone);
  if (!parts) return phone;
  const local = `${parts.local.slice(0, -4)} ${parts.local.slice(-4)}`;
  return `${parts.area}-${local}${parts.extension && `-${parts.extension}`}`;
}

/** What those may see who need not know the number: '138****5678', '0571-****6666', '400****1234'. */
export function maskPhone(phone: string): string {
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  if (SERVICE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const parts = landlineParts(phone);
  if (parts) return `${parts.area}-****${parts.local.slice(-4)}`;
  return phone.length >= 7 ? `****${phone.slice(-2)}` : '*'.repeat(phone.length);
}

const DIGIT = '[0-9０-９]';
const GAP = '[ .·\\-－\u2010-\u2015]?';
const digits = (count: number | string) => `${DIGIT}{${count}}`;
/** Any phone as people write it inside a text: a mobile, a 400/800 number, a landline with its area code. */
const IN_TEXT = new RegExp(
  `(?<!${DIGIT})(?:` +
    `[1１][3-9３-９]${DIGIT}${GAP}${digits(4)}${GAP}${digits(4)}` +
    `|[48４８][0０]{2}${GAP}${digits(3)}${GAP}${digits(4)}` +
    `|[0０](?:[1１][0０]|[2２]${DIGIT}|[3-9３-９]${digits(2)})${GAP}[2-9２-９]${digits('2,3')}${GAP}${digits(4)}(?:-${digits('1,6')})?` +
    `)(?!${DIGIT})`,
  'g',
);
/** What `maskPhone` leaves of a whole number. */
const MASKED_IN_TEXT = /(?<!\d)(?:1[3-9]\d|[48]00|0\d{2,3}-)\*{4}\d{4}(?!\d)/g;
const MASKED = new RegExp(`^${MASKED_IN_TEXT.source}$`);

/** A text with each phone in it replaced; the function hears the number in its stored form, and the text as it stood. */
export function replacePhones(text: string, replace: (phone: string, written: string) => string): string {
  return text.replace(IN_TEXT, (written) => {
    const phone = normalizePhone(written);
    return phone === null ? written : replace(phone, written);
  });
}

/** The phones in a text, in their stored form. */
export function phonesIn(text: string): string[] {
  const found: string[] = [];
  replacePhones(text, (phone, written) => {
    found.push(phone);
    return written;
  });
  return found;
}

/** True for what `maskPhone` made of a number. */
export const isMaskedPhone = (text: string): boolean => MASKED.test(text);

/** A text with each masked phone replaced by the one of the known numbers that it stands for; others stay. */
export function unmaskPhones(text: string, known: readonly string[]): string {
  return text.replace(
    MASKED_IN_TEXT,
    (masked) => known.find((phone) => maskPhone(phone) === masked) ?? masked,
  );
}

import { GROUP_SIGNS, groupedNumbers } from './phoneGroups';
import { stripInvisible, toHalfWidth } from './text';
import { plainDigits } from './writtenDigits';

const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^[48]00\d{7}$/;
const LANDLINE = /^(0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7})$/;
const EXTENSION_WORD = /(?:转|分机|ext\.?|#|x)[-:]*/i;
/** Between the groups of a number. */
const SEPARATORS = new RegExp(`[\\s()${GROUP_SIGNS}]+`, 'g');

/** Hong Kong, Macao and Taiwan, where a number has no area code that tells it from others: stored with their code. */
const REGIONAL =
  /^\+(852|853|886)((?<=852)[2-9]\d{7}|(?<=853)(?:[68]\d|28)\d{6}|(?<=886)(?:9\d{8}|[2-8]\d{7,8}))$/;

function isWhole(digits: string): boolean {
  return MOBILE.test(digits) || SERVICE.test(digits) || LANDLINE.test(digits);
}

/** Digit groups as typed, without country code; null when there is anything but digits and separators. */
function groupsOf(text: string): string[] | null {
  const plain = text.replace(SEPARATORS, '-').replace(/^-+|-+$/g, '');
  const country = /^(?:\+-*86|0086)-*(.*)$/.exec(plain);
  let rest = country ? (country[1] ?? '') : plain;
  if (!country && /^86-*1-*[3-9](?:-*\d){9}$/.test(rest)) rest = rest.replace(/^86-*/, '');
  if (!/^\d+(?:-+\d+)*$/.test(rest)) return null;
  const groups = rest.replace(/^0-*(?=1-*[3-9](?:-*\d){9}$)/, '').split(/-+/);
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
 * A number of Hong Kong, Macao or Taiwan as it is stored, '+85291234567'; null for any other. It is told by its code,
 * with or without + or 00, and a mobile of Taiwan by its ten digits 09… as well: mainland numbers that begin so have
 * eleven or twelve. Eight digits alone may be a landline of any town, and nine or ten of a Taiwan landline one that
 * lacks a digit: they need their code.
 */
function regionalPhone(text: string): string | null {
  const digits = text.replace(SEPARATORS, '');
  const whole = digits
    .replace(/^00(?=852|853|886)/, '+')
    .replace(/^(?=(?:852|853)\d{8}$|8860?9\d{8}$)/, '+')
    .replace(/^0(?=9\d{8}$)/, '+886')
    .replace(/^\+8860/, '+886');
  return REGIONAL.test(whole) ? whole : null;
}

/**
 * Brings a phone number of the mainland to its stored form, digits only: '13812345678', '057188886666', '4008001234',
 * with '-801' behind a landline for its extension; one of Hong Kong, Macao or Taiwan keeps its code: '+85291234567'.
 * Digits of any script, spaces, dashes, brackets and other signs between groups, +86, 0086 and the 0 of a call from
 * another town before a mobile are understood. Null when it is neither a mobile, a landline with area code, a 400/800
 * number nor one of `regionalPhone`.
 */
export function normalizePhone(text: string): string | null {
  const plain = stripInvisible(plainDigits(text)).trim();
  return mainlandPhone(plain) ?? regionalPhone(plain);
}

function mainlandPhone(plain: string): string | null {
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

/**
 * What has been typed of a phone so far, as the stored numbers begin that it may become: digits without +86, after
 * which an area code gets its 0 again, or with the code of Hong Kong, Macao or Taiwan; without an extension. '' where
 * there is no digit.
 */
export function phoneBeginning(text: string): string {
  const whole = normalizePhone(text);
  if (whole !== null) return whole.replace(/-.*$/, '');
  const [number = ''] = plainDigits(text).split(EXTENSION_WORD);
  const digits = number.replace(/\D+/g, '').replace(/^0(?=1[3-9])/, '');
  const regional = /^(?:00)?(852|853|886)0?(.*)$/.exec(digits);
  if (regional) return `+${regional[1]}${regional[2]}`;
  // No number in use begins with 86 or 00.
  const national = digits.replace(/^(?:00)?86/, '');
  const complete = national === digits || national === '' || /^(?:0|1[3-9]|1$|[48]00)/.test(national);
  return complete ? national : `0${national}`;
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

/**
 * How people read a normalised number: '138 1234 5678', '0571-8888 6666', '400-800-1234', '+852 9123 4567',
 * '+886 912 345 678'; others unchanged.
 */
export function formatPhone(phone: string): string {
  const [, code = '', own = ''] = REGIONAL.exec(phone) ?? [];
  if (code) return `+${code} ${groupsOfRegional(own).join(' ')}`;
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (SERVICE.test(phone)) return `${phone.slice(0, 3)}-${phone.slice(3, 6)}-${phone.slice(6)}`;
  const parts = landlineParts(phone);
  if (!parts) return phone;
  const local = `${parts.local.slice(0, -4)} ${parts.local.slice(-4)}`;
  return `${parts.area}-${local}${parts.extension && `-${parts.extension}`}`;
}

/** 9123 4567; of Taiwan 912 345 678, 2 2345 6789, 3 123 4567. */
function groupsOfRegional(own: string): string[] {
  if (own.length === 9 && own.startsWith('9')) return [own.slice(0, 3), own.slice(3, 6), own.slice(6)];
  return own.length === 9
    ? [own.slice(0, 1), own.slice(1, 5), own.slice(5)]
    : [own.slice(0, -4), own.slice(-4)];
}

/**
 * What those may see who need not know the number: '138****5678', '0571-****6666', '400****1234', '+852-****4567'. What
 * is masked already, by main for this person, stays as it is.
 */
export function maskPhone(phone: string): string {
  if (isMaskedPhone(phone) || /^\*+\d{0,2}$/.test(phone)) return phone;
  const [, code = ''] = REGIONAL.exec(phone) ?? [];
  if (code) return `+${code}-****${phone.slice(-4)}`;
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  if (SERVICE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const parts = landlineParts(phone);
  if (parts) return `${parts.area}-****${parts.local.slice(-4)}`;
  return phone.length >= 7 ? `****${phone.slice(-2)}` : '*'.repeat(phone.length);
}

/*
 * Phones inside a text, in whatever way people write them. Patterns run over the text in half width, which has the same
 * length, and then over what is left with all digits as 0 … 9: ① may as well be the number of a line. They are the only
 * ones there are: masking, the log and the support file all look through them. What has fixed groups is found here,
 * other groups of eleven digits in `phoneGroups`.
 */

/** So many digits; what nobody sees may stand between them. */
const digits = (count: number) => `\\d(?:\\p{Cf}*\\d){${count - 1}}`;
const BLANK = '(?:[^\\S\\r\\n]|\\p{Cf})';
const SIGN = '[.·•\\-\\u2010-\\u2015\\u2212]';
/** Between the groups of a number: blanks of any kind and number, and a sign among them. */
const GAP = `${BLANK}{0,4}${SIGN}{0,2}${BLANK}{0,4}`;
/** After +86, where nothing but a phone can stand. */
const ANY_GAP = `(?:\\s|\\p{Cf}|[()${GROUP_SIGNS}]){0,4}`;
/** Groups that may be sizes or amounts as well are a phone's only when the same stands between all of them. */
const evenly = (name: string, [first = '', ...more]: readonly string[]) =>
  `${first}(?<${name}>${BLANK}{1,4}|${BLANK}{0,2}(?:[/_]|${SIGN})${BLANK}{0,2})${more.join(`\\k<${name}>`)}`;

const HEAD = '1\\p{Cf}*[3-9]\\p{Cf}*\\d';
const [PAIR, FOUR] = [digits(2), digits(4)];
const AREA = '0\\p{Cf}*(?:1\\p{Cf}*0|2\\p{Cf}*\\d|[3-9]\\p{Cf}*\\d\\p{Cf}*\\d)';
const local = (gap: string) => `[2-9](?:\\p{Cf}*\\d){2,3}${gap}${FOUR}`;
const EXTENSION = `(?:(?:-|${BLANK}{0,2}(?:转|分机|ext\\.?|#)[-: ]?)\\d{1,6}(?!\\d))?`;

const MOBILES = [
  `(?:\\(${HEAD}\\)|${HEAD})${GAP}${FOUR}${GAP}${FOUR}`,
  evenly('fours', [HEAD, FOUR, FOUR]),
  evenly('pairs', [HEAD, PAIR, PAIR, PAIR, PAIR]),
  evenly('mixed', [HEAD, PAIR, PAIR, FOUR]),
  evenly('single', ['1', '[3-9]', ...Array<string>(9).fill('\\d')]),
];
const OTHERS = [
  `[48]\\p{Cf}*0\\p{Cf}*0${BLANK}?${SIGN}?${digits(3)}${BLANK}?${SIGN}?${FOUR}`,
  `(?:\\(${AREA}\\)|${AREA})(?:${GAP}|${BLANK}?[/_]${BLANK}?)${local(GAP)}${EXTENSION}`,
  `(?:\\(${AREA}\\)|${AREA})${GAP}${evenly('local', [`[2-9]\\p{Cf}*\\d`, PAIR, PAIR, PAIR])}${EXTENSION}`,
];
/** What stands behind +86; the area code has lost its 0. */
const NATIONAL = [
  `0?${ANY_GAP}1${ANY_GAP}[3-9](?:${ANY_GAP}\\d){9}`,
  `[48]00(?:${ANY_GAP}\\d){7}`,
  `0?${ANY_GAP}(?:10|2\\d|[3-9]\\d{2})${ANY_GAP}${local(ANY_GAP)}${EXTENSION}`,
];
const ALONE = '(?<!\\d\\p{Cf}*)';
/** Behind a country code, where nothing but a phone can stand. */
const behind = (code: string, own: string) =>
  `(?:\\(\\+${BLANK}?${code}\\)|\\+${BLANK}?${code}|${ALONE}00${code})${ANY_GAP}(?:${own})`;
const HONG_KONG = '[2-9]\\p{Cf}*';
const MACAO = '(?:[68]\\p{Cf}*\\d|2\\p{Cf}*8)\\p{Cf}*';
const TAIWAN = `0?${ANY_GAP}(?:9(?:${ANY_GAP}\\d){8}|[2-8](?:${ANY_GAP}\\d){7,8})`;
const REGIONALS = [
  behind('852', `${HONG_KONG}(?:${ANY_GAP}\\d){7}`),
  behind('853', `(?:[68]${ANY_GAP}\\d|2${ANY_GAP}8)(?:${ANY_GAP}\\d){6}`),
  behind('886', TAIWAN),
];
/** Without + or 00, in the groups that people write; Taiwan's mobiles without their code as well. */
const REGIONALS_ALONE = [
  `852${GAP}${HONG_KONG}${digits(7)}`,
  evenly('hongKong', ['852', `${HONG_KONG}${digits(3)}`, FOUR]),
  `853${GAP}${MACAO}${digits(6)}`,
  evenly('macao', ['853', `${MACAO}${digits(2)}`, FOUR]),
  `886${GAP}0?9\\p{Cf}*${digits(8)}`,
  evenly('taiwan', ['886', `0?9\\p{Cf}*${digits(2)}`, digits(3), digits(3)]),
  `0\\p{Cf}*9\\p{Cf}*${digits(2)}${GAP}${digits(6)}`,
  evenly('mobile', [`0\\p{Cf}*9\\p{Cf}*${digits(2)}`, digits(3), digits(3)]),
];
const IN_TEXT = new RegExp(
  `(?:${behind('86', NATIONAL.join('|'))}|${REGIONALS.join('|')}` +
    `|(?:${ALONE}|(?=\\())(?:(?:86-?|0\\p{Cf}*[ -]?)?(?:${MOBILES.join('|')})|${OTHERS.join('|')}|${REGIONALS_ALONE.join('|')}))(?!\\p{Cf}*\\d)`,
  'giu',
);
/** No phone has fewer digits, and most texts have none. */
const MAY_HOLD_ONE = /(?:\p{N}\P{N}{0,12}){10}/u;
/** So many digits with nothing between them but what stands between a number's groups. */
const MAY_BE_ONE = new RegExp(`\\d(?:[\\s\\p{Cf}()${GROUP_SIGNS}]{0,12}\\d){9}`, 'u');

/** What `maskPhone` leaves of a whole number. */
const MASKED_IN_TEXT =
  /(?:(?<!\d\p{Cf}*)(?:1[3-9]\d|[48]00|0\d{2,3}-)|\+(?:852|853|886)-)\*{4}\d{4}(?!\p{Cf}*\d)/gu;
const MASKED = new RegExp(`^${MASKED_IN_TEXT.source}$`, 'u');

/** A phone in a text: where it begins, how it is written, and the number in its stored form. */
export interface WrittenPhone {
  at: number;
  written: string;
  phone: string;
}

/** The phones in a text, from its beginning. */
export function writtenPhonesIn(text: string): WrittenPhone[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  const plain = plainDigits(text);
  if (!MAY_BE_ONE.test(plain)) return [];
  const narrow = toHalfWidth(text);
  const found: WrittenPhone[] = [];
  for (const form of plain === narrow ? [plain] : [narrow, plain]) {
    for (const places of [inFixedGroups, inOtherGroups]) {
      for (const { at, end } of places(withoutFound(form, found))) {
        const phone = normalizePhone(form.slice(at, end));
        if (phone === null) continue;
        // A digit may have signs behind it that nobody sees: 2️⃣, 𝟐. They stay where they part it from another digit.
        const unseen = /^\u2060*(?![\u2060\d])/.exec(plain.slice(end))?.[0].length ?? 0;
        found.push({ at, written: text.slice(at, end + unseen), phone });
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const inFixedGroups = (plain: string) =>
  [...plain.matchAll(IN_TEXT)].map(({ 0: { length }, index: at }) => ({ at, end: at + length }));
const inOtherGroups = (plain: string) => groupedNumbers(plain, (digits) => LANDLINE.test(digits));

/** The text with nothing to read where numbers were found. */
function withoutFound(plain: string, found: readonly WrittenPhone[]): string {
  let left = '';
  let end = 0;
  for (const { at, written } of found.toSorted((a, b) => a.at - b.at)) {
    left += plain.slice(end, at) + '\0'.repeat(written.length);
    end = at + written.length;
  }
  return left + plain.slice(end);
}

/** A text with each phone in it replaced; the function hears the number in its stored form, and the text as it stood. */
export function replacePhones(text: string, replace: (phone: string, written: string) => string): string {
  let result = '';
  let end = 0;
  let changed = false;
  for (const { at, written, phone } of writtenPhonesIn(text)) {
    result += text.slice(end, at);
    const instead = replace(phone, written);
    const touched = instead !== written || (changed && end === at);
    // A digit right before +86, a bracket or a digit of another script would become one of the number's.
    const apart =
      touched && /\d\p{Cf}*$/u.test(toHalfWidth(result)) && /^\d/.test(toHalfWidth(instead)) ? ' ' : '';
    result += apart + instead;
    changed = instead !== written;
    end = at + written.length;
  }
  return result + text.slice(end);
}

/** The phones in a text, in their stored form. */
export const phonesIn = (text: string): string[] => writtenPhonesIn(text).map(({ phone }) => phone);

/** True for what `maskPhone` made of a number. */
export const isMaskedPhone = (text: string): boolean => MASKED.test(text);

/** A masked phone in a text: where it begins, and how it reads. */
export interface MaskedPhone {
  at: number;
  look: string;
}

/** The masked phones in a text, from its beginning; full-width ones too. */
export const maskedPhonesIn = (text: string): MaskedPhone[] =>
  text.includes('****') || text.includes('＊＊＊＊')
    ? [...toHalfWidth(text).matchAll(MASKED_IN_TEXT)].map(({ 0: look, index }) => ({ at: index, look }))
    : [];

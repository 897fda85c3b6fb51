import { daysInMonth, diffDays, isLocalDate, type LocalDate, parseLocalDate } from './dates';
import { toHalfWidth } from './text';

/** What people type into a field for a date, a time or a size. Each reader answers null where it would have to guess. */

/** Which year is meant by a day without one: the next such day from today, or the nearest, before or after. */
export type MeantYear = 'next' | 'nearest';

/** Years around today in which 29 February occurs at least once, before and after. */
const YEARS = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * The date that was typed: whole as `parseLocalDate` takes it, with blanks around its signs, or as month and day (12/5,
 * 12-5, 12.5, 1205, 12月5日). A nearest day that is equally far before and after is the later one.
 */
export function readDate(text: string, today: LocalDate, meant: MeantYear): LocalDate | null {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/\s*([-/.年月日号])\s*/g, '$1');
  const whole = parseLocalDate(plain) ?? parseLocalDate(`${plain}日`);
  if (whole) return whole;
  const match =
    /^(\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  const days = YEARS.map((years) => Number(today.slice(0, 4)) + years)
    .filter((year) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))
    .map((year) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    .filter(isLocalDate);
  if (meant === 'next') return days.find((date) => date >= today) ?? null;
  const far = (date: LocalDate) => Math.abs(diffDays(today, date));
  return days.reduce<LocalDate | null>(
    (best, date) => (best === null || far(date) <= far(best) ? date : best),
    null,
  );
}

/**
 * The number that was typed: 12, 12.5, -3, 1,200, １２．５, 12。5; a dot that is typed already may lack its decimals. Null
 * where it is none.
 */
export function readNumber(text: string): number | null {
  const plain = toHalfWidth(text)
    .replace(/。/g, '.')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const match = /^([-+]?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})?(?:\.(\d{0,9}))?$/.exec(plain);
  if (!match || !(match[2] || match[3])) return null;
  return Number(`${match[1]}${(match[2] ?? '0').replace(/,/g, '')}.${match[3] || '0'}`);
}

/** The per cent that were typed (8.5, 8.5%), in 1/10,000. Null where it is no number or has more than two decimals. */
export const readPercent = (text: string): number | null =>
  inParts(readNumber(toHalfWidth(text).replace(/\s*%\s*$/, '')), 100);

/** The cubic metres that were typed, in dm³. Null where it is no number or has more than three decimals. */
export const readCubicMetres = (text: string): number | null => inParts(readNumber(text), 1000);

/** As a whole number of parts; null where it is not one. */
function inParts(value: number | null, parts: number): number | null {
  if (value === null) return null;
  const whole = Math.round(value * parts);
  return Math.abs(whole / parts - value) < 1e-9 ? whole : null;
}

const HALF = 12;
/** Words and letters for a half of the day, by what they make of the hours 0 … 12; undefined: nobody says that. */
const HALVES: readonly [words: RegExp, hourOf: (hour: number) => number | undefined][] = [
  [/^(?:上午|早上|早晨|凌晨|am|a\.m\.)$/, (hour) => (hour < HALF ? hour : undefined)],
  [
    /^中午$/,
    (hour) => (hour >= 11 && hour <= HALF ? hour : hour >= 1 && hour <= 2 ? hour + HALF : undefined),
  ],
  [/^(?:下午|pm|p\.m\.)$/, (hour) => (hour === HALF ? HALF : hour >= 1 ? hour + HALF : undefined)],
  [/^(?:晚上|傍晚)$/, (hour) => (hour >= 1 && hour < HALF ? hour + HALF : undefined)],
];

/**
 * The time of day that was typed, 'HH:MM': 14:30, 14.30, 1430, 930, 9, 9点, 9点半, 14时30分, 下午2点, 2:30 pm. Null for
 * 上午12点 and 晚上12点, which may be either end of the day.
 */
export function readTime(text: string): string | null {
  const plain = toHalfWidth(text).toLowerCase().replace(/\s+/g, '');
  const [, before = '', digits = '', after = ''] =
    /^([\u4e00-\u9fff]{2})?([\d:.点时半分]+)([ap]\.?m\.?)?$/.exec(plain) ?? [];
  const word = before || after;
  if (before && after) return null;
  const match =
    /^(\d{1,2})()$/.exec(digits) ??
    /^(\d{1,2})[:.](\d{2})$/.exec(digits) ??
    /^(\d{1,2})(\d{2})$/.exec(digits) ??
    /^(\d{1,2})[点时](?:(\d{1,2})分?|(半))?$/.exec(digits);
  if (!match) return null;
  const typed = Number(match[1]);
  const minute = match[3] ? 30 : Number(match[2] || 0);
  const half = HALVES.find(([words]) => words.test(word));
  if (word && !half) return null;
  const hour = half && typed <= HALF ? half[1](typed) : typed;
  if (hour === undefined || hour > 23 || minute > 59) return null;
  // 上午14点 contradicts itself; 下午14点 is said by many.
  if (half && typed > HALF && half[1](typed - HALF) !== typed) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Millimetres in a unit; without one the number is mm already. */
const UNIT_MM: Readonly<Record<string, number>> = {
  ...{ '': 1, mm: 1, 毫米: 1, cm: 10, 厘米: 10, 公分: 10, m: 1000, 米: 1000 },
};

/**
 * The length that was typed, in whole mm: 1500, 1500mm, 150cm, 150厘米, 1.5m, 1.5米, 1米5, 1米85. Null where it is none,
 * where it is no whole number of mm, and for a fraction without a unit: 1.5 may be metres.
 */
export function readMillimetres(text: string): number | null {
  const plain = toHalfWidth(text).toLowerCase().replace(/\s+/g, '');
  const mixed = /^(\d{1,3})米(\d{1,3})$/.exec(plain);
  if (mixed) return readMillimetres(`${mixed[1]}.${mixed[2]}米`);
  const [, whole = '', fraction = '', unit = ''] = /^(\d{1,7})(?:\.(\d{1,3}))?(\D*)$/.exec(plain) ?? [];
  const factor = UNIT_MM[unit];
  if (whole === '' || factor === undefined) return null;
  // In thousandths, so that no fraction is rounded.
  const thousandths = Number(whole + fraction.padEnd(3, '0')) * factor;
  return thousandths % 1000 === 0 && !(unit === '' && fraction) ? thousandths / 1000 : null;
}

export type ThreeSides = readonly [length: number | null, width: number | null, height: number | null];

/**
 * Three sides typed as one, in mm: 2800×900×750, 2.8米*0.9米*0.75米; — for a side that is not known. A unit behind the
 * last side counts for those without one (280×90×75cm). Null where it is no size.
 */
export function readThreeSides(text: string): ThreeSides | null {
  const plain = toHalfWidth(text).toLowerCase().trim();
  if (plain === '') return [null, null, null];
  // A comma may stand between thousands.
  const parts = plain.split(/\s*[x×*]\s*|(?<=\d)\s+(?=[\d—-])|(?<=[a-z\u4e00-\u9fff—-])\s+/);
  // “1 500” is one number to some and two to others.
  if (parts.length > 3 || /^\d{1,2}\s+\d{3}$/.test(plain)) return null;
  const unit = /\d\s*([a-z\u4e00-\u9fff]+)$/.exec(plain)?.[1] ?? '';
  const sides: (number | null)[] = [];
  for (const part of parts) {
    const isBare = /^\d+(?:\.\d+)?$/.test(part);
    const side = readMillimetres(isBare ? part + unit : part);
    if (side === null && part !== '—' && part !== '-') return null;
    sides.push(side);
  }
  return [sides[0] ?? null, sides[1] ?? null, sides[2] ?? null];
}

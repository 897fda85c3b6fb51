import { invalid } from './errors';
import { toHalfWidth } from './text';

declare const dateBrand: unique symbol;

/** A calendar date of the shop, 'YYYY-MM-DD', from 1900 to 2199; as text it sorts by time. */
export type LocalDate = string & { readonly [dateBrand]: 'LocalDate' };

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const DEFAULT_ZONE = 'Asia/Shanghai';
export const MIN_YEAR = 1900;
export const MAX_YEAR = 2199;

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True when the text is a real calendar date 'YYYY-MM-DD' between 1900 and 2199. */
export function isLocalDate(text: unknown): text is LocalDate {
  const match = typeof text === 'string' ? DATE.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Brands a text as a local date; throws VALIDATION when it is none. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw invalid('date', `'${text}' is not a calendar date`);
  return text;
}

/** Builds a local date from its numbers (month 1–12); throws VALIDATION when there is no such day. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, size: number): string => String(value).padStart(size, '0');
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Reads a date as people and sheets write it: 2026-1-5, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105; else null. */
export function parseLocalDate(text: string): LocalDate | null {
  const plain = toHalfWidth(text).trim();
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const built = `${match[1]}-${(match[3] ?? '').padStart(2, '0')}-${(match[4] ?? '').padStart(2, '0')}`;
  return isLocalDate(built) ? built : null;
}

/** Year, month (1–12) and day of a date as numbers. */
export function dateParts(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The UTC midnight that stands for a date in day arithmetic; it says nothing about zones. */
function civilMs(date: LocalDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

function fromCivilMs(ms: number): LocalDate {
  const day = new Date(ms);
  if (Number.isNaN(day.getTime())) throw invalid('date', 'out of range');
  return dateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** The date `days` later (earlier when negative); throws VALIDATION outside 1900–2199. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isSafeInteger(days)) throw invalid('days', `expected a whole number, got ${days}`);
  return fromCivilMs(civilMs(date) + days * DAY_MS);
}

/** The same day `months` later; a day that the month lacks becomes its last. Throws VALIDATION outside 1900–2199. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!Number.isSafeInteger(months)) throw invalid('months', `expected a whole number, got ${months}`);
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The same day `years` later; 29 February becomes the 28th in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** So many days ahead something is planned at most: three years. */
export const PLAN_DAYS = 3 * 366;

/** True for a date that lies further ahead of `today` than anything is planned. */
export function isBeyondPlans(date: LocalDate, today: LocalDate): boolean {
  return diffDays(today, date) > PLAN_DAYS;
}

/** Days from `from` to `to`: positive when `to` is later. */
export function diffDays(from: LocalDate, to: LocalDate): number {
  return Math.round((civilMs(to) - civilMs(from)) / DAY_MS);
}

/** ISO weekday of a date, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  return (new Date(civilMs(date)).getUTCDay() || 7) as Weekday;
}

/** The Monday of the week in which a date falls. */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The seven dates, Monday to Sunday, of the week in which a date falls. */
export function datesOfWeek(date: LocalDate): LocalDate[] {
  const monday = startOfWeek(date);
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
}

/** First day of a date's month. */
export function startOfMonth(date: LocalDate): LocalDate {
  return localDate(`${date.slice(0, 8)}01`);
}

/** Last day of a date's month. */
export function endOfMonth(date: LocalDate): LocalDate {
  const { year, month } = dateParts(date);
  return dateOf(year, month, daysInMonth(year, month));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw invalid('zone', `'${zone}' is not a known time zone`);
  }
  formatters.set(zone, made);
  return made;
}

interface WallClock {
  readonly date: string;
  readonly time: string;
  /** The same wall clock read as if it were UTC, to the second, in ms. */
  readonly asUtcMs: number;
}

function wallClock(ms: number, zone: string): WallClock {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) throw invalid('instant', `${ms} is not an instant`);
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(ms)) parts[type] = value;
  const date = `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`;
  const time = `${parts.hour}:${parts.minute}:${parts.second}`;
  return { date, time, asUtcMs: Date.parse(`${date}T${time}Z`) };
}

/** The calendar date of an instant (UTC ms) in a zone; throws VALIDATION outside 1900–2199 or for an unknown zone. */
export function todayIn(nowMs: number, zone: string = DEFAULT_ZONE): LocalDate {
  return localDate(wallClock(nowMs, zone).date);
}

/** The wall-clock time 'HH:mm' of an instant (UTC ms) in a zone. */
export function timeIn(ms: number, zone: string = DEFAULT_ZONE): string {
  return wallClock(ms, zone).time.slice(0, 5);
}

/** Writes an instant (UTC ms) as 'YYYY-MM-DD HH:mm', or with ':ss', in a zone. */
export function formatInstant(
  ms: number,
  zone: string = DEFAULT_ZONE,
  options: { seconds?: boolean } = {},
): string {
  const { date, time } = wallClock(ms, zone);
  return `${date} ${options.seconds ? time : time.slice(0, 5)}`;
}

/**
 * The instant (UTC ms) at which a zone's clocks show a date and a time 'HH:mm'. Where clocks show it twice
 * the first is meant; where they jump over it, the moment of the jump. Throws VALIDATION on a wrong time.
 */
export function instantOf(date: LocalDate, time: string, zone: string = DEFAULT_ZONE): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw invalid('time', `'${time}' is not HH:mm`);
  const naive = Date.parse(`${date}T${time}:00Z`);
  const offsets = [naive - DAY_MS, naive + DAY_MS].map((at) => wallClock(at, zone).asUtcMs - at);
  const candidates = offsets.map((offset) => naive - offset).sort((a, b) => a - b);
  const exact = candidates.find((at) => wallClock(at, zone).asUtcMs === naive);
  if (exact !== undefined) return exact;
  let before = (candidates[0] ?? naive) - 1;
  let after = candidates[1] ?? naive;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallClock(middle, zone).asUtcMs >= naive) after = middle;
    else before = middle;
  }
  return after;
}

/** The first instant (UTC ms) of a date in a zone. */
export function startOfDayMs(date: LocalDate, zone: string = DEFAULT_ZONE): number {
  return instantOf(date, '00:00', zone);
}

import { LunarDay, LunarMonth, LunarYear, SolarDay } from 'tyme4ts';
import { dateOf, dateParts, daysInMonth, type LocalDate, MAX_YEAR, MIN_YEAR } from './dates';
import { invalid } from './errors';

/** A birthday in the lunar calendar: month 1–12, day 1–30, `leap` for a leap month (闰月). */
export interface LunarBirthday {
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** A lunar date; its year is the one whose new year's day came last. */
export interface LunarDate extends LunarBirthday {
  readonly year: number;
}

/** A birthday as a customer gives it; `leap` counts for lunar ones only. */
export interface Birthday {
  readonly calendar: 'solar' | 'lunar';
  readonly month: number;
  readonly day: number;
  readonly leap?: boolean;
}

/** Names of the lunar months 1–12 (正月 … 十二月), for labels and pickers. */
export const LUNAR_MONTH_NAMES: readonly string[] = LunarMonth.NAMES;

/** Names of the lunar days 1–30 (初一 … 三十). */
export const LUNAR_DAY_NAMES: readonly string[] = LunarDay.NAMES;

/** True when month, day and calendar of a birthday go together: solar 30 February and lunar day 31 do not. */
export function isBirthday(birthday: Birthday): boolean {
  const { calendar, month, day } = birthday;
  if (!Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12 || day < 1) return false;
  return day <= (calendar === 'lunar' ? 30 : daysInMonth(2000, month));
}

function requireBirthday(birthday: Birthday): void {
  if (!isBirthday(birthday)) throw invalid('birthday', `${birthday.month}/${birthday.day} is no birthday`);
}

/** The leap month (1–12) of a lunar year, 0 when it has none. */
export function leapMonthOf(lunarYear: number): number {
  return LunarYear.fromYear(lunarYear).getLeapMonth();
}

/**
 * The solar date on which a lunar birthday is kept in a lunar year: a leap-month birthday in the ordinary month
 * of a year without that leap month, day 30 of a 29-day month on day 29.
 * Throws VALIDATION on an impossible birthday or outside 1900–2199.
 */
export function lunarToSolar(lunarYear: number, birthday: LunarBirthday): LocalDate {
  requireBirthday({ calendar: 'lunar', ...birthday });
  if (!Number.isInteger(lunarYear) || lunarYear < MIN_YEAR - 1 || lunarYear > MAX_YEAR) {
    throw invalid('lunarYear', `${lunarYear} is out of range`);
  }
  const leap = birthday.leap && leapMonthOf(lunarYear) === birthday.month;
  const month = LunarMonth.fromYm(lunarYear, leap ? -birthday.month : birthday.month);
  const day = Math.min(birthday.day, month.getDayCount());
  const solar = LunarDay.fromYmd(lunarYear, month.getMonthWithLeap(), day).getSolarDay();
  return dateOf(solar.getYear(), solar.getMonth(), solar.getDay());
}

/** The lunar date of a solar date. */
export function solarToLunar(date: LocalDate): LunarDate {
  const { year, month, day } = dateParts(date);
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  return {
    year: lunarMonth.getYear(),
    month: Math.abs(lunarMonth.getMonthWithLeap()),
    day: lunar.getDay(),
    leap: lunarMonth.isLeap(),
  };
}

/** The solar date of a solar birthday in a year: 29 February falls on the 28th in a common year. */
function solarBirthdayIn(year: number, birthday: Birthday): LocalDate {
  return dateOf(year, birthday.month, Math.min(birthday.day, daysInMonth(year, birthday.month)));
}

/**
 * The next date, today included, on which a birthday is kept.
 * Throws VALIDATION on an impossible birthday or when it lies beyond 2199.
 */
export function nextBirthday(today: LocalDate, birthday: Birthday): LocalDate {
  requireBirthday(birthday);
  const { calendar, month, day, leap = false } = birthday;
  const keptIn = (year: number): LocalDate =>
    calendar === 'lunar' ? lunarToSolar(year, { month, day, leap }) : solarBirthdayIn(year, birthday);
  const year = calendar === 'lunar' ? solarToLunar(today).year : dateParts(today).year;
  const thisYear = keptIn(year);
  return thisYear >= today ? thisYear : keptIn(year + 1);
}

/** The Chinese words for a lunar birthday: 闰四月初十. Throws VALIDATION on an impossible one. */
export function lunarLabel(birthday: LunarBirthday): string {
  requireBirthday({ calendar: 'lunar', ...birthday });
  const { month, day, leap } = birthday;
  return `${leap ? '闰' : ''}${LUNAR_MONTH_NAMES[month - 1]}${LUNAR_DAY_NAMES[day - 1]}`;
}

import { createRequire } from 'node:module';
import { type Birthday, type LunarBirthday, requireBirthday } from '../../../shared/domain/birthday';
import {
  dateOf,
  dateParts,
  daysInMonth,
  type LocalDate,
  MAX_YEAR,
  MIN_YEAR,
} from '../../../shared/domain/dates';
import { invalid } from '../../../shared/domain/errors';

const load = createRequire(import.meta.url);

/** Read with the first lunar birthday, not with the app: it is a quarter megabyte of code. */
const library = (): typeof import('tyme4ts') => load('tyme4ts');

/** A lunar date; its year is the one whose new year's day came last. */
export interface LunarDate extends LunarBirthday {
  readonly year: number;
}

/** The leap month (1–12) of a lunar year, 0 when it has none. */
export function leapMonthOf(lunarYear: number): number {
  return library().LunarYear.fromYear(lunarYear).getLeapMonth();
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
  const { LunarDay, LunarMonth } = library();
  const leap = birthday.leap && leapMonthOf(lunarYear) === birthday.month;
  const month = LunarMonth.fromYm(lunarYear, leap ? -birthday.month : birthday.month);
  const day = Math.min(birthday.day, month.getDayCount());
  const solar = LunarDay.fromYmd(lunarYear, month.getMonthWithLeap(), day).getSolarDay();
  return dateOf(solar.getYear(), solar.getMonth(), solar.getDay());
}

/** The lunar date of a solar date. */
export function solarToLunar(date: LocalDate): LunarDate {
  const { year, month, day } = dateParts(date);
  const lunar = library().SolarDay.fromYmd(year, month, day).getLunarDay();
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

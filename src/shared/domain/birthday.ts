import { daysInMonth } from './dates';
import { invalid } from './errors';

/** A birthday in the lunar calendar: month 1–12, day 1–30, `leap` for a leap month (闰月). */
export interface LunarBirthday {
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** A birthday as a customer gives it; `leap` counts for lunar ones only. */
export interface Birthday {
  readonly calendar: 'solar' | 'lunar';
  readonly month: number;
  readonly day: number;
  readonly leap?: boolean;
}

/** Names of the lunar months 1–12 (正月 … 十二月), for labels and pickers. */
export const LUNAR_MONTH_NAMES: readonly string[] = [
  ...['正月', '二月', '三月', '四月', '五月', '六月'],
  ...['七月', '八月', '九月', '十月', '十一月', '十二月'],
];

/** Names of the lunar days 1–30 (初一 … 三十). */
export const LUNAR_DAY_NAMES: readonly string[] = [
  ...['初一', '初二', '初三', '初四', '初五', '初六', '初七', '初八', '初九', '初十'],
  ...['十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十'],
  ...['廿一', '廿二', '廿三', '廿四', '廿五', '廿六', '廿七', '廿八', '廿九', '三十'],
];

/** True when month, day and calendar of a birthday go together: solar 30 February and lunar day 31 do not. */
export function isBirthday(birthday: Birthday): boolean {
  const { calendar, month, day } = birthday;
  if (!Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12 || day < 1) return false;
  return day <= (calendar === 'lunar' ? 30 : daysInMonth(2000, month));
}

/** Throws VALIDATION when `isBirthday` says no. */
export function requireBirthday(birthday: Birthday): void {
  if (!isBirthday(birthday)) throw invalid('birthday', `${birthday.month}/${birthday.day} is no birthday`);
}

/** The Chinese words for a lunar birthday: 闰四月初十. Throws VALIDATION on an impossible one. */
export function lunarLabel(birthday: LunarBirthday): string {
  requireBirthday({ calendar: 'lunar', ...birthday });
  const { month, day, leap } = birthday;
  return `${leap ? '闰' : ''}${LUNAR_MONTH_NAMES[month - 1]}${LUNAR_DAY_NAMES[day - 1]}`;
}

import dayjs from 'dayjs';
import { grouped, MOST_COUNTED } from '../../shared/domain/counting';
import { formatInstant, todayIn } from '../../shared/domain/dates';
import { type Fen, formatYuan } from '../../shared/domain/money';
import { currentLocale, i18next } from './i18n';
import { shopZone } from './shopZone';

/** Money as the reader writes it: ¥12,800.00 (fen in). */
export const moneyText = (fen: number): string => formatYuan(fen as Fen, { symbol: true });

/** A share in 1/10,000 as people read it, to one decimal and never rounded up: half is never said of less. */
export const shareText = (bp: number): string => `${(Math.floor(bp / 10) / 10).toFixed(1)}%`;

/** How many there are; what was counted no further than `most` says 9,999+. */
export const countText = (count: number, most = MOST_COUNTED): string =>
  count < most ? String(count) : `${grouped(most - 1)}+`;

/** How many a list has: 共 214 条. */
export const totalText = (count: number): string => i18next.t('common.total', { text: countText(count) });

/** A calendar date: 11月21日 周六, with the year when it is not this one. */
export function dateText(date: string, today?: string): string {
  // Only whether the year is said hangs on the PC's clock, and only where the caller does not know the shop's day.
  const sameYear = (today ?? dateOfInstant(Date.now())).slice(0, 4) === date.slice(0, 4);
  const english = sameYear ? 'ddd, D MMM' : 'D MMM YYYY';
  const chinese = sameYear ? 'M月D日 ddd' : 'YYYY年M月D日';
  return dayjs(date)
    .locale(currentLocale() === 'en' ? 'en' : 'zh-cn')
    .format(currentLocale() === 'en' ? english : chinese);
}

/** 今天, 明天, 昨天, else the date. */
export function nearDateText(date: string, today: string): string {
  const days = dayjs(date).diff(dayjs(today), 'day');
  if (days === 0) return i18next.t('common.today');
  if (days === 1) return i18next.t('common.tomorrow');
  if (days === -1) return i18next.t('common.yesterday');
  return dateText(date, today);
}

/** An instant (UTC ms) as the shop's date and time. */
export const instantText = (ms: number): string =>
  dayjs(formatInstant(ms, shopZone())).format(
    currentLocale() === 'en' ? 'D MMM YYYY, HH:mm' : 'YYYY年M月D日 HH:mm',
  );

/** The shop's calendar date on which an instant (UTC ms) fell. */
export const dateOfInstant = (ms: number): string => todayIn(ms, shopZone());

/** Bytes as people read them: 12 KB, 4.7 MB, 2.6 GB. */
export function bytesText(bytes: number): string {
  if (bytes < 2 ** 20) return `${Math.ceil(bytes / 2 ** 10)} KB`;
  return bytes < 2 ** 30 ? `${(bytes / 2 ** 20).toFixed(1)} MB` : `${(bytes / 2 ** 30).toFixed(1)} GB`;
}

/** A slot by its name in the reader's language. */
export const slotName = (slot: { name: string; nameEn: string }): string =>
  currentLocale() === 'en' ? slot.nameEn : slot.name;

/** The slot as the customer reads it: 上午 09:00–12:00. */
export function slotText(
  row: { slotName: string | null; slotNameEn: string | null; slotTime: string | null },
  locale = currentLocale(),
): string {
  const name = locale === 'en' ? row.slotNameEn : row.slotName;
  if (!name) return row.slotTime ?? '';
  return row.slotTime && !name.includes(':') ? `${name} ${row.slotTime}` : name;
}

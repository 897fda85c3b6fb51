import { Typography } from 'antd';
import dayjs from 'dayjs';
import { type Fen, formatYuan } from '../../shared/domain/money';
import { formatPhone, maskPhone } from '../../shared/domain/phone';
import { currentLocale, i18next } from '../app/i18n';

/** Money as the reader writes it: ¥12,800.00 (fen in). */
export const moneyText = (fen: number): string => formatYuan(fen as Fen, { symbol: true });

/** A calendar date: 11月21日 周六, with the year when it is not this one. */
export function dateText(date: string, today?: string): string {
  const sameYear = (today ?? dayjs().format('YYYY-MM-DD')).slice(0, 4) === date.slice(0, 4);
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

/** An instant (UTC ms) as date and time of this PC. */
export const instantText = (ms: number): string =>
  dayjs(ms).format(currentLocale() === 'en' ? 'D MMM YYYY, HH:mm' : 'YYYY年M月D日 HH:mm');

export function Money({
  fen,
  strong,
  type,
}: {
  fen: number;
  strong?: boolean;
  type?: 'secondary' | 'danger' | 'success' | 'warning';
}) {
  return (
    <Typography.Text strong={strong ?? false} {...(type && { type })} style={{ whiteSpace: 'nowrap' }}>
      {moneyText(fen)}
    </Typography.Text>
  );
}

export function Phone({ phone, masked = false }: { phone: string | null; masked?: boolean }) {
  if (!phone) return null;
  return <span style={{ whiteSpace: 'nowrap' }}>{masked ? maskPhone(phone) : formatPhone(phone)}</span>;
}

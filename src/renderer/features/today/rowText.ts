import type { TFunction } from 'i18next';
import { diffDays, type LocalDate } from '../../../shared/domain/dates';
import type { TodayGroup } from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { nearDateText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';

/** When: how late it is, the time of day, or the day. */
export function whenText(t: TFunction, row: BoardRow, group: TodayGroup, today: string): string {
  const first = row.reasons[0];
  if (group === 'people' && first) {
    const days = daysSince(first.since, today);
    const isDay = first.reason === 'wake_up' || first.reason === 'care';
    if (isDay) return days === 0 ? t('today.when.today') : t('today.when.overdue', { count: days });
    return t('today.when.days', { count: days });
  }
  if (group === 'quote_expiring' && row.validUntil) return nearDateText(row.validUntil, today);
  if (group === 'overdue' && row.showDate) {
    const late = diffDays(row.showDate as LocalDate, today as LocalDate);
    return t('today.when.overdue', { count: late });
  }
  if (row.dueTime) return row.dueTime;
  return group === 'tomorrow' ? t('common.tomorrow') : t('today.when.today');
}

const daysSince = (since: string, today: string): number => diffDays(since as LocalDate, today as LocalDate);

/** Each reason of a row in a few words. */
export function reasonTexts(t: TFunction, row: BoardRow, today: string): string[] {
  const isEnglish = currentLocale() === 'en';
  const kinds = row.care.map(({ nameZh, nameEn }) => (isEnglish ? nameEn : nameZh));
  return row.reasons.map(({ reason, since }) =>
    // Beside a task it is not said which furniture.
    reason === 'care' && kinds.length === 0
      ? t('reminders.reasons.care')
      : t(`reminders.chips.${reason}`, {
          n: daysSince(since, today),
          kinds: kinds.join(t('reminders.and')),
        }),
  );
}

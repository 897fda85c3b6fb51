import type { TFunction } from 'i18next';
import { diffDays, type LocalDate } from '../../../shared/domain/dates';
import type { TodayGroup } from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { nearDateText } from '../../platform/format';

/** When: how late it is, the time of day, or the day. */
export function whenText(t: TFunction, row: BoardRow, group: TodayGroup, today: string): string {
  if (group === 'silent') return t('today.when.days', { count: row.silentDays ?? 0 });
  if (group === 'quote_expiring' && row.validUntil) return nearDateText(row.validUntil, today);
  if (group === 'overdue' && row.showDate) {
    const late = diffDays(row.showDate as LocalDate, today as LocalDate);
    return t('today.when.overdue', { count: late });
  }
  if (row.dueTime) return row.dueTime;
  return group === 'tomorrow' ? t('common.tomorrow') : t('today.when.today');
}

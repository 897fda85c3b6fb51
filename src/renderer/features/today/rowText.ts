import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import type { BoardRow } from '../../../shared/contract/today';
import { diffDays, type LocalDate } from '../../../shared/domain/dates';
import type { TodayGroup } from '../../../shared/domain/todayGroups';
import { moneyText, nearDateText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';

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

/** The slot as the customer reads it: 上午 09:00–12:00. */
export function slotText(
  row: Pick<BoardRow, 'slotName' | 'slotNameEn' | 'slotTime'>,
  locale = currentLocale(),
): string {
  const name = locale === 'en' ? row.slotNameEn : row.slotName;
  if (!name) return row.slotTime ?? '';
  return row.slotTime && !name.includes(':') ? `${name} ${row.slotTime}` : name;
}

/** Why the row is here, in a few words. */
export function whyText(t: TFunction, row: BoardRow, today: string): string {
  const number = row.orderNumber ?? '';
  const near = (date: string | null) => (date ? nearDateText(date, today) : '');
  switch (row.kind) {
    case 'contact':
    case 'wake_up':
      return contactText(t, row);
    case 'visit':
      return [row.community, row.note].filter(Boolean).join(' · ');
    case 'invitation':
      return stagedText(t, row);
    case 'quote_expiring': {
      const date = near(row.validUntil);
      const ended = row.validUntil !== null && row.validUntil < today;
      return t(ended ? 'today.why.quoteEnded' : 'today.why.quoteEnds', {
        number: row.quoteNumber ?? '',
        date,
      });
    }
    case 'confirm_order':
      return t('today.why.confirm', { number });
    case 'thank_customer':
      return t('today.why.thank', { number });
    case 'book_delivery':
      // A stop that stands where nobody drives says so itself.
      if (row.note) return row.note;
      return row.agreedDate
        ? t('today.why.book', { number, date: near(row.agreedDate) })
        : t('today.why.bookNoDate', { number });
    case 'remind_delivery':
      return t('today.why.remind', { number, date: near(row.deliveryDate), slot: slotText(row) });
    case 'ask_after_delivery':
      return t('today.why.ask', { number, date: near(row.deliveryDate) });
    case 'collect_balance':
      return t('today.why.balance', { number, money: moneyText(row.balanceFen ?? 0) });
    case 'install':
      return t('today.why.install', { number });
    case 'request':
    case 'revisit_request':
    case 'custom':
      return [row.note, row.orderNumber].filter(Boolean).join(' · ');
  }
}

/** How far the set is that a visitor will see. */
function stagedText(t: TFunction, { staged, note }: BoardRow): string {
  if (!staged) return note ?? '';
  const { count, missing } = staged;
  if (missing.length === 0) return t('invitations.task.prepared', { count });
  return t('invitations.task.toPrepare', {
    done: count - missing.length,
    count,
    names: missing.slice(0, 6).join(t('invitations.task.comma')),
  });
}

function contactText(t: TFunction, row: BoardRow): string {
  const { last, silentDays, note } = row;
  const parts: string[] = [];
  if (row.taskId === null) {
    const key = row.neverContacted ? 'today.why.never' : 'today.why.silent';
    parts.push(t(key, { count: silentDays ?? 0 }));
  } else if (row.kind === 'wake_up') {
    parts.push([t('today.why.wakeUp'), note].filter(Boolean).join('：'));
  }
  if (last) {
    const text = last.note ?? t(`codes.contactOutcome.${last.outcome}`);
    const channel = t(`codes.contactChannel.${last.channel}`);
    const date = dayjs(last.at).format(currentLocale() === 'en' ? 'D MMM' : 'M月D日');
    parts.push(t('today.why.lastContact', { date, channel, text }));
  } else if (row.taskId !== null && row.kind === 'contact') parts.push(note ?? t('today.why.firstContact'));
  return parts.join(' · ');
}

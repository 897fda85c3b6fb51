import type { TFunction } from 'i18next';
import { maskPhone } from '../../../shared/domain/phone';
import type { SearchRow } from '../../../shared/features/search/contract';
import { dateText, moneyText } from '../../platform/format';
import type { RecordPlace } from '../../widgets/registry';

/** The label of a stage or state; `list` is the list of codes that it belongs to. */
export function stateText(t: TFunction, list: RecordPlace['states'], state: string): string {
  // The code belongs to its entity's list; main never answers another.
  const label = t as unknown as (key: string) => string;
  return label(`codes.${list}.${state}`);
}

/** The line under the title: whose it is, the card or phone that was asked for, where, when, how much. */
export function detailsOfHit(t: TFunction, row: SearchRow): string {
  const phone = row.matched === 'phone2' ? row.phone2 : row.phone;
  const showsPhone = row.entity === 'customers' || row.matched === 'phone' || row.matched === 'phone2';
  return [
    row.customerName,
    row.card && t(row.card.voided ? 'search.voidCard' : 'search.card', { number: row.card.number }),
    showsPhone && phone && phone !== row.title ? maskPhone(phone) : null,
    row.address,
    row.date ? dateText(row.date) : null,
    row.totalFen === null ? null : moneyText(row.totalFen),
  ]
    .filter(Boolean)
    .join(' · ');
}

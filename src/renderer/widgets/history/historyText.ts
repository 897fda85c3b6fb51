import type { HistoryEntry } from '../../../shared/features/history/contract';
import { dateText, instantText, moneyText } from '../../platform/format';
import { i18next } from '../../platform/i18n';

type Value = HistoryEntry['changes'][number]['before'];
type Loose = (key: string, params?: object) => string;
// Fields and codes come from the audit log at run time, so the compiler cannot check their keys; `exists` does.
const t: Loose = (key, params) => (i18next.t as unknown as Loose)(key, params);
const label = (key: string): string | null => (i18next.exists(key) ? t(key) : null);

export const fieldText = (field: string): string => label(`history.fields.${field}`) ?? field;
/** What was done, in words, by the contract's name of the call that did it; NULL where it has none. */
export const callText = (call: string): string | null => label(`history.calls.${call}`);
export const entityText = (entity: string): string => label(`history.entities.${entity}`) ?? entity;

/** Lists of codes by field (a path, where the words stand elsewhere); `state`, `kind` and `channel` mean another list in each table. */
const CODE_LISTS: Readonly<Record<string, string>> = {
  gender: 'gender',
  ageBand: 'ageBand',
  education: 'education',
  incomeBand: 'incomeBand',
  maritalStatus: 'maritalStatus',
  temperament: 'temperament',
  purpose: 'homePurpose',
  stage: 'customerStage',
  source: 'lineSource',
  arrivalState: 'arrivalState',
  oldFurnitureTaken: 'oldFurniture',
  method: 'paymentMethod',
  decision: 'itemDecision',
  role: 'role',
  birthdayCalendar: 'customers.fields',
  rooms: 'room',
  styles: 'style',
  style: 'style',
  'customers.channel': 'channel',
  'contacts.channel': 'contactChannel',
  'contacts.outcome': 'contactOutcome',
  'partners.kind': 'partnerKind',
  'payments.kind': 'paymentKind',
  'deliveries.kind': 'deliveryKind',
  'proposals.state': 'proposalState',
  'quotes.state': 'quoteState',
  'orders.state': 'orderState',
  'deliveries.state': 'deliveryState',
  'visits.state': 'visitState',
  'invitations.state': 'invitationState',
  urgency: 'requestUrgency',
  waitingFor: 'requestWait',
  revisitResult: 'revisitResult',
  'requests.kind': 'requestKind',
  'requests.state': 'requestState',
  'returns.kind': 'returnKind',
  'returns.state': 'returnState',
  'orders.states': 'orderState',
  'deliveries.states': 'deliveryState',
  'payments.kinds': 'paymentKind',
  methods: 'paymentMethod',
  view: 'requests.views',
  phoneShown: 'history.entities',
  sheet: 'history.sheets',
  'order_changes.state': 'approvalState',
  tier: 'memberTier',
  right: 'tierRight',
  voidReason: 'cardState',
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A stored value as the reader knows it: money, dates, words instead of codes. */
export function valueText(entity: string, field: string, value: Value): string {
  if (value === null || value === '') return t('history.nothing');
  if (field === 'pictureSha256') return t('history.picture');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return numberText(field, value);
  if (typeof value === 'string') return DATE.test(value) ? dateText(value) : codeText(entity, field, value);
  if (Array.isArray(value)) {
    if (value.length === 0) return t('history.nothing');
    const words = value.every((item) => typeof item === 'string');
    return words
      ? value.map((item) => codeText(entity, field, String(item))).join(t('history.separator'))
      : t('history.list', { count: value.length });
  }
  return objectText(entity, value);
}

function numberText(field: string, value: number): string {
  if (field.endsWith('Fen')) return moneyText(value);
  if (field.endsWith('Bp')) return `${value / 100}%`;
  if (field === 'at' || /(At|lockedUntil)$/.test(field)) return instantText(value);
  return String(value);
}

function codeText(entity: string, field: string, value: string): string {
  const list = CODE_LISTS[`${entity}.${field}`] ?? CODE_LISTS[field];
  return (list && label(`${list.includes('.') ? list : `codes.${list}`}.${value}`)) ?? value;
}

/** A setting is stored whole: its parts that have a label, in one line. */
function objectText(entity: string, value: Record<string, unknown>): string {
  const parts = Object.entries(value)
    .map(([field, part]) => {
      const name = label(`history.fields.${field}`) ?? label(`store.${field}`);
      return name && (part === null || !Array.isArray(part))
        ? `${name} ${valueText(entity, field, part as Value)}`
        : null;
    })
    .filter((part) => part !== null);
  return parts.length > 0
    ? parts.join(t('history.partSeparator'))
    : t('history.list', { count: Object.keys(value).length });
}

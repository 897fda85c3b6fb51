import type { TFunction } from 'i18next';
import type { CustomerShape } from '../../shared/contract/customerShapes';
import { lunarLabel } from '../../shared/domain/birthday';
import { formatPhone, maskPhone } from '../../shared/domain/phone';
import type { CustomerStage } from '../../shared/domain/states/customerStage';
import { moneyText } from '../platform/format';
import { currentLocale } from '../platform/i18n';
import { COLORS } from '../platform/theme';
import { ToneTag } from '../ui/ToneTag';

/** What a customer is called on their own page and in their own forms: the name, else the phone. */
export function customerName(t: TFunction, row: { name: string; phone: string | null }): string {
  return row.name || (row.phone ? formatPhone(row.phone) : t('customers.nameless'));
}

/** What a customer is called in a list or picker, where others can read along: the name, else the masked phone. */
export function nameInList(t: TFunction, row: { name: string; phone: string | null }): string {
  return row.name || (row.phone ? maskPhone(row.phone) : t('customers.nameless'));
}

const STAGE_TONES: Partial<Record<CustomerStage, string>> = {
  won: COLORS.ok,
  lost: COLORS.bad,
  paused: COLORS.warn,
};

export function StageTag({ stage, t }: { stage: CustomerStage; t: TFunction }) {
  const tone = STAGE_TONES[stage] ?? COLORS.info;
  return <ToneTag color={tone}>{t(`codes.customerStage.${stage}`)}</ToneTag>;
}

/** 农历四月初十, 4月10日, with the year of birth where it is known. */
export function birthdayText(t: TFunction, birthday: NonNullable<CustomerShape['birthday']>): string {
  const { calendar, month, day, leap, year } = birthday;
  const english = currentLocale() === 'en';
  const lunar = english
    ? `${t('customers.fields.lunar')} ${leap ? `${t('customers.fields.leap')} ` : ''}${month}/${day}`
    : `农历${lunarLabel({ month, day, leap })}`;
  const solar = english ? `${month}/${day}` : `${month}月${day}日`;
  const text = calendar === 'lunar' ? lunar : solar;
  return year === null ? text : t('customers.page.years', { birthday: text, count: year });
}

/** A budget of which one end may be open. */
export function budgetText(t: TFunction, from: number | null, to: number | null): string | null {
  if (from !== null && to !== null) return `${moneyText(from)} – ${moneyText(to)}`;
  if (from !== null) return t('customers.page.budgetFrom', { money: moneyText(from) });
  return to === null ? null : t('customers.page.budgetTo', { money: moneyText(to) });
}

import type { TFunction } from 'i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { homeText } from '../../../shared/domain/address';
import type { MergeField, MergeSide } from '../../../shared/domain/mergeFields';
import { secondPhones } from '../../../shared/domain/mergeValues';
import { formatPhone } from '../../../shared/domain/phone';
import { dateText } from '../../platform/format';
import { birthdayText } from '../../widgets/customerText';

/** Both customers, and from whom the first phone is taken: what is left is a second phone. */
export interface Sides {
  survivor: CustomerShape;
  merged: CustomerShape;
  firstPhone: MergeSide;
}

/** What a choice is called. */
export function fieldName(t: TFunction, field: MergeField): string {
  switch (field) {
    case 'home':
    case 'seller':
    case 'source':
    case 'birthday':
      return t(`merge.fields.${field}`);
    case 'areaM2':
      return t('customers.fields.area');
    case 'supplierSatisfaction':
      return t('customers.fields.satisfaction');
    default:
      return t(`customers.fields.${field}`);
  }
}

type Text = string | null;

/** What one side has there, as people read it; null: nothing. */
export function sideText(t: TFunction, field: MergeField, side: MergeSide, sides: Sides): Text {
  const customer = sides[side];
  if (field === 'phone2') {
    const number = secondPhones(sides.survivor, sides.merged, sides.firstPhone)[side];
    return number && formatPhone(number);
  }
  return TEXTS[field](t, customer) || null;
}

const TEXTS: Record<Exclude<MergeField, 'phone2'>, (t: TFunction, customer: CustomerShape) => Text> = {
  name: (_, { name }) => name,
  phone: (_, { phone }) => phone && formatPhone(phone),
  home: (_, customer) => homeText(customer),
  seller: (_, { sellerName }) => sellerName,
  source: (t, { channel, partnerName, introducerName }) =>
    [t(`codes.channel.${channel}`), partnerName, introducerName].filter(Boolean).join(' · '),
  gender: (t, { gender }) => gender && t(`codes.gender.${gender}`),
  wechat: (_, { wechat }) => wechat,
  qq: (_, { qq }) => qq,
  email: (_, { email }) => email,
  birthday: (t, { birthday }) => birthday && birthdayText(t, birthday),
  temperament: (t, { temperament }) => temperament && t(`codes.temperament.${temperament}`),
  ageBand: (t, { ageBand }) => ageBand && t(`codes.ageBand.${ageBand}`),
  education: (t, { education }) => education && t(`codes.education.${education}`),
  occupation: (_, { occupation }) => occupation,
  jobTitle: (_, { jobTitle }) => jobTitle,
  incomeBand: (t, { incomeBand }) => incomeBand && t(`codes.incomeBand.${incomeBand}`),
  maritalStatus: (t, { maritalStatus }) => maritalStatus && t(`codes.maritalStatus.${maritalStatus}`),
  weddingDate: (_, { weddingDate }) => weddingDate && dateText(weddingDate),
  hobbies: (_, { hobbies }) => hobbies,
  floor: (t, { floor }) => (floor === null ? null : t('customers.page.floorValue', { count: floor })),
  hasLift: (t, { hasLift }) =>
    hasLift === null ? null : t(`customers.fields.${hasLift ? 'withLift' : 'withoutLift'}`),
  areaM2: (t, { areaM2 }) => (areaM2 === null ? null : t('customers.page.areaValue', { count: areaM2 })),
  houseType: (_, { houseType }) => houseType,
  boughtElsewhere: (_, { boughtElsewhere }) => boughtElsewhere,
  suppliers: (_, { suppliers }) => suppliers,
  supplierSatisfaction: (t, { supplierSatisfaction }) =>
    supplierSatisfaction === null
      ? null
      : t('customers.page.satisfactionValue', { count: supplierSatisfaction }),
};

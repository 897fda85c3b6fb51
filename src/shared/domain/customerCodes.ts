/** Persisted codes of a customer's profile; their labels are in i18n under `codes`. */
export const GENDERS = ['male', 'female'] as const;
export const AGE_BANDS = ['under_25', '25_34', '35_44', '45_54', '55_64', 'over_64'] as const;
export const EDUCATIONS = ['school', 'college', 'bachelor', 'master'] as const;
export const INCOME_BANDS = ['under_100k', '100k_200k', '200k_500k', '500k_1m', 'over_1m'] as const;
export const MARITAL_STATUSES = ['single', 'engaged', 'married', 'other'] as const;
export const TEMPERAMENTS = ['impatient', 'dependent', 'dissatisfied', 'trying', 'knowledgeable'] as const;
/** 小区推广, 家装设计师, 施工包工头, 装饰公司, 商场, 店面促销, 品牌联盟, 客户转介绍, 自然进店, 网络 */
export const CHANNELS = [
  'walk_in',
  'referral',
  'designer',
  'contractor',
  'decoration_company',
  'community',
  'mall',
  'promotion',
  'alliance',
  'online',
] as const;
export type Channel = (typeof CHANNELS)[number];
export const PARTNER_KINDS = ['designer', 'contractor', 'company'] as const;
export const HOME_PURPOSES = ['new_home', 'renovation', 'addition'] as const;
export const ROOMS = [
  'living',
  'dining',
  'master_bedroom',
  'bedroom',
  'children',
  'elders',
  'study',
  'kitchen',
  'entrance',
  'balcony',
  'cloakroom',
] as const;
export const STYLES = [
  'modern',
  'nordic',
  'new_chinese',
  'light_luxury',
  'american',
  'japanese',
  'solid_wood',
  'cream',
  'european',
] as const;
export const CONTACT_CHANNELS = ['call', 'wechat', 'in_store', 'home', 'message'] as const;
export const CONTACT_OUTCOMES = [
  'reached',
  'interested',
  'needs_clear',
  'no_answer',
  'postponed',
  'not_interested',
] as const;

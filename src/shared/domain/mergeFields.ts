/*
 * What of two customers who become one is chosen, field by field. What belongs together is one choice: a birthday is no
 * day of the one in the calendar of the other.
 */

/** Columns of a customer by the choice that they are part of, in the order of the screen. */
export const MERGE_FIELDS = {
  name: ['name'],
  phone: ['phone'],
  phone2: ['phone2'],
  home: ['communityId', 'building', 'unit', 'room'],
  seller: ['sellerId'],
  source: ['channel', 'partnerId', 'introducerId'],
  gender: ['gender'],
  wechat: ['wechat'],
  qq: ['qq'],
  email: ['email'],
  birthday: ['birthdayCalendar', 'birthdayMonth', 'birthdayDay', 'birthdayLeap', 'birthYear'],
  temperament: ['temperament'],
  ageBand: ['ageBand'],
  education: ['education'],
  occupation: ['occupation'],
  jobTitle: ['jobTitle'],
  incomeBand: ['incomeBand'],
  maritalStatus: ['maritalStatus'],
  weddingDate: ['weddingDate'],
  hobbies: ['hobbies'],
  floor: ['floor'],
  hasLift: ['hasLift'],
  areaM2: ['areaM2'],
  houseType: ['houseType'],
  boughtElsewhere: ['boughtElsewhere'],
  suppliers: ['suppliers'],
  supplierSatisfaction: ['supplierSatisfaction'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MergeField = keyof typeof MERGE_FIELDS;
export const MERGE_FIELD_NAMES = Object.keys(MERGE_FIELDS) as [MergeField, ...MergeField[]];

export const MERGE_SIDES = ['survivor', 'merged'] as const;
export type MergeSide = (typeof MERGE_SIDES)[number];
export type MergeChoices = Partial<Record<MergeField, MergeSide | undefined>>;

/** Both have something else; only one has something; nothing is to be chosen. */
export const MERGE_DIFFERENCES = ['differs', 'one_side', 'equal'] as const;
export type MergeDifference = (typeof MERGE_DIFFERENCES)[number];

/** Records that follow, as the preview counts them. */
export const MERGE_COUNTS = [
  'orders',
  'payments',
  'quotes',
  'proposals',
  'contacts',
  'visits',
  'invitations',
  'deliveries',
  'requests',
  'returns',
  'memberCards',
  'rightUses',
  'tasks',
  'homeItems',
  'attachments',
  'introduced',
] as const;
export type MergeCount = (typeof MERGE_COUNTS)[number];

/** Why two customers may be one: a number of both, or the same name in the same room. */
export const MERGE_REASONS = ['phone', 'second_phone', 'home'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/** A note that grows by merging; longer ones stay with the row that was merged, and in the timeline. */
export const LONGEST_NOTE = 2000;

import {
  AGE_BANDS,
  CHANNELS,
  GENDERS,
  INCOME_BANDS,
  MARITAL_STATUSES,
  ROOMS,
  STYLES,
  TEMPERAMENTS,
} from '../customerCodes';
import {
  BUYING_PATTERNS,
  CUSTOMER_CLASSES,
  LAYERS,
  QUADRANTS,
  TIERS,
  VALUE_BANDS,
} from '../customerFacts/codes';
import { PAYMENT_METHODS } from '../productCodes';
import { CUSTOMER_STAGES } from '../states/customerStage';
import type { FilterOp } from './filter';

/**
 * What a field holds: one code or several, the id of a record, a whole number, fen, 1/10,000, a local date, an instant
 * (UTC ms, compared by its day in the shop's zone), words.
 */
export type FieldType =
  | 'code'
  | 'codes'
  | 'record'
  | 'number'
  | 'fen'
  | 'percent'
  | 'date'
  | 'instant'
  | 'text';

/** How each type is compared, in the order in which the editor offers it. */
export const OPS = {
  code: ['is', 'is_not', 'empty', 'filled'],
  codes: ['is', 'all', 'is_not', 'empty', 'filled'],
  record: ['is', 'is_not', 'empty', 'filled'],
  number: ['gte', 'lte', 'between', 'is', 'is_not', 'empty', 'filled'],
  fen: ['gte', 'lte', 'between', 'is', 'is_not', 'empty', 'filled'],
  percent: ['gte', 'lte', 'between', 'is', 'is_not', 'empty', 'filled'],
  date: ['last', 'not_last', 'ago', 'next', 'from', 'until', 'between', 'empty', 'filled'],
  instant: ['last', 'not_last', 'ago', 'from', 'until', 'between', 'empty', 'filled'],
  text: ['contains', 'not_contains', 'empty', 'filled'],
} as const satisfies Record<FieldType, readonly FilterOp[]>;

export const FIELD_GROUPS = ['profile', 'needs', 'behaviour', 'value', 'payment', 'profit'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Records that a field may name. */
export type FieldRecord = 'staff' | 'partners' | 'communities';

/** Lists of codes; `sentence.ts` knows their words. */
export type CodeList = keyof typeof CODE_LISTS;

const SCORES = ['1', '2', '3', '4', '5'] as const;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** Who is not the owner sees 负资产 as 普通, and so filters by it. */
const SHOWN_CLASSES = CUSTOMER_CLASSES.filter((code) => code !== 'negative');

export const CODE_LISTS = {
  gender: GENDERS,
  ageBand: AGE_BANDS,
  month: MONTHS,
  channel: CHANNELS,
  customerStage: CUSTOMER_STAGES,
  temperament: TEMPERAMENTS,
  incomeBand: INCOME_BANDS,
  maritalStatus: MARITAL_STATUSES,
  yesNo: ['yes', 'no'],
  room: ROOMS,
  style: STYLES,
  customerLayer: LAYERS,
  score: SCORES,
  valueBand: VALUE_BANDS,
  buyingPattern: BUYING_PATTERNS,
  customerClass: CUSTOMER_CLASSES,
  shownClass: SHOWN_CLASSES,
  customerQuadrant: QUADRANTS,
  memberTier: TIERS,
  paymentMethod: PAYMENT_METHODS,
} as const satisfies Record<string, readonly string[]>;

interface Declared {
  type: FieldType;
  group: FieldGroup;
  codes?: CodeList;
  record?: FieldRecord;
  /** The owner alone may filter by it, and see that somebody does. */
  ownerOnly?: true;
}

const code = (group: FieldGroup, codes: CodeList, more: Partial<Declared> = {}) =>
  ({ type: 'code', group, codes, ...more }) as const;
const several = (group: FieldGroup, codes: CodeList) => ({ type: 'codes', group, codes }) as const;
const record = (group: FieldGroup, of: FieldRecord) => ({ type: 'record', group, record: of }) as const;
const plain = (group: FieldGroup, type: FieldType, more: Partial<Declared> = {}) =>
  ({ type, group, ...more }) as const;

/** Every field that a filter may ask for; its name is `segments.fields` of i18n, its SQL in main. */
export const FIELDS = {
  gender: code('profile', 'gender'),
  ageBand: code('profile', 'ageBand'),
  birthdayMonth: code('profile', 'month'),
  nextBirthday: plain('profile', 'date'),
  channel: code('profile', 'channel'),
  partner: record('profile', 'partners'),
  community: record('profile', 'communities'),
  district: plain('profile', 'text'),
  stage: code('profile', 'customerStage'),
  seller: record('profile', 'staff'),
  temperament: code('profile', 'temperament'),
  incomeBand: code('profile', 'incomeBand'),
  maritalStatus: code('profile', 'maritalStatus'),
  occupation: plain('profile', 'text'),
  floor: plain('profile', 'number'),
  lift: code('profile', 'yesNo'),
  houseType: plain('profile', 'text'),
  area: plain('profile', 'number'),

  rooms: several('needs', 'room'),
  styles: several('needs', 'style'),
  budget: plain('needs', 'fen'),
  decideBy: plain('needs', 'date'),
  neededBy: plain('needs', 'date'),

  createdAt: plain('behaviour', 'instant'),
  lastContact: plain('behaviour', 'instant'),
  nextContact: plain('behaviour', 'date'),
  lastSign: plain('behaviour', 'date'),
  nextCare: plain('behaviour', 'date'),
  firstBuy: plain('behaviour', 'date'),
  lastBuy: plain('behaviour', 'date'),
  buys: plain('behaviour', 'number'),
  netFen: plain('behaviour', 'fen'),
  referred: plain('behaviour', 'number'),
  satisfaction: plain('behaviour', 'number'),
  share: plain('behaviour', 'percent'),

  layer: code('value', 'customerLayer'),
  tier: code('value', 'memberTier'),
  tierUntil: plain('value', 'date'),
  valueBand: code('value', 'valueBand'),
  buyingPattern: code('value', 'buyingPattern'),
  shownClass: code('value', 'shownClass'),
  quadrant: code('value', 'customerQuadrant'),
  recency: code('value', 'score'),
  frequency: code('value', 'score'),
  money: code('value', 'score'),

  paymentMethod: several('payment', 'paymentMethod'),

  customerClass: code('profit', 'customerClass', { ownerOnly: true }),
  profitFen: plain('profit', 'fen', { ownerOnly: true }),
  costCover: plain('profit', 'percent', { ownerOnly: true }),
} as const satisfies Record<string, Declared>;

export type FieldId = keyof typeof FIELDS;

/** A field as the rules and the editor read it. */
export interface FilterField {
  id: FieldId;
  type: FieldType;
  group: FieldGroup;
  codes: { list: CodeList; values: readonly string[] } | null;
  record: FieldRecord | null;
  ownerOnly: boolean;
}

const BY_ID: ReadonlyMap<string, FilterField> = new Map(
  Object.entries(FIELDS).map(([id, declared]): [string, FilterField] => {
    const { type, group, codes: list, record: of = null, ownerOnly = false } = declared as Declared;
    const codes = list ? { list, values: CODE_LISTS[list] } : null;
    return [id, { id: id as FieldId, type, group, codes, record: of, ownerOnly }];
  }),
);

/** The field of that name; undefined where there is none, or none any more. */
export const fieldOf = (id: string): FilterField | undefined => BY_ID.get(id);

/** Every field, in the order of the editor. */
export const ALL_FIELDS: readonly FilterField[] = [...BY_ID.values()];

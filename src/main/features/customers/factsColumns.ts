import { classForOthers } from '../../../shared/domain/customerFacts/codes';
import { FLOOR, OWNER } from '../../../shared/domain/roleGroups';
import type { SheetColumn } from '../../engines/excel/sheet';
import type { listCustomers } from './customers.repository';

type Row = ReturnType<typeof listCustomers>['rows'][number];
type Column = SheetColumn<Row>;
type Facts = NonNullable<Row['facts']>;

const OTHERS = FLOOR.filter((role) => !OWNER.includes(role));

const text = (
  header: Column['header'],
  value: (facts: Facts, t: Parameters<Column['value']>[1]) => string | null,
): Column => ({
  ...{ header, kind: 'text', width: 10 },
  value: ({ facts }, t) => facts && value(facts, t),
});
const figure = (
  header: Column['header'],
  kind: Exclude<Column['kind'], 'text'>,
  value: (facts: Facts) => string | number | null,
): Column => ({ ...{ header, kind, width: 12 }, value: ({ facts }) => facts && value(facts) });

/** What is derived of a customer, for Excel. What was earned with them is the owner's, who alone sees a negative asset as one. */
export const FACTS_COLUMNS: readonly Column[] = [
  text(
    (t) => t.segments.fields.layer,
    ({ layer }, t) => t.codes.customerLayer[layer],
  ),
  text(
    (t) => t.segments.fields.valueBand,
    ({ band }, t) => band && t.codes.valueBand[band],
  ),
  figure(
    (t) => t.segments.fields.recency,
    'number',
    ({ r }) => r,
  ),
  figure(
    (t) => t.segments.fields.frequency,
    'number',
    ({ f }) => f,
  ),
  figure(
    (t) => t.segments.fields.money,
    'number',
    ({ m }) => m,
  ),
  text(
    (t) => t.segments.fields.buyingPattern,
    ({ pattern }, t) => t.codes.buyingPattern[pattern],
  ),
  {
    ...text(
      (t) => t.segments.fields.customerClass,
      ({ class: code }, t) => code && t.codes.customerClass[code],
    ),
    roles: OWNER,
  },
  {
    ...text(
      (t) => t.segments.fields.shownClass,
      ({ class: code }, t) => code && t.codes.customerClass[classForOthers(code)],
    ),
    roles: OTHERS,
  },
  text(
    (t) => t.segments.fields.quadrant,
    ({ quadrant }, t) => t.codes.customerQuadrant[quadrant],
  ),
  text(
    (t) => t.segments.fields.tier,
    ({ tier }, t) => t.codes.memberTier[tier],
  ),
  figure(
    (t) => t.segments.fields.tierUntil,
    'date',
    ({ tierUntil }) => tierUntil,
  ),
  figure(
    (t) => t.segments.fields.lastBuy,
    'date',
    ({ lastBuy }) => lastBuy,
  ),
  figure(
    (t) => t.segments.fields.lastSign,
    'date',
    ({ lastSign }) => lastSign,
  ),
  figure(
    (t) => t.segments.fields.netFen,
    'money',
    ({ netFen }) => netFen,
  ),
  figure(
    (t) => t.segments.fields.share,
    'percent',
    ({ shareBp }) => shareBp,
  ),
  {
    ...figure(
      (t) => t.segments.fields.profitFen,
      'money',
      ({ profitFen }) => profitFen,
    ),
    roles: OWNER,
  },
  {
    ...figure(
      (t) => t.segments.fields.costCover,
      'percent',
      ({ coverBp }) => coverBp,
    ),
    roles: OWNER,
  },
];

import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { FieldId } from '../../../shared/domain/filter/fields';
import { communities, customerFacts, customerNeeds, customers, payments } from '../../database/schema';

/** Where a field stands: its value, and how a condition on it becomes one on the customer. */
interface FieldSql {
  /** NULL: not filled in. A list of codes is JSON, or one code a row. */
  value: SQLWrapper;
  /** A condition on a row of another table, as one on the customer, 0 or 1; absent for what every customer has one of. */
  within?: (condition: SQL) => SQL;
  /** The value is a JSON list. */
  list?: true;
}

const ofNeed = (value: SQLWrapper, list?: true): FieldSql => ({
  value,
  within: (condition) =>
    sql`${customers.id} IN (SELECT ${customerNeeds.customerId} FROM ${customerNeeds} WHERE ${customerNeeds.closedAt} IS NULL AND ${condition})`,
  ...(list && { list }),
});
const itself = (value: SQLWrapper): FieldSql => ({ value });

/** The SQL of every field; customers and their facts are joined by whoever asks (`audienceSql`). */
const FIELD_SQL = {
  gender: itself(customers.gender),
  ageBand: itself(customers.ageBand),
  // The month in which it is celebrated, which moves with a lunar birthday.
  birthdayMonth: itself(sql`substr(${customerFacts.nextBirthday}, 6, 2)`),
  nextBirthday: itself(customerFacts.nextBirthday),
  channel: itself(customers.channel),
  partner: itself(customers.partnerId),
  community: itself(customers.communityId),
  district: {
    value: communities.district,
    within: (condition) =>
      sql`coalesce(${customers.communityId} IN (SELECT ${communities.id} FROM ${communities} WHERE ${condition}), 0)`,
  },
  stage: itself(customers.stage),
  seller: itself(customers.sellerId),
  temperament: itself(customers.temperament),
  incomeBand: itself(customers.incomeBand),
  maritalStatus: itself(customers.maritalStatus),
  occupation: itself(customers.occupation),
  floor: itself(customers.floor),
  lift: itself(sql`CASE ${customers.hasLift} WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END`),
  houseType: itself(customers.houseType),
  area: itself(customers.areaM2),

  rooms: ofNeed(customerNeeds.rooms, true),
  styles: ofNeed(customerNeeds.styles, true),
  // As much as they would spend at most; of one bound, that.
  budget: ofNeed(sql`coalesce(${customerNeeds.budgetMaxFen}, ${customerNeeds.budgetMinFen})`),
  decideBy: ofNeed(customerNeeds.decideBy),
  neededBy: ofNeed(customerNeeds.neededBy),

  createdAt: itself(customers.createdAt),
  lastContact: itself(customers.lastContactAt),
  nextContact: itself(customers.nextContactDate),
  lastSign: itself(customerFacts.lastSign),
  nextCare: itself(customerFacts.nextCare),
  firstBuy: itself(customerFacts.firstBuy),
  lastBuy: itself(customerFacts.lastBuy),
  buys: itself(customerFacts.buys),
  netFen: itself(customerFacts.netFen),
  referred: itself(customerFacts.referred),
  satisfaction: itself(customerFacts.sat),
  share: itself(customerFacts.shareBp),

  layer: itself(customerFacts.layer),
  tier: itself(customerFacts.tier),
  tierUntil: itself(customerFacts.tierUntil),
  valueBand: itself(customerFacts.band),
  buyingPattern: itself(customerFacts.pattern),
  shownClass: itself(
    sql`CASE ${customerFacts.class} WHEN 'negative' THEN 'normal' ELSE ${customerFacts.class} END`,
  ),
  quadrant: itself(customerFacts.quadrant),
  recency: itself(sql`CAST(${customerFacts.r} AS TEXT)`),
  frequency: itself(sql`CAST(${customerFacts.f} AS TEXT)`),
  money: itself(sql`CAST(${customerFacts.m} AS TEXT)`),

  paymentMethod: {
    value: payments.method,
    within: (condition) =>
      sql`${customers.id} IN (SELECT ${payments.customerId} FROM ${payments} WHERE ${payments.kind} <> 'refund' AND ${condition})`,
  },

  customerClass: itself(customerFacts.class),
  profitFen: itself(customerFacts.profitFen),
  costCover: itself(customerFacts.coverBp),
} as const satisfies Record<FieldId, FieldSql>;

/** The SQL of a field. */
export const fieldSql = (id: FieldId): FieldSql => FIELD_SQL[id];

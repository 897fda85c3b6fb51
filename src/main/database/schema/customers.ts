import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  AGE_BANDS,
  CHANNELS,
  EDUCATIONS,
  GENDERS,
  HOME_PURPOSES,
  INCOME_BANDS,
  MARITAL_STATUSES,
  PARTNER_KINDS,
  TEMPERAMENTS,
} from '../../../shared/domain/customerCodes';
import { CUSTOMER_STAGES } from '../../../shared/domain/states/customerStage';
import { codes, flag, jsonList, listIndexes, nameKey, record, rule } from './columns';

export const communities = sqliteTable(
  'communities',
  {
    ...record(),
    name: text().notNull(),
    nameKey: nameKey(),
    district: text(),
    households: integer(),
    renovating: integer(),
    hasLift: flag(),
    note: text(),
  },
  (t) => [uniqueIndex('communities_name').on(t.name), index('communities_name_key').on(t.nameKey, t.id)],
);

export const partners = sqliteTable(
  'partners',
  {
    ...record(),
    name: text().notNull(),
    nameKey: nameKey(),
    kind: text({ enum: PARTNER_KINDS }).notNull(),
    phone: text(),
    company: text(),
    /** Commission on money received, in 1/10,000. */
    commissionBp: integer().notNull().default(0),
    note: text(),
    active: flag().notNull().default(true),
  },
  (t) => [index('partners_name').on(t.nameKey, t.id), codes('partners_kind', t.kind, PARTNER_KINDS)],
);

/** Who was merged into another customer is in no list. */
const NOT_MERGED = sql`"merged_into_id" IS NULL`;

export const customers = sqliteTable(
  'customers',
  {
    ...record(),
    /** Empty when only a phone is known. */
    name: text().notNull(),
    nameKey: nameKey(),
    gender: text({ enum: GENDERS }),
    /** Normalised digits. Two customers may share one: spouses do. */
    phone: text(),
    phone2: text(),
    wechat: text(),
    qq: text(),
    email: text(),
    birthdayCalendar: text({ enum: ['solar', 'lunar'] as const }),
    birthdayMonth: integer(),
    birthdayDay: integer(),
    birthdayLeap: flag().notNull().default(false),
    birthYear: integer(),
    ageBand: text({ enum: AGE_BANDS }),
    education: text({ enum: EDUCATIONS }),
    occupation: text(),
    jobTitle: text(),
    incomeBand: text({ enum: INCOME_BANDS }),
    maritalStatus: text({ enum: MARITAL_STATUSES }),
    weddingDate: text(),
    hobbies: text(),
    temperament: text({ enum: TEMPERAMENTS }),
    channel: text({ enum: CHANNELS }).notNull().default('walk_in'),
    partnerId: integer().references(() => partners.id),
    introducerId: integer(),
    communityId: integer().references(() => communities.id),
    building: text(),
    unit: text(),
    room: text(),
    floor: integer(),
    hasLift: flag(),
    areaM2: integer(),
    houseType: text(),
    boughtElsewhere: text(),
    suppliers: text(),
    /** 1 (poor) to 5 (very satisfied) with the present suppliers. */
    supplierSatisfaction: integer(),
    stage: text({ enum: CUSTOMER_STAGES }).notNull().default('registered'),
    lostReason: text(),
    wakeUpDate: text(),
    sellerId: integer(),
    nextContactDate: text(),
    lastContactAt: integer(),
    note: text(),
    /** True where the owner counts them among the VIPs whatever they bought. */
    vipPinned: flag().notNull().default(false),
    mergedIntoId: integer(),
    /** When the customer's data was erased on request; what is left is numbers. */
    erasedAt: integer(),
  },
  (t) => [
    index('customers_phone').on(t.phone),
    index('customers_phone2').on(t.phone2),
    index('customers_partner').on(t.partnerId, t.mergedIntoId, t.id),
    index('customers_introducer').on(t.introducerId),
    // Who was merged into a customer: found and erased with them.
    index('customers_merged').on(t.mergedIntoId).where(sql`"merged_into_id" IS NOT NULL`),
    // What comes up by itself, for each seller: who has not been followed up for long, and who asked to be woken up. The
    // conditions must stand word for word in the query.
    index('customers_quiet')
      .on(
        t.sellerId,
        sql`("last_contact_at" IS NULL)`,
        sql`coalesce("last_contact_at", "created_at")`,
        t.id,
        t.createdAt,
      )
      .where(
        sql`"next_contact_date" IS NULL AND "merged_into_id" IS NULL AND "erased_at" IS NULL AND "stage" NOT IN ('won', 'lost', 'paused')`,
      ),
    index('customers_waking')
      .on(t.sellerId, t.wakeUpDate, t.id)
      .where(sql`"stage" = 'paused' AND "merged_into_id" IS NULL AND "erased_at" IS NULL`),
    ...listIndexes('customers', {
      id: t.id,
      where: NOT_MERGED,
      sorts: {
        created: t.createdAt,
        next: sql`coalesce("next_contact_date", '9999-12-31')`,
        last: sql`coalesce("last_contact_at", 0)`,
        name: t.nameKey,
      },
      filters: {
        all: {},
        stage: { by: t.stage, beside: [t.sellerId, t.channel] },
        seller: { by: t.sellerId, beside: [t.channel] },
        channel: { by: t.channel },
        community: { by: t.communityId },
      },
    }),
    // Whether there is a next contact, and when; sorted by it, its dates are a stretch of `customers_all_next`.
    ...listIndexes('customers', {
      id: t.id,
      where: NOT_MERGED,
      sorts: { created: t.createdAt, last: sql`coalesce("last_contact_at", 0)`, name: t.nameKey },
      filters: {
        dated: {
          by: sql`("next_contact_date" IS NULL)`,
          beside: [t.nextContactDate, t.stage, t.sellerId, t.channel, t.communityId],
        },
      },
    }),
    codes('customers_gender', t.gender, GENDERS),
    codes('customers_channel_code', t.channel, CHANNELS),
    codes('customers_stage_code', t.stage, CUSTOMER_STAGES),
    rule('customers_name_or_phone', sql`${t.name} <> '' OR ${t.phone} IS NOT NULL`),
    rule('customers_birthday_month', sql`${t.birthdayMonth} BETWEEN 1 AND 12`),
    rule('customers_birthday_day', sql`${t.birthdayDay} BETWEEN 1 AND 31`),
  ],
);

/** What a customer wants to furnish. One open need a customer; older ones stay as history. */
export const customerNeeds = sqliteTable(
  'customer_needs',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    rooms: jsonList<string>().notNull(),
    styles: jsonList<string>().notNull(),
    productKinds: jsonList<string>().notNull(),
    purpose: text({ enum: HOME_PURPOSES }),
    currentLayout: text(),
    decideBy: text(),
    neededBy: text(),
    budgetMinFen: integer(),
    budgetMaxFen: integer(),
    note: text(),
    closedAt: integer(),
  },
  (t) => [
    index('customer_needs_customer').on(t.customerId, t.id),
    codes('customer_needs_purpose', t.purpose, HOME_PURPOSES),
    rule('customer_needs_budget', sql`${t.budgetMinFen} >= 0 AND ${t.budgetMaxFen} >= ${t.budgetMinFen}`),
  ],
);

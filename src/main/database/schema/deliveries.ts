import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { DELIVERY_KINDS, OLD_FURNITURE_RESULTS, PACKAGE_RESULTS } from '../../../shared/domain/productCodes';
import { DELIVERY_STATES } from '../../../shared/domain/states/delivery';
import { codes, flag, listIndexes, record, rule } from './columns';
import { orderPackages, orders } from './orders';

export const crews = sqliteTable(
  'crews',
  {
    ...record(),
    name: text().notNull(),
    members: text(),
    phone: text(),
    sort: integer().notNull().default(0),
    active: flag().notNull().default(true),
  },
  (t) => [uniqueIndex('crews_name').on(t.name)],
);

export const vehicles = sqliteTable(
  'vehicles',
  {
    ...record(),
    plate: text().notNull(),
    name: text(),
    driver: text(),
    volumeDm3: integer().notNull().default(0),
    crewId: integer().references(() => crews.id),
    active: flag().notNull().default(true),
  },
  (t) => [uniqueIndex('vehicles_plate').on(t.plate)],
);

export const slots = sqliteTable(
  'slots',
  {
    ...record(),
    name: text().notNull(),
    nameEn: text().notNull(),
    /** HH:MM */
    startTime: text().notNull(),
    endTime: text().notNull(),
    sort: integer().notNull(),
    active: flag().notNull().default(true),
  },
  (t) => [uniqueIndex('slots_name').on(t.name)],
);

/** What a crew can do in a slot. */
export const crewCapacities = sqliteTable(
  'crew_capacities',
  {
    ...record(),
    crewId: integer()
      .notNull()
      .references(() => crews.id),
    slotId: integer()
      .notNull()
      .references(() => slots.id),
    stops: integer().notNull(),
    packages: integer().notNull(),
    volumeDm3: integer().notNull(),
  },
  (t) => [
    uniqueIndex('crew_capacities_slot').on(t.crewId, t.slotId),
    rule('crew_capacities_amounts', sql`${t.stops} >= 0 AND ${t.packages} >= 0 AND ${t.volumeDm3} >= 0`),
  ],
);

/** A day (or one slot of it) on which a crew, or with no crew everybody, does not drive. */
export const blockedDays = sqliteTable(
  'blocked_days',
  { ...record(), date: text().notNull(), crewId: integer(), slotId: integer(), reason: text().notNull() },
  (t) => [index('blocked_days_date').on(t.date)],
);

export const deliveries = sqliteTable(
  'deliveries',
  {
    ...record(),
    /** Slip number. */
    number: text().notNull(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    kind: text({ enum: DELIVERY_KINDS }).notNull().default('delivery'),
    state: text({ enum: DELIVERY_STATES }).notNull().default('unscheduled'),
    /** Set together with slot and crew when it is booked. */
    date: text(),
    slotId: integer().references(() => slots.id),
    crewId: integer().references(() => crews.id),
    vehicleId: integer().references(() => vehicles.id),
    driver: text(),
    /** Place among the crew's stops of that slot, 1 up. */
    stopNo: integer(),
    /** Date the customer was promised; sorts the tray of what waits. */
    promisedDate: text(),
    packages: integer().notNull().default(0),
    volumeDm3: integer().notNull().default(0),
    oldFurnitureRemoval: text(),
    /** How much of it was taken along, as the crew reports; NULL: nothing was to be taken, or nobody has said. */
    oldFurnitureTaken: text({ enum: OLD_FURNITURE_RESULTS }),
    remarks: text(),
    /** Why the owner let it exceed the capacity. */
    overrideReason: text(),
    overrideBy: integer(),
    remindedAt: integer(),
    dispatchedAt: integer(),
    finishedAt: integer(),
    receiver: text(),
    collectedFen: integer().notNull().default(0),
    resultNote: text(),
    revisitedAt: integer(),
  },
  (t) => [
    uniqueIndex('deliveries_number').on(t.number),
    index('deliveries_board').on(t.date, t.crewId, t.slotId, t.stopNo, t.id),
    index('deliveries_state').on(t.state, t.promisedDate, t.id),
    index('deliveries_created').on(t.createdAt, t.id),
    index('deliveries_order').on(t.orderId, t.id),
    ...listIndexes('deliveries', {
      id: t.id,
      // What has no day yet stands at the end of time.
      sorts: { day: sql`coalesce("date", '9999-12-31')` },
      filters: {
        all: {},
        state: { by: t.state, beside: [t.crewId, t.kind] },
        crew: { by: t.crewId, beside: [t.kind] },
        kind: { by: t.kind },
      },
    }),
    codes('deliveries_kind', t.kind, DELIVERY_KINDS),
    codes('deliveries_state_code', t.state, DELIVERY_STATES),
    codes('deliveries_old_furniture', t.oldFurnitureTaken, OLD_FURNITURE_RESULTS),
    rule(
      'deliveries_booked_whole',
      sql`(${t.date} IS NULL) = (${t.slotId} IS NULL) AND (${t.date} IS NULL) = (${t.crewId} IS NULL)`,
    ),
    rule('deliveries_amounts', sql`${t.packages} >= 0 AND ${t.volumeDm3} >= 0 AND ${t.collectedFen} >= 0`),
  ],
);

/** Which packages went on which delivery, and what became of each. */
export const deliveryPackages = sqliteTable(
  'delivery_packages',
  {
    deliveryId: integer()
      .notNull()
      .references(() => deliveries.id),
    packageId: integer()
      .notNull()
      .references(() => orderPackages.id),
    result: text({ enum: PACKAGE_RESULTS }).notNull().default('pending'),
  },
  (t) => [
    primaryKey({ columns: [t.deliveryId, t.packageId] }),
    index('delivery_packages_package').on(t.packageId),
    codes('delivery_packages_result', t.result, PACKAGE_RESULTS),
  ],
);

import { and, asc, between, count, eq, gte, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { DeliveryCard, DeliveryListRow } from '../../../shared/contract/deliveryShapes';
import type { LocalDate } from '../../../shared/domain/dates';
import type { deliveryFilters } from '../../../shared/features/deliveries/contract';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  EVERY_ROW,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import { crews, deliveries, orders, slots } from '../../database/schema';
import { AppError } from '../../system/errors';
import { foundByText, queryTokens } from '../search';
import { toCollect } from './collecting';
import { HOLDING_STATES } from './slotLoad';

const balance = sql<number>`${orders.totalFen} - ${orders.receivedFen}`;
const arrived = sql<number>`(
  SELECT count(*) FROM delivery_packages dp JOIN order_packages op ON op.id = dp.package_id
  WHERE dp.delivery_id = ${deliveries.id} AND op.no > 0 AND op.state <> 'pending')`;

const cardColumns = {
  id: deliveries.id,
  version: deliveries.version,
  number: deliveries.number,
  kind: deliveries.kind,
  state: deliveries.state,
  orderId: deliveries.orderId,
  orderNumber: orders.number,
  customerId: orders.customerId,
  customerName: orders.contactName,
  phone: orders.phone,
  phone2: orders.phone2,
  district: orders.district,
  community: orders.community,
  building: orders.building,
  unit: orders.unit,
  room: orders.room,
  floor: orders.floor,
  hasLift: orders.hasLift,
  date: deliveries.date,
  slotId: deliveries.slotId,
  crewId: deliveries.crewId,
  vehicleId: deliveries.vehicleId,
  driver: deliveries.driver,
  stopNo: deliveries.stopNo,
  promisedDate: deliveries.promisedDate,
  packages: deliveries.packages,
  arrived,
  volumeDm3: deliveries.volumeDm3,
  balanceFen: balance,
  overrideReason: deliveries.overrideReason,
  remarks: deliveries.remarks,
  resultNote: deliveries.resultNote,
};

/**
 * Rows with what each stop is to collect: an order's balance stands at one of its stops of a day. Asks only for rows
 * with a balance and a date.
 */
const withCollector = <Row extends Omit<DeliveryCard, 'collectedWith'>>(db: Reader, rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, ...toCollect(db, row, row.balanceFen) }));

/** One delivery as the board shows it. */
export function getCard(db: Reader, id: number): DeliveryCard {
  const rows = db
    .select(cardColumns)
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .where(eq(deliveries.id, id))
    .all();
  const [card] = withCollector(db, rows);
  if (!card) throw new AppError('NOT_FOUND', { params: { entity: 'deliveries', id } });
  return card;
}

/** All stops from one day to another, in the order in which they are driven. */
export function stopsBetween(db: Reader, from: LocalDate, to: LocalDate): DeliveryCard[] {
  return withCollector(
    db,
    db
      .select(cardColumns)
      .from(deliveries)
      .innerJoin(orders, eq(orders.id, deliveries.orderId))
      // The plus keeps SQLite from the states' index, which would read all that was ever delivered.
      .where(and(between(deliveries.date, from, to), inArray(sql`+${deliveries.state}`, HOLDING_STATES)))
      .orderBy(
        asc(deliveries.date),
        asc(deliveries.crewId),
        asc(deliveries.slotId),
        asc(deliveries.stopNo),
        asc(deliveries.id),
      )
      .all(),
  );
}

/** The tray shows at most so many; who waits longer is found by district or search. */
const TRAY_LIMIT = 200;
const WAITING = inArray(deliveries.state, ['unscheduled', 'moved']);

/** What waits for a date, earliest promised first, and the districts it is for. */
export function waitingDeliveries(
  db: Reader,
  filters: { district: string | null; q: string | null; orderId: number | null },
) {
  const where = and(
    WAITING,
    filters.district === null ? undefined : eq(orders.district, filters.district),
    filters.orderId === null ? undefined : eq(deliveries.orderId, filters.orderId),
    searched(db, filters.q),
  );
  const rows = db
    .select(cardColumns)
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .where(where)
    .orderBy(sql`coalesce(${deliveries.promisedDate}, '9999-12-31')`, asc(deliveries.id))
    .limit(TRAY_LIMIT)
    .all();
  const total =
    db
      .select({ total: count() })
      .from(deliveries)
      .innerJoin(orders, eq(orders.id, deliveries.orderId))
      .where(where)
      .get()?.total ?? 0;
  const districts = db
    .selectDistinct({ district: orders.district })
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .where(and(WAITING, isNotNull(orders.district)))
    .orderBy(asc(orders.district))
    .all()
    .flatMap(({ district }) => (district ? [district] : []));
  return { rows: withCollector(db, rows), total, districts };
}

/** The condition for what a person typed; undefined for nothing. */
function searched(db: Reader, q: string | null, everyHit = false): SQL | undefined {
  if (q === null || queryTokens(q).length === 0) return undefined;
  return foundByText(db, q, { column: deliveries.id, entity: 'deliveries', everyHit });
}

export type DeliveryFilters = z.output<z.ZodObject<typeof deliveryFilters>>;

/** As it stands in the index. */
const day = sql<string>`coalesce("deliveries"."date", '9999-12-31')`;

function narrowedBy(
  db: Reader,
  { states, kind, crewId, from, to, q }: DeliveryFilters,
  everyHit = false,
): Narrowed {
  return {
    filters: [
      { column: deliveries.state, values: states },
      only(deliveries.crewId, crewId),
      only(deliveries.kind, kind),
    ],
    rest: [from === null ? undefined : gte(day, from), to === null ? undefined : lte(day, to)],
    found: searched(db, q, everyHit),
  };
}

const listRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  withCollector(
    db,
    db
      .select({
        ...cardColumns,
        day,
        crewName: crews.name,
        slotName: slots.name,
        startTime: slots.startTime,
        endTime: slots.endTime,
        receiver: deliveries.receiver,
        collectedFen: deliveries.collectedFen,
      })
      .from(deliveries)
      .innerJoin(orders, eq(orders.id, deliveries.orderId))
      .leftJoin(crews, eq(crews.id, deliveries.crewId))
      .leftJoin(slots, eq(slots.id, deliveries.slotId))
      .where(where)
      .orderBy(...orderBy)
      .limit(limit)
      .all(),
  );

const LATEST_DAY: Sort<DeliveryListRow> = {
  ...{ by: day, id: deliveries.id, direction: 'desc' },
  value: (row) => row.day,
};

/** A page of the list, latest day first. */
export const deliveryPage = (db: Reader, filters: DeliveryFilters, at: PageAt) =>
  readPage<DeliveryListRow>(narrowedBy(db, filters, at.everyHit), LATEST_DAY, at, (walk) =>
    listRows(db, walk),
  );

/** How many deliveries a list has, see `countUpTo`. */
export const countDeliveries = (db: Reader, filters: DeliveryFilters, most?: number): number =>
  countUpTo(db, deliveries, narrowedBy(db, filters, most === EVERY_ROW), most);

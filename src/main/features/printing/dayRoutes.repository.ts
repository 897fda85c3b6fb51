import { and, asc, eq, notInArray } from 'drizzle-orm';
import { addressText } from '../../../shared/domain/address';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Reader } from '../../database/database';
import {
  crews,
  deliveries,
  deliveryPackages,
  orderLines,
  orderPackages,
  orders,
  slots,
  vehicles,
} from '../../database/schema';
import type { DayGoods, DayRoute, DayStop } from '../../engines/printing/templates/dayLists';
import { fill } from '../../engines/printing/templates/fill';
import { toCollect } from '../deliveries';
import { isLoose, packagesLater } from '../orders';
import {
  dayText,
  floorOf,
  oldFurnitureText,
  phonesOf,
  sizeOf,
  storeOf,
  type Wording,
} from './slipData.repository';

/** How a day is cut into sheets: a crew's stops, or what goes into each of its vehicles. */
type RouteBy = 'crew' | 'vehicle';

/** The planned stops of a day in the order in which they are driven; those without a place in a slot are left out. */
export function readDayRoutes(
  db: Reader,
  date: LocalDate,
  crewId: number | null,
  by: RouteBy,
  wording: Wording,
): DayRoute[] {
  const stops = dayStops(db, date, crewId);
  const groups = new Map<string, typeof stops>();
  const places = new Map<number, number>();
  for (const stop of stops) {
    const { crew, delivery } = stop;
    // Stops are counted through the crew's day, so that both lists name a stop by the same number.
    places.set(crew.id, (places.get(crew.id) ?? 0) + 1);
    const key = by === 'crew' ? `${crew.id}` : `${crew.id}/${delivery.vehicleId ?? 0}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...stop, place: places.get(crew.id) ?? 0 }]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        store: storeOf(db),
        day: dayText(date, wording.texts),
        crew: first.crew.name,
        members: first.crew.members ?? '',
        vehicle: distinct(group.map(({ vehicle }) => vehicle?.plate)),
        driver: distinct(group.map(({ delivery, vehicle }) => delivery.driver ?? vehicle?.driver)),
        volumeDm3: group.reduce((sum, { delivery }) => sum + delivery.volumeDm3, 0),
        stops: group.map((row) => stopOf(db, row, wording)),
      },
    ];
  });
}

/** Ids of the deliveries on a day's sheets. */
export const plannedOn = (db: Reader, date: LocalDate, crewId: number | null): number[] =>
  dayStops(db, date, crewId).map(({ delivery }) => delivery.id);

function dayStops(db: Reader, date: LocalDate, crewId: number | null) {
  return db
    .select({ delivery: deliveries, order: orders, crew: crews, slot: slots, vehicle: vehicles })
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .innerJoin(crews, eq(crews.id, deliveries.crewId))
    .innerJoin(slots, eq(slots.id, deliveries.slotId))
    .leftJoin(vehicles, eq(vehicles.id, deliveries.vehicleId))
    .where(
      and(
        eq(deliveries.date, date),
        crewId === null ? undefined : eq(deliveries.crewId, crewId),
        notInArray(deliveries.state, ['unscheduled', 'moved', 'cancelled']),
      ),
    )
    .orderBy(asc(crews.sort), asc(crews.id), asc(slots.startTime), asc(deliveries.stopNo), asc(deliveries.id))
    .all()
    .map((row) => ({ ...row, place: 0 }));
}

type StopRow = ReturnType<typeof dayStops>[number];

function stopOf(db: Reader, { delivery, order, slot, place }: StopRow, { texts, locale }: Wording): DayStop {
  const later = packagesLater(db, delivery);
  const oldFurniture = oldFurnitureText(db, delivery, texts);
  return {
    no: place,
    slot: locale === 'en' ? slot.nameEn : slot.name,
    time: `${slot.startTime}–${slot.endTime}`,
    number: delivery.number,
    orderNumber: order.number,
    customer: order.contactName,
    phones: phonesOf(order),
    address: addressText(order),
    floor: floorOf(order, texts),
    packages: delivery.packages,
    ...toCollect(db, delivery, Math.max(order.totalFen - order.receivedFen, 0)),
    remarks: [
      delivery.kind === 'delivery' ? null : texts.titles[delivery.kind],
      later > 0 && `${texts.partOnly} ${fill(texts.packagesLater, { count: later })}`,
      oldFurniture && fill(texts.takesOld, { what: oldFurniture }),
      delivery.remarks,
    ]
      .filter(Boolean)
      .join(texts.semicolon),
    goods: goodsOf(db, delivery.id, texts),
  };
}

function goodsOf(db: Reader, deliveryId: number, texts: Wording['texts']): DayGoods[] {
  const rows = db
    .select({ line: orderLines, no: orderPackages.no, state: orderPackages.state })
    .from(deliveryPackages)
    .innerJoin(orderPackages, eq(orderPackages.id, deliveryPackages.packageId))
    .innerJoin(orderLines, eq(orderLines.id, orderPackages.lineId))
    .where(eq(deliveryPackages.deliveryId, deliveryId))
    .orderBy(asc(orderLines.sort), asc(orderLines.id), asc(orderPackages.no))
    .all();
  const byLine = new Map<number, typeof rows>();
  for (const row of rows) byLine.set(row.line.id, [...(byLine.get(row.line.id) ?? []), row]);
  return [...byLine.values()].flatMap((group) => {
    const line = group[0]?.line;
    if (!line) return [];
    const numbered = group.filter((one) => !isLoose(one));
    const nos = numbered.map(({ no }) => no);
    return [
      {
        name: line.name,
        spec: [line.model, sizeOf(line)].filter(Boolean).join(' · '),
        color: [line.color, line.material].filter(Boolean).join(' / '),
        packageNos:
          nos.length > 0
            ? fill(texts.packageNo, { no: spans(nos), of: line.packages })
            : fill(texts.withoutPackage, { count: line.quantity }),
        packages: nos.length,
        arrived: group.every(({ state }) => state !== 'pending'),
      },
    ];
  });
}

/** 1–3、5 */
function spans(nos: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const no of nos) {
    const last = parts.at(-1);
    if (last && no === last.to + 1) last.to = no;
    else parts.push({ from: no, to: no });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}

const distinct = (texts: readonly (string | null | undefined)[]): string =>
  [...new Set(texts.filter(Boolean))].join('、');

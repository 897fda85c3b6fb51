import { asc, eq } from 'drizzle-orm';
import { addressText } from '../../../shared/domain/address';
import type { LocalDate } from '../../../shared/domain/dates';
import { weekdayOf } from '../../../shared/domain/dates';
import type { Locale } from '../../../shared/domain/locale';
import { fen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import { formatPhone } from '../../../shared/domain/phone';
import type { Reader } from '../../database/database';
import { getRecord } from '../../database/records';
import {
  crews,
  deliveries,
  deliveryPackages,
  orderLines,
  orderPackages,
  orders,
  slots,
  staff,
  vehicles,
} from '../../database/schema';
import { fill, type SheetTexts } from '../../engines/printing/templates/fill';
import type { SlipData, SlipLine } from '../../engines/printing/templates/slip';
import { isPartTaken, oldFurnitureOf, toCollect } from '../deliveries';
import { isLoose, packagesLater } from '../orders';
import { getSetting } from '../settings';

type Order = typeof orders.$inferSelect;
type OrderLine = typeof orderLines.$inferSelect;
type Delivery = typeof deliveries.$inferSelect;

/** In which words the data is written. */
export interface Wording {
  texts: SheetTexts;
  locale: Locale;
}

/** Everything on a delivery's slip, as it is now; what is to collect is what the customer owes at this moment. */
export function readSlip(db: Reader, deliveryId: number, wording: Wording): SlipData {
  const delivery = getRecord({ db }, deliveries, deliveryId);
  const order = getRecord({ db }, orders, delivery.orderId);
  const allLines = orderLinesOf(db, order.id);
  const lines = linesOnSlip(db, delivery, allLines);
  const totals = orderTotals({
    lines: allLines.map((line) => ({
      unitPriceFen: fen(line.unitPriceFen),
      quantity: line.quantity,
      gift: line.gift,
      cancelled: line.cancelledAt !== null,
    })),
    discountFen: fen(order.discountFen),
    deliveryFeeFen: fen(order.deliveryFeeFen),
    carryingFeeFen: fen(order.carryingFeeFen),
    installationFeeFen: fen(order.installationFeeFen),
  });
  return {
    kind: delivery.kind,
    number: delivery.number,
    orderNumber: order.number,
    store: storeOf(db),
    when: whenOf(db, delivery, wording),
    customer: order.contactName,
    phones: phonesOf(order),
    address: addressText(order),
    floor: floorOf(order, wording.texts),
    crew:
      (delivery.crewId &&
        db.select({ name: crews.name }).from(crews).where(eq(crews.id, delivery.crewId)).get()?.name) ||
      '',
    ...vehicleOf(db, delivery),
    seller: nameOf(db, order.sellerId),
    lines,
    packages: lines.reduce((sum, { packages }) => sum + packages, 0),
    packagesLater: packagesLater(db, delivery),
    deliveryFeeFen: order.deliveryFeeFen,
    carryingFeeFen: order.carryingFeeFen,
    installationFeeFen: order.installationFeeFen,
    goodsFen: totals.goodsFen,
    discountFen: totals.discountFen,
    totalFen: order.totalFen,
    receivedFen: order.receivedFen,
    ...toCollect(db, delivery, Math.max(order.totalFen - order.receivedFen, 0)),
    oldFurniture: oldFurnitureText(db, delivery, wording.texts),
    remarks: delivery.remarks,
    orderNote: order.note,
  };
}

/** The old furniture to bring back, and what was reported of it, here or (a part) at an earlier stop; null for none. */
export function oldFurnitureText(db: Reader, delivery: Delivery, texts: SheetTexts): string | null {
  const what = oldFurnitureOf(db, delivery);
  if (what === null) return null;
  const reported = delivery.oldFurnitureTaken ?? (isPartTaken(db, delivery) ? 'some' : null);
  return reported === null ? what : fill(texts.oldFurnitureStands, { what, how: texts.oldTaken[reported] });
}

export function storeOf(db: Reader): SlipData['store'] {
  const { name, phone, address, slipFooter } = getSetting(db, 'store');
  return { name, phone: phone && formatPhone(phone), address, footer: slipFooter };
}

/** 2026-11-28 周六 */
export const dayText = (date: string, texts: SheetTexts): string =>
  `${date} ${texts.weekdays[weekdayOf(date as LocalDate) - 1] ?? ''}`;

/** Both phones as people read them. */
export const phonesOf = ({ phone, phone2 }: Pick<Order, 'phone' | 'phone2'>): string =>
  [phone, phone2].flatMap((one) => (one ? [formatPhone(one)] : [])).join(' / ');

/** Floor, lift and way to carry: what the crew wants to know before it drives. */
export function floorOf(
  order: Pick<Order, 'floor' | 'hasLift' | 'fitsLift' | 'carryingDistanceM'>,
  texts: SheetTexts,
): string {
  const lift =
    order.hasLift === null
      ? null
      : order.hasLift
        ? order.fitsLift === false
          ? texts.liftTooSmall
          : texts.lift
        : texts.noLift;
  return [
    order.floor !== null && fill(texts.floorOf, { floor: order.floor }),
    lift,
    order.carryingDistanceM !== null && fill(texts.carrying, { metres: order.carryingDistanceM }),
  ]
    .filter(Boolean)
    .join('，');
}

function whenOf(db: Reader, delivery: Delivery, { texts, locale }: Wording): string | null {
  if (!delivery.date) return null;
  const slot = delivery.slotId && db.select().from(slots).where(eq(slots.id, delivery.slotId)).get();
  if (!slot) return dayText(delivery.date, texts);
  const name = locale === 'en' ? slot.nameEn : slot.name;
  return `${dayText(delivery.date, texts)} ${name} ${slot.startTime}–${slot.endTime}`;
}

function vehicleOf(db: Reader, delivery: Delivery): { vehicle: string; driver: string } {
  const vehicle =
    delivery.vehicleId && db.select().from(vehicles).where(eq(vehicles.id, delivery.vehicleId)).get();
  return {
    vehicle: vehicle ? vehicle.plate : '',
    driver: delivery.driver ?? (vehicle ? (vehicle.driver ?? '') : ''),
  };
}

export const nameOf = (db: Reader, staffId: number | null): string =>
  staffId === null
    ? ''
    : (db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? '');

function orderLinesOf(db: Reader, orderId: number): OrderLine[] {
  return db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.sort), asc(orderLines.id))
    .all();
}

/** A delivery's slip has the lines that it carries, with or without packages. A fitter's or revisit slip has all that was bought. */
function linesOnSlip(db: Reader, delivery: Delivery, lines: readonly OrderLine[]): SlipLine[] {
  if (delivery.kind !== 'delivery') {
    return lines.filter((line) => line.cancelledAt === null).map((line) => slipLine(line, line.packages));
  }
  const carried = packagesByLine(db, delivery.id);
  return lines.flatMap((line) => {
    const packages = carried.get(line.id);
    return packages === undefined ? [] : [slipLine(line, packages)];
  });
}

function packagesByLine(db: Reader, deliveryId: number): Map<number, number> {
  const rows = db
    .select({ lineId: orderPackages.lineId, no: orderPackages.no })
    .from(deliveryPackages)
    .innerJoin(orderPackages, eq(orderPackages.id, deliveryPackages.packageId))
    .where(eq(deliveryPackages.deliveryId, deliveryId))
    .all();
  const counts = new Map<number, number>();
  for (const one of rows) counts.set(one.lineId, (counts.get(one.lineId) ?? 0) + (isLoose(one) ? 0 : 1));
  return counts;
}

function slipLine(line: OrderLine, packages: number): SlipLine {
  return {
    name: line.name,
    model: line.model,
    size: sizeOf(line),
    color: [line.color, line.material].filter(Boolean).join(' / ') || null,
    quantity: line.quantity,
    packages,
    packagesOfLine: line.packages,
    unitPriceFen: line.unitPriceFen,
    amountFen: line.gift ? 0 : line.unitPriceFen * line.quantity,
    gift: line.gift,
    remark: [line.roomName, line.remark].filter(Boolean).join(' · ') || null,
  };
}

/** 2100×980×850; what is not known is left out, null when nothing is. */
export function sizeOf(line: Pick<OrderLine, 'lengthMm' | 'widthMm' | 'heightMm'>): string | null {
  return [line.lengthMm, line.widthMm, line.heightMm].filter((mm) => mm !== null).join('×') || null;
}

import { and, asc, eq, ne } from 'drizzle-orm';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
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
import { packagesLater, packageVolume } from '../orders';
import { getCard } from './deliveries.repository';
import { isPartTaken, oldFurnitureOf } from './oldFurniture';

/** A stop with everything that the drawer shows. */
export function deliveryDetail({ db }: ReadContext, id: number): DeliveryDetail {
  const card = getCard(db, id);
  const row = db.select().from(deliveries).where(eq(deliveries.id, id)).get();
  const order = db.select().from(orders).where(eq(orders.id, card.orderId)).get();
  if (!row || !order) throw new Error(`delivery ${id} without its rows`);
  const crew =
    row.crewId === null ? undefined : db.select().from(crews).where(eq(crews.id, row.crewId)).get();
  const slot =
    row.slotId === null ? undefined : db.select().from(slots).where(eq(slots.id, row.slotId)).get();
  const vehicle =
    row.vehicleId === null
      ? undefined
      : db.select().from(vehicles).where(eq(vehicles.id, row.vehicleId)).get();
  const installation = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.orderId, order.id),
        eq(deliveries.kind, 'installation'),
        ne(deliveries.state, 'cancelled'),
      ),
    )
    .get();
  return {
    ...card,
    packageList: packageList(db, id),
    packagesLater: packagesLater(db, row),
    orderNote: order.note,
    fitsLift: order.fitsLift,
    carryingDistanceM: order.carryingDistanceM,
    oldFurnitureRemoval: oldFurnitureOf(db, row),
    oldFurnitureTaken: row.oldFurnitureTaken,
    oldFurniturePartTaken: isPartTaken(db, row),
    needsInstallation: order.needsInstallation,
    sellerName: nameOf(db, order.sellerId),
    crewName: crew?.name ?? null,
    slotName: slot?.name ?? null,
    slotNameEn: slot?.nameEn ?? null,
    startTime: slot?.startTime ?? null,
    endTime: slot?.endTime ?? null,
    plate: vehicle?.plate ?? null,
    receiver: row.receiver,
    collectedFen: row.collectedFen,
    remindedAt: row.remindedAt,
    dispatchedAt: row.dispatchedAt,
    finishedAt: row.finishedAt,
    revisitedAt: row.revisitedAt,
    overrideName: nameOf(db, row.overrideBy),
    hasInstallation: installation !== undefined,
  };
}

function nameOf(db: Reader, staffId: number | null): string | null {
  if (staffId === null) return null;
  return db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? null;
}

function packageList(db: Reader, deliveryId: number): DeliveryDetail['packageList'] {
  return db
    .select({
      packageId: orderPackages.id,
      lineId: orderPackages.lineId,
      lineName: orderLines.name,
      model: orderLines.model,
      color: orderLines.color,
      roomName: orderLines.roomName,
      no: orderPackages.no,
      ofLine: orderLines.packages,
      lineVolumeDm3: orderLines.volumeDm3,
      state: orderPackages.state,
      expectedDate: orderLines.expectedDate,
      result: deliveryPackages.result,
    })
    .from(deliveryPackages)
    .innerJoin(orderPackages, eq(orderPackages.id, deliveryPackages.packageId))
    .innerJoin(orderLines, eq(orderLines.id, orderPackages.lineId))
    .where(eq(deliveryPackages.deliveryId, deliveryId))
    .orderBy(asc(orderLines.sort), asc(orderPackages.lineId), asc(orderPackages.no))
    .all()
    .map(({ lineVolumeDm3, ...row }) => ({
      ...row,
      volumeDm3: packageVolume(lineVolumeDm3, row.ofLine, row.no),
    }));
}

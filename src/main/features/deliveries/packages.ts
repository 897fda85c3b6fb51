import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Load } from '../../../shared/domain/slots';
import type { Reader } from '../../database/database';
import { writeAudit } from '../../database/records';
import { deliveryPackages, orderLines, orderPackages } from '../../database/schema';
import type { WriteContext } from '../../platform/context';

/** A package with its part of its line's volume. */
export interface PackageLoad {
  id: number;
  state: (typeof orderPackages.$inferSelect)['state'];
  volumeDm3: number;
}

/** The volume (dm³) of package `no` of a line; what rounding leaves is spread, so that the parts sum to the whole. */
export function packageVolume(lineVolumeDm3: number, linePackages: number, no: number): number {
  if (linePackages < 1) return 0;
  const upTo = (count: number) => Math.floor((lineVolumeDm3 * Math.min(count, linePackages)) / linePackages);
  return upTo(no) - upTo(no - 1);
}

const loadColumns = {
  id: orderPackages.id,
  state: orderPackages.state,
  no: orderPackages.no,
  lineVolumeDm3: orderLines.volumeDm3,
  linePackages: orderLines.packages,
};
interface LoadRow {
  id: number;
  state: PackageLoad['state'];
  no: number;
  lineVolumeDm3: number;
  linePackages: number;
}
const toLoad = ({ id, state, no, lineVolumeDm3, linePackages }: LoadRow): PackageLoad => ({
  id,
  state,
  volumeDm3: packageVolume(lineVolumeDm3, linePackages, no),
});

/** The packages of an order that are still to be delivered and on no live delivery. */
export function waitingPackages(db: Reader, orderId: number): PackageLoad[] {
  return db
    .select({ ...loadColumns, deliveryId: orderPackages.deliveryId, cancelledAt: orderLines.cancelledAt })
    .from(orderPackages)
    .innerJoin(orderLines, eq(orderLines.id, orderPackages.lineId))
    .where(and(eq(orderPackages.orderId, orderId), inArray(orderPackages.state, ['pending', 'arrived'])))
    .orderBy(asc(orderLines.sort), asc(orderPackages.lineId), asc(orderPackages.no))
    .all()
    .filter((row) => row.deliveryId === null && row.cancelledAt === null)
    .map(toLoad);
}

/** The packages that a delivery carries. */
export function packagesOf(db: Reader, deliveryId: number): PackageLoad[] {
  return db
    .select(loadColumns)
    .from(deliveryPackages)
    .innerJoin(orderPackages, eq(orderPackages.id, deliveryPackages.packageId))
    .innerJoin(orderLines, eq(orderLines.id, orderPackages.lineId))
    .where(eq(deliveryPackages.deliveryId, deliveryId))
    .orderBy(asc(orderLines.sort), asc(orderPackages.lineId), asc(orderPackages.no))
    .all()
    .map(toLoad);
}

/** What packages weigh on a slot, as one stop. */
export function loadOf(packages: readonly PackageLoad[]): Load {
  return {
    stops: 1,
    packages: packages.length,
    volumeDm3: packages.reduce((sum, { volumeDm3 }) => sum + volumeDm3, 0),
  };
}

/** Makes these the packages of a delivery. Nothing is written when they are already. */
export function setPackages(
  context: WriteContext,
  deliveryId: number,
  packages: readonly { id: number }[],
): void {
  const before = packagesOf(context.db, deliveryId).map(({ id }) => id);
  const after = packages.map(({ id }) => id);
  if (before.length === after.length && before.every((id) => after.includes(id))) return;
  const gone = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  if (gone.length > 0) {
    context.db
      .delete(deliveryPackages)
      .where(and(eq(deliveryPackages.deliveryId, deliveryId), inArray(deliveryPackages.packageId, gone)))
      .run();
  }
  for (const packageId of added) context.db.insert(deliveryPackages).values({ deliveryId, packageId }).run();
  writeAudit(context, 'deliveries', deliveryId, { packageIds: before }, { packageIds: after });
}

/** Puts packages on a live delivery. What has not arrived yet stays pending, so that its arrival is not lost. */
export function holdPackages(context: WriteContext, deliveryId: number, packageIds: readonly number[]): void {
  if (packageIds.length === 0) return;
  const ids = [...packageIds];
  context.db.update(orderPackages).set({ deliveryId }).where(inArray(orderPackages.id, ids)).run();
  context.db
    .update(orderPackages)
    .set({ state: 'booked' })
    .where(and(inArray(orderPackages.id, ids), eq(orderPackages.state, 'arrived')))
    .run();
  writeAudit(context, 'order_packages', deliveryId, null, { deliveryId, packageIds: ids });
}

/** Takes packages off their live delivery: they wait for another one. */
export function releasePackages(
  context: WriteContext,
  deliveryId: number,
  packageIds: readonly number[],
): void {
  if (packageIds.length === 0) return;
  const ids = [...packageIds];
  context.db.update(orderPackages).set({ deliveryId: null }).where(inArray(orderPackages.id, ids)).run();
  context.db
    .update(orderPackages)
    .set({ state: 'arrived' })
    .where(and(inArray(orderPackages.id, ids), eq(orderPackages.state, 'booked')))
    .run();
  writeAudit(context, 'order_packages', deliveryId, { deliveryId, packageIds: ids }, { deliveryId: null });
}

import { and, asc, eq, inArray } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { writeAudit } from '../../database/records';
import { deliveryPackages, orderLines, orderPackages } from '../../database/schema';
import { fieldError } from '../../system/errors';
import { isLoose, packageVolume } from '../orders';

/** A package with its part of its line's volume; number 0 is a line without packages, which is carried as itself. */
export interface PackageLoad {
  id: number;
  no: number;
  state: (typeof orderPackages.$inferSelect)['state'];
  volumeDm3: number;
  /** Local date on which its line is expected, or null. */
  expectedDate: string | null;
}

const loadColumns = {
  id: orderPackages.id,
  state: orderPackages.state,
  no: orderPackages.no,
  lineVolumeDm3: orderLines.volumeDm3,
  linePackages: orderLines.packages,
  expectedDate: orderLines.expectedDate,
};
interface LoadRow {
  id: number;
  state: PackageLoad['state'];
  no: number;
  lineVolumeDm3: number;
  linePackages: number;
  expectedDate: string | null;
}
const toLoad = ({ id, state, no, lineVolumeDm3, linePackages, expectedDate }: LoadRow): PackageLoad => ({
  id,
  no,
  state,
  expectedDate,
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

/**
 * The packages of a delivery that are booked when these are chosen (null: all of them). A line without packages that is
 * here goes along with whatever is booked first. Throws at `packageIds` for none, or one that is not the delivery's.
 */
export function chosenPackages(
  all: readonly PackageLoad[],
  packageIds: readonly number[] | null | undefined,
): readonly PackageLoad[] {
  if (!packageIds) return all;
  const wanted = new Set(packageIds);
  if (wanted.size === 0) throw fieldError('packageIds', 'required');
  if (all.filter(({ id }) => wanted.has(id)).length !== wanted.size) {
    throw fieldError('packageIds', 'not_of_delivery');
  }
  return all.filter((one) => wanted.has(one.id) || (isLoose(one) && one.state !== 'pending'));
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

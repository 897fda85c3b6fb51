import { and, eq, inArray } from 'drizzle-orm';
import type { OrderLineInput } from '../../../shared/contract/orderShapes';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { arrivalStateOf } from '../../../shared/domain/orderState';
import { DEFAULT_BUFFER_DAYS, promisedDate } from '../../../shared/domain/promise';
import type { Reader } from '../../database/database';
import { insertRecord, writeAudit } from '../../database/records';
import { orderLines, orderPackages, productKinds, products } from '../../database/schema';
import type { WriteContext } from '../../platform/context';
import { fieldError } from '../../platform/errors';
import { completeLines } from '../quotes/quoteContent';
import type { OrderLineRow, OrderPackageRow } from './orderFacts';

/** Production time of something custom that is in no catalogue: cabinets take about 20 days. */
const CUSTOM_DAYS = 20;

interface Supply {
  productionDays: number;
  bufferDays: number;
}

/** Production days and buffer of the products of these lines. Refuses a product that does not exist. */
export function supplyOf(
  db: Reader,
  lines: readonly { productId: number | null }[],
): (productId: number | null) => Supply | null {
  const ids = [...new Set(lines.flatMap(({ productId }) => (productId === null ? [] : [productId])))];
  const found = new Map<number, Supply>();
  if (ids.length > 0) {
    const rows = db
      .select({
        id: products.id,
        productionDays: products.productionDays,
        bufferDays: productKinds.bufferDays,
      })
      .from(products)
      .innerJoin(productKinds, eq(productKinds.id, products.kindId))
      .where(inArray(products.id, ids))
      .all();
    for (const { id, ...supply } of rows) found.set(id, supply);
    const unknown = lines.findIndex(({ productId }) => productId !== null && !found.has(productId));
    if (unknown >= 0) throw fieldError(`lines.${unknown}.productId`, 'no_such_product');
  }
  return (productId) => (productId === null ? null : (found.get(productId) ?? null));
}

/** When a line may be promised: in the house is today, what is made takes its production time and the kind's buffer. */
export function expectedDateOf(
  line: Pick<OrderLineInput, 'source'>,
  supply: Supply | null,
  orderDate: LocalDate,
): LocalDate {
  if (line.source === 'sample' || line.source === 'stock') return orderDate;
  if (supply) return promisedDate(orderDate, supply.productionDays, supply.bufferDays);
  return line.source === 'custom'
    ? promisedDate(orderDate, CUSTOM_DAYS, DEFAULT_BUFFER_DAYS)
    : addDays(orderDate, DEFAULT_BUFFER_DAYS);
}

export const inTheHouse = (source: OrderLineRow['source']) => source === 'sample' || source === 'stock';

/** Writes new lines of an order with one row for each package. */
export function insertLines(
  context: WriteContext,
  orderId: number,
  lines: readonly { line: OrderLineInput; sort: number }[],
): void {
  const inputs = lines.map(({ line }) => line);
  const supply = supplyOf(context.db, inputs);
  const completed = completeLines(context, inputs);
  for (const [i, { line, sort }] of lines.entries()) {
    const values = completed[i];
    if (!values) throw new Error('every line is completed');
    const row = insertRecord(context, orderLines, {
      ...values,
      orderId,
      sort,
      arrivalState: inTheHouse(line.source) ? 'arrived' : 'pending',
      expectedDate: expectedDateOf(line, supply(line.productId), context.today),
    });
    addPackages(context, row, 1);
  }
}

/** Adds the packages `from` … the line's number of them. Its audit row is the line's. */
function addPackages(context: WriteContext, line: OrderLineRow, from: number): void {
  const state = line.arrivalState === 'arrived' ? 'arrived' : 'pending';
  const rows = [];
  for (let no = from; no <= line.packages; no += 1) {
    rows.push({ orderId: line.orderId, lineId: line.id, no, state } as const);
  }
  for (let at = 0; at < rows.length; at += 500) {
    context.db
      .insert(orderPackages)
      .values(rows.slice(at, at + 500))
      .run();
  }
  if (rows.length > 0) context.touched.add('order_packages');
}

/** True for a package that is on a delivery or with the customer: it cannot be taken out of the order any more. */
export const isFixed = ({ state, deliveryId }: Pick<OrderPackageRow, 'state' | 'deliveryId'>) =>
  state === 'booked' || state === 'delivered' || (deliveryId !== null && state !== 'cancelled');

/** True for a package that counts among its line's: neither taken away nor given back. */
export const isOfLine = ({ state }: Pick<OrderPackageRow, 'state'>) =>
  state !== 'cancelled' && state !== 'returned';

/**
 * Brings the packages of a line in step with its new number of packages: free ones go first, what had been taken
 * away comes back. The caller has checked that enough are free.
 */
export function resizePackages(
  context: WriteContext,
  line: OrderLineRow,
  packages: readonly OrderPackageRow[],
): void {
  const live = packages.filter(isOfLine);
  let missing = line.packages - live.length;
  const state = line.arrivalState === 'arrived' ? 'arrived' : 'pending';
  if (missing < 0) {
    cancelPackages(context, live.filter((one) => !isFixed(one)).slice(missing));
  } else if (missing > 0) {
    const revived = packages.filter((one) => one.state === 'cancelled').slice(0, missing);
    setPackageState(context, revived, state);
    missing -= revived.length;
    const last = packages.reduce((highest, { no }) => Math.max(highest, no), 0);
    for (let no = last + 1; no <= last + missing; no += 1) {
      context.db.insert(orderPackages).values({ orderId: line.orderId, lineId: line.id, no, state }).run();
    }
    context.touched.add('order_packages');
  }
}

/** Packages that were returned stay so: they have been with the customer. */
export function cancelPackages(context: WriteContext, packages: readonly OrderPackageRow[]): void {
  setPackageState(
    context,
    packages.filter(({ state }) => state !== 'returned'),
    'cancelled',
  );
}

function setPackageState(
  context: WriteContext,
  packages: readonly OrderPackageRow[],
  state: OrderPackageRow['state'],
): void {
  const ids = packages.filter((one) => one.state !== state).map(({ id }) => id);
  const [first] = packages;
  if (ids.length === 0 || !first) return;
  context.db.update(orderPackages).set({ state }).where(inArray(orderPackages.id, ids)).run();
  writeAudit(context, 'order_packages', first.lineId, null, { packageIds: ids, state });
}

/**
 * Records that so many packages of a line are here: the first ones by number. What a delivery already holds is
 * `booked` once it is here; delivered packages stay as they are.
 */
export function setArrivedPackages(
  context: WriteContext,
  line: OrderLineRow,
  arrived: number,
  producing: boolean,
): OrderLineRow['arrivalState'] {
  const packages = context.db
    .select()
    .from(orderPackages)
    .where(and(eq(orderPackages.lineId, line.id)))
    .orderBy(orderPackages.no)
    .all()
    .filter(isOfLine);
  const here = packages.slice(0, arrived).filter(({ state }) => state === 'pending');
  const notHere = packages.slice(arrived).filter(({ state }) => state === 'arrived' || state === 'booked');
  setPackageState(
    context,
    here.filter(({ deliveryId }) => deliveryId === null),
    'arrived',
  );
  setPackageState(
    context,
    here.filter(({ deliveryId }) => deliveryId !== null),
    'booked',
  );
  setPackageState(context, notHere, 'pending');
  return line.packages === 0
    ? arrived > 0
      ? 'arrived'
      : arrivalStateOf(0, 0, producing)
    : arrivalStateOf(line.packages, arrived, producing);
}

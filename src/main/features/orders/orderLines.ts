import { and, eq, inArray } from 'drizzle-orm';
import type { OrderLineInput } from '../../../shared/contract/orderShapes';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { DEFAULT_BUFFER_DAYS, promisedDate } from '../../../shared/domain/promise';
import { isUnderWay } from '../../../shared/domain/states/delivery';
import { refuseTooFar } from '../../core/plannedDate';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord, insertRecord, updateRecord, writeAudit } from '../../database/records';
import { insertRow } from '../../database/rows';
import { deliveries, orderLines, orderPackages, productKinds, products } from '../../database/schema';
import { fieldError } from '../../system/errors';
import { completeLines } from '../quotes';
import { changedIdentity } from './deliveredBounds';
import { arrivalOf, inTheHouse, isFixed, isLoose, isOfLine, LOOSE_NO } from './lineFacts';
import type { OrderLineRow, OrderPackageRow } from './orderFacts';

/** Production time of something custom that is in no catalogue: cabinets take about 20 days. */
const CUSTOM_DAYS = 20;

interface Supply {
  productionDays: number;
  bufferDays: number;
  /** What a piece costs the shop today, in fen; NULL: unknown. */
  costFen: number | null;
}

/** Production days, buffer and cost of the products of these lines. Refuses a product that does not exist. */
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
        costFen: products.costFen,
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

/** Refuses a line that is wanted beyond what is planned, at its field. */
export function checkWantedDates(
  lines: readonly Pick<OrderLineInput, 'wantedDate'>[],
  today: LocalDate,
): void {
  for (const [i, { wantedDate }] of lines.entries()) {
    refuseTooFar(`lines.${i}.wantedDate`, wantedDate, today);
  }
}

/** When a line may be promised: in the house is today, what is made takes its production time and the kind's buffer. */
export function expectedDateOf(
  line: Pick<OrderLineInput, 'source'>,
  supply: Pick<Supply, 'productionDays' | 'bufferDays'> | null,
  orderDate: LocalDate,
): LocalDate {
  if (line.source === 'sample' || line.source === 'stock') return orderDate;
  if (supply) return promisedDate(orderDate, supply.productionDays, supply.bufferDays);
  return line.source === 'custom'
    ? promisedDate(orderDate, CUSTOM_DAYS, DEFAULT_BUFFER_DAYS)
    : addDays(orderDate, DEFAULT_BUFFER_DAYS);
}

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
      // What it costs today: a later cost of the product changes nothing that was sold.
      unitCostFen: supply(line.productId)?.costFen ?? null,
      arrivalState: inTheHouse(line.source) ? 'arrived' : 'pending',
      expectedDate: expectedDateOf(line, supply(line.productId), context.today),
    });
    addPackages(context, row);
  }
}

/** Writes the packages of a new line, or the one row of a line without. Its audit row is the line's. */
function addPackages(context: WriteContext, line: OrderLineRow): void {
  const state = inTheHouse(line.source) ? 'arrived' : 'pending';
  const row = { orderId: line.orderId, lineId: line.id, state } as const;
  const rows =
    line.packages === 0
      ? [{ ...row, no: LOOSE_NO }]
      : Array.from({ length: line.packages }, (_, i) => ({ ...row, no: i + 1 }));
  for (const one of rows) insertRow(context.db.$client, orderPackages, one);
  context.touched.add('order_packages');
}

/**
 * Brings the packages of a line in step with its new number of packages: free ones go first and of these what is not
 * here yet, what had been taken away comes back. The caller has checked that enough are free.
 */
function resizePackages(
  context: WriteContext,
  line: OrderLineRow,
  packages: readonly OrderPackageRow[],
): void {
  const wantsLoose = line.packages === 0;
  const live = packages.filter(isOfLine);
  cancelPackages(
    context,
    live.filter((one) => isLoose(one) !== wantsLoose),
  );
  const kept = live.filter((one) => isLoose(one) === wantsLoose);
  const missing = (wantsLoose ? 1 : line.packages) - kept.length;
  if (missing < 0) {
    const free = kept.filter((one) => !isFixed(one));
    const hereFirst = [
      ...free.filter(({ state }) => state !== 'pending'),
      ...free.filter(({ state }) => state === 'pending'),
    ];
    cancelPackages(context, hereFirst.slice(missing));
  } else if (missing > 0) bringBack(context, line, packages, missing);
}

/** So many more packages of a line: those that were taken away, then new ones. */
function bringBack(
  context: WriteContext,
  line: OrderLineRow,
  packages: readonly OrderPackageRow[],
  missing: number,
): void {
  const state = inTheHouse(line.source) ? 'arrived' : 'pending';
  const wantsLoose = line.packages === 0;
  const revived = packages
    .filter((one) => one.state === 'cancelled' && isLoose(one) === wantsLoose)
    .slice(0, missing);
  setPackageState(context, revived, state);
  const last = packages.reduce((highest, { no }) => Math.max(highest, no), 0);
  for (let i = 1; i <= missing - revived.length; i += 1) {
    const no = wantsLoose ? LOOSE_NO : last + i;
    insertRow(context.db.$client, orderPackages, { orderId: line.orderId, lineId: line.id, no, state });
  }
  context.touched.add('order_packages');
}

/** Writes a line as a change wants it, with its packages; what is another thing now has to come anew. */
export function alterLine(
  context: WriteContext,
  before: OrderLineRow,
  values: Partial<OrderLineRow>,
  packages: readonly OrderPackageRow[],
  supply: Supply | null,
): void {
  const wanted = { ...before, ...values };
  const anew = comesAnew(wanted, before);
  const promised = expectedDateOf(wanted, supply, context.today);
  // More of what was begun already: the rest is made from today on.
  const begun = before.arrivalState !== 'pending' && !inTheHouse(wanted.source);
  const more = begun && wanted.quantity > before.quantity;
  const later =
    before.expectedDate !== null && before.expectedDate > promised ? before.expectedDate : promised;
  const row = updateRecord(context, orderLines, before.id, null, {
    ...values,
    ...(wanted.productId !== before.productId && { unitCostFen: supply?.costFen ?? null }),
    ...(anew && { arrivalState: 'pending', expectedDate: promised }),
    ...(!anew && more && { expectedDate: later }),
  });
  resizePackages(
    context,
    row,
    packages.filter(({ lineId }) => lineId === before.id),
  );
  if (anew) resupply(context, row);
}

/** True where a change wants what is not here: from elsewhere, another product, or made otherwise than it was begun. */
function comesAnew(wanted: OrderLineRow, before: OrderLineRow): boolean {
  if (inTheHouse(wanted.source) !== inTheHouse(before.source)) return true;
  if (inTheHouse(wanted.source)) return false;
  const other = changedIdentity(before, wanted);
  return other === 'productId' || (other !== undefined && before.arrivalState !== 'pending');
}

/** What of a line is not with the customer is in the house, or is yet to come. */
function resupply(context: WriteContext, line: OrderLineRow): void {
  const coming = context.db
    .select()
    .from(orderPackages)
    .where(eq(orderPackages.lineId, line.id))
    .all()
    .filter((one) => isOfLine(one) && one.state !== 'delivered');
  const here = inTheHouse(line.source);
  const held = coming.filter(({ deliveryId }) => deliveryId !== null);
  setPackageState(context, held, here ? 'booked' : 'pending');
  setPackageState(
    context,
    coming.filter((one) => !held.includes(one)),
    here ? 'arrived' : 'pending',
  );
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

const isOnTheVan = (db: Reader, { deliveryId }: OrderPackageRow): boolean =>
  deliveryId !== null && isUnderWay(getRecord({ db }, deliveries, deliveryId).state);

/**
 * Records that so many packages of a line are here: the first ones by number. What a delivery already holds is
 * `booked` once it is here; delivered packages stay as they are. Gives the line's arrival state. Throws at `path` where
 * something on the van would be called missing.
 */
export function setArrivedPackages(
  context: WriteContext,
  line: OrderLineRow,
  arrived: number,
  producing: boolean,
  path: string,
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
  if (notHere.some((one) => isOnTheVan(context.db, one))) throw fieldError(path, 'on_the_van');
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
  const state = (one: OrderPackageRow) =>
    here.includes(one) ? 'arrived' : notHere.includes(one) ? 'pending' : one.state;
  return arrivalOf(
    { id: line.id, arrivalState: producing ? 'producing' : 'pending' },
    packages.map((one) => ({ ...one, state: state(one) })),
  );
}

import { inArray } from 'drizzle-orm';
import { packagesBack, type ReturnKind } from '../../../shared/domain/returns';
import type { WriteContext } from '../../database/context';
import { updateRecord, writeAudit } from '../../database/records';
import { orderLines, orderPackages } from '../../database/schema';
import {
  arrivalOf,
  expectedDateOf,
  inTheHouse,
  isLoose,
  type OrderLineRow,
  type OrderPackageRow,
  type OrderParts,
  supplyOf,
  travellingOf,
} from '../orders';

/** What becomes of one line of a return. */
export interface ReturnedLine {
  line: OrderLineRow;
  /** Its packages that come back. */
  back: OrderPackageRow[];
  /** What they are from now on. */
  state: OrderPackageRow['state'];
  /** What changes in the line. */
  patch: Partial<OrderLineRow>;
}

/**
 * What a settled return of so many pieces makes of a line, by itself: the last delivered packages come back. Of a return
 * the line ends or has fewer pieces; of an exchange it waits for the same ones again, which are made anew or come out of
 * the stock. `expected` is the local date that is promised for what is made.
 */
export function returnedLine(
  kind: ReturnKind,
  { line, packages, pieces }: { line: OrderLineRow; packages: readonly OrderPackageRow[]; pieces: number },
  { now, expected }: { now: number; expected: string },
): ReturnedLine {
  const own = travellingOf(line, packages);
  const delivered = own.filter(({ state }) => state === 'delivered').sort((a, b) => a.no - b.no);
  const whole = pieces === line.quantity;
  // A line without packages comes back as itself, with its last piece.
  const count = line.packages === 0 ? Number(whole) : packagesBack(kind, line, pieces);
  const back = count === 0 ? [] : delivered.slice(-count);
  const stays = inTheHouse(line.source);
  if (kind === 'exchange') {
    const state = stays ? 'arrived' : 'pending';
    const sentAgain = own.map((one) => (back.includes(one) ? { ...one, state } : one)) as OrderPackageRow[];
    const again = {
      arrivalState: arrivalOf({ id: line.id, arrivalState: 'pending' }, sentAgain),
      expectedDate: expected,
    };
    return { line, back, state, patch: stays ? {} : again };
  }
  if (whole) return { line, back, state: 'returned', patch: { cancelledAt: now } };
  const left = own.filter((one) => !back.includes(one));
  return {
    line,
    back,
    state: 'returned',
    patch: {
      quantity: line.quantity - pieces,
      packages: left.filter((one) => !isLoose(one)).length,
      volumeDm3: Math.round((line.volumeDm3 * (line.quantity - pieces)) / line.quantity),
      arrivalState: arrivalOf(line, left),
    },
  };
}

/** Carries it out; gives the number of packages that came back. */
export function takeLineBack(
  context: WriteContext,
  kind: ReturnKind,
  { packages }: OrderParts,
  { line, pieces }: { line: OrderLineRow; pieces: number },
): number {
  const supply = supplyOf(context.db, [line])(line.productId);
  const expected = expectedDateOf(line, supply, context.today);
  const { back, state, patch } = returnedLine(
    kind,
    { line, packages, pieces },
    { now: context.now, expected },
  );
  updateRecord(context, orderLines, line.id, null, patch);
  if (back.length > 0) {
    const packageIds = back.map(({ id }) => id);
    context.db
      .update(orderPackages)
      .set({ state, deliveryId: null })
      .where(inArray(orderPackages.id, packageIds))
      .run();
    writeAudit(context, 'order_packages', line.id, null, { packageIds, state });
  }
  return back.filter((one) => !isLoose(one)).length;
}

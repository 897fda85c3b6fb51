import { type ArrivalState, arrivalStateOf } from '../../../shared/domain/orderState';
import type { LineSource } from '../../../shared/domain/productCodes';
import { deliveredPieces } from '../../../shared/domain/returns';
import type { orderLines, orderPackages } from '../../database/schema';

type Line = typeof orderLines.$inferSelect;
type Package = typeof orderPackages.$inferSelect;

/** The number of the one row that a line without packages has: the line itself, which travels and counts as no package. */
export const LOOSE_NO = 0;

/** True for the row that stands for a line without packages. */
export const isLoose = ({ no }: Pick<Package, 'no'>): boolean => no === LOOSE_NO;

/** True for a sample or stock: it is in the house from the beginning. */
export const inTheHouse = (source: LineSource): boolean => source === 'sample' || source === 'stock';

/** True for a package that is on a delivery or with the customer: it cannot be taken out of the order any more. */
export const isFixed = ({ state, deliveryId }: Pick<Package, 'state' | 'deliveryId'>): boolean =>
  state === 'booked' || state === 'delivered' || (deliveryId !== null && state !== 'cancelled');

/** True for a package that counts among its line's: neither taken away nor given back. */
export const isOfLine = ({ state }: Pick<Package, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'returned';

/** What of a line travels: its packages, or the line itself where it has none. Neither taken away nor given back. */
export const travellingOf = (line: Pick<Line, 'id'>, packages: readonly Package[]): Package[] =>
  packages.filter((one) => one.lineId === line.id && isOfLine(one));

/** The arrival state of a line, from its packages. That it is being made no package shows: it stays as it was said. */
export function arrivalOf(
  line: Pick<Line, 'id' | 'arrivalState'>,
  packages: readonly Package[],
): ArrivalState {
  const own = travellingOf(line, packages);
  const here = own.filter(({ state }) => state !== 'pending').length;
  return arrivalStateOf(own.length, here, line.arrivalState !== 'pending');
}

/** How many whole pieces of a line the customer has. */
export function piecesDelivered(
  line: Pick<Line, 'id' | 'quantity' | 'packages' | 'cancelledAt'>,
  packages: readonly Package[],
): number {
  if (line.cancelledAt !== null) return 0;
  const own = travellingOf(line, packages).filter(({ state }) => state === 'delivered');
  const deliveredPackages = own.filter((one) => !isLoose(one)).length;
  return deliveredPieces({ ...line, deliveredPackages }, own.some(isLoose));
}

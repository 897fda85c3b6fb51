import type { InputOf } from '../../../shared/contract';
import { fieldError } from '../../system/errors';
import { inTheHouse, isFixed, isLoose, piecesDelivered, travellingOf } from './lineFacts';
import type { OrderLineRow, OrderPackageRow, OrderParts } from './orderFacts';

type ChangeInput = InputOf<'orders.changeLines'>;
type LineInput = ChangeInput['lines'][number];

/** What a thing is: another one is a return and a new line, once the customer has it. */
const IDENTITY = [
  'productId',
  'source',
  'model',
  'lengthMm',
  'widthMm',
  'heightMm',
  'material',
  'color',
] as const;
type Identity = (typeof IDENTITY)[number];

/** The field of a line in which a change makes another thing of it; undefined for none. */
export const changedIdentity = (
  line: Pick<OrderLineRow, Identity>,
  after: Pick<OrderLineRow, Identity>,
): Identity | undefined => IDENTITY.find((field) => line[field] !== after[field]);

/**
 * The field in which a change makes another thing of what left the house; undefined for none. What is of no product is
 * what it is called.
 */
const otherThing = (line: OrderLineRow, after: LineInput): Identity | 'name' | undefined => {
  const other = changedIdentity(line, after);
  if (other === 'productId') return 'name';
  return other ?? (line.productId === null && after.name !== line.name ? 'name' : undefined);
};

/**
 * A change whose packages follow its pieces: where goods are here or with the customer, a new quantity with packages left
 * as they were has as many a piece as before, so that whatever is owed travels in packages of its own.
 */
export function withPackages({ lines, packages }: OrderParts, input: ChangeInput): ChangeInput {
  const follow = (after: LineInput): LineInput => {
    const line = lines.find(({ id }) => id === after.id);
    if (!line || line.packages === 0 || after.packages !== line.packages) return after;
    if (after.quantity === line.quantity) return after;
    const own = travellingOf(line, packages);
    if (!own.some((one) => isSettled(line, one))) return after;
    const share = Math.ceil((after.quantity * line.packages) / line.quantity);
    const { min, max } = packagesFor(line, own, after.quantity);
    const fixed = own.filter(isFixed).length;
    return { ...after, packages: Math.max(Math.min(Math.max(share, min), max), fixed, 1) };
  };
  return { ...input, lines: input.lines.map(follow) };
}

/** True for a package whose part of the line is a fact: it was made for it, or the customer has it. */
const isSettled = ({ source }: OrderLineRow, { state }: OrderPackageRow): boolean =>
  state === 'delivered' || (state !== 'pending' && !inTheHouse(source));

/** How many packages a line of so many pieces may have, so that those delivered hold as many pieces as they do. */
function packagesFor(
  line: OrderLineRow,
  own: readonly OrderPackageRow[],
  quantity: number,
): { min: number; max: number } {
  const delivered = own.filter(({ state }) => state === 'delivered').length;
  if (delivered === 0) return { min: 1, max: 9999 };
  const pieces = piecesDelivered(line, own);
  return {
    min: Math.floor((quantity * delivered) / (pieces + 1)) + 1,
    max: pieces === 0 ? 9999 : Math.floor((quantity * delivered) / pieces),
  };
}

/**
 * What is with the customer bounds its line: fewer pieces are a return, another thing is a return and a new line, and
 * more pieces are owed in packages of their own. `path` names the line in the input. Throws at the field.
 */
export function checkDelivered(
  line: OrderLineRow,
  packages: readonly OrderPackageRow[],
  after: LineInput,
  path: string,
): void {
  const own = travellingOf(line, packages);
  const loose = own.find(isLoose);
  if (loose && isFixed(loose) && after.packages > 0) throw fieldError(`${path}.packages`, 'loose_is_booked');
  if (!own.some(({ state }) => state === 'delivered')) {
    checkOwed(line, own, after, path);
    return;
  }
  const pieces = piecesDelivered(line, packages);
  if (after.quantity < pieces) throw fieldError(`${path}.quantity`, 'below_delivered', { min: pieces });
  const other = otherThing(line, after);
  if (other) throw fieldError(`${path}.${other}`, 'delivered_as_it_is');
  if (after.quantity === line.quantity) return;
  const { min, max } = packagesFor(line, own, after.quantity);
  if (loose || min > max) throw fieldError(`${path}.quantity`, 'more_in_new_line');
  if (after.packages >= min && after.packages <= max) return;
  throw fieldError(`${path}.packages`, 'packages_of_delivered', { pieces, min, max });
}

/**
 * What is on the van is as it was loaded until somebody says how it went: no other thing, no more and no fewer pieces.
 * Prices and remarks may change. Throws at the field.
 */
export function checkOnTheVan(line: OrderLineRow, after: LineInput, path: string): void {
  const other = otherThing(line, after);
  if (other) throw fieldError(`${path}.${other}`, 'on_the_van');
  for (const field of ['quantity', 'packages'] as const) {
    if (after[field] !== line[field]) throw fieldError(`${path}.${field}`, 'on_the_van');
  }
}

/** Everything that was made is here, and more is wanted: it comes in packages of its own. */
function checkOwed(
  line: OrderLineRow,
  own: readonly OrderPackageRow[],
  after: LineInput,
  path: string,
): void {
  if (line.packages === 0 || after.packages === 0 || after.quantity <= line.quantity) return;
  const here = own.filter((one) => isSettled(line, one)).length;
  if (here === own.length && after.packages <= here && changedIdentity(line, after) === undefined) {
    throw fieldError(`${path}.packages`, 'packages_of_more', { min: here + 1 });
  }
}

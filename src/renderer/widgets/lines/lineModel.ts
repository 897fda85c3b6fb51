import {
  discountFault,
  type Fault,
  LARGEST_AMOUNT_FEN,
  limitFault,
} from '../../../shared/domain/amountFaults';
import { type Concession, concession } from '../../../shared/domain/concession';
import type { Fen } from '../../../shared/domain/money';
import { lineAmount } from '../../../shared/domain/orderMoney';
import type { LineSource } from '../../../shared/domain/productCodes';
import type { Product } from '../../../shared/features/catalogue/contract';

/** A line while somebody writes it. Numbers may be NaN: typed, but no number; main refuses it at its field. */
export interface EditableLine {
  /** Names the line on screen, before it has an id. */
  key: string;
  /** NULL: new. */
  id: number | null;
  roomName: string | null;
  productId: number | null;
  name: string;
  model: string | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  material: string | null;
  color: string | null;
  source: LineSource;
  quantity: number;
  packages: number;
  unitPriceFen: number;
  gift: boolean;
  remark: string | null;
  /** Orders only. */
  wantedDate?: string | null;
  pictureSha256?: string | null;
  listPriceFen?: number | null;
  materials?: readonly string[];
  colors?: readonly string[];
}

const newKey = () => crypto.randomUUID();

/** A stored line, ready to be edited. */
export const editableLine = (row: Omit<EditableLine, 'key'> & { id: number }): EditableLine => ({
  ...row,
  key: `stored-${row.id}`,
});

export const lineFromProduct = (product: Product): EditableLine => ({
  key: newKey(),
  id: null,
  roomName: null,
  productId: product.id,
  name: product.name,
  model: product.model,
  lengthMm: product.lengthMm,
  widthMm: product.widthMm,
  heightMm: product.heightMm,
  material: product.materials[0] ?? null,
  color: product.colors[0] ?? null,
  source: product.source,
  quantity: 1,
  packages: product.packages,
  unitPriceFen: product.priceFen,
  gift: false,
  remark: null,
  pictureSha256: product.pictureSha256,
  listPriceFen: product.priceFen,
  materials: product.materials,
  colors: product.colors,
});

/** A line for what the catalogue does not have. */
export const customLine = (): EditableLine => ({
  key: newKey(),
  id: null,
  roomName: null,
  productId: null,
  name: '',
  model: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  material: null,
  color: null,
  source: 'custom',
  quantity: 1,
  packages: 1,
  unitPriceFen: 0,
  gift: false,
  remark: null,
});

/** What the calls take of a line; the rest is for the screen. */
export function lineInput(line: EditableLine) {
  const { id, roomName, productId, name, model, lengthMm, widthMm, heightMm } = line;
  const { material, color, source, quantity, packages, unitPriceFen, gift, remark } = line;
  return {
    ...{ id, roomName, productId, name, model, lengthMm, widthMm, heightMm },
    ...{ material, color, source, quantity, packages, unitPriceFen, gift, remark },
  };
}

/** What a line counts, in fen; 0 while its price or quantity is no number. */
export function amountOf(line: Pick<EditableLine, 'unitPriceFen' | 'quantity' | 'gift'>): number {
  const { unitPriceFen, quantity, gift } = line;
  if (!Number.isSafeInteger(unitPriceFen) || !Number.isSafeInteger(quantity)) return 0;
  if (unitPriceFen < 0 || quantity < 0 || unitPriceFen * quantity > Number.MAX_SAFE_INTEGER) return 0;
  return lineAmount({ unitPriceFen: unitPriceFen as Fen, quantity, gift, cancelled: false });
}

type Priced = Pick<EditableLine, 'unitPriceFen' | 'quantity' | 'gift' | 'listPriceFen'>;

/** What is wrong with a discount (fen) on these lines; nothing while one of them has no price or quantity yet. */
export function discountFaultOn(lines: readonly Priced[], discountFen: number): Fault | null {
  if (!arePriced(lines)) return null;
  const goodsFen = lines.reduce((sum, line) => sum + amountOf(line), 0);
  return discountFault(discountFen, goodsFen);
}

/**
 * What is wrong with a discount (fen) of somebody who may give `limitBp` (1/10,000); null: without a limit. Counts the
 * discount and the gifts: main alone knows what a size costs, and so which prices are below the catalogue's.
 */
export function limitFaultOn(
  lines: readonly Priced[],
  discountFen: number,
  limitBp: number | null,
): Fault | null {
  const unlisted = lines.map((line) => ({ ...line, listPriceFen: null }));
  const given = givenOn(unlisted, discountFen);
  return given && limitFault(given, limitBp);
}

/** What is given away on these lines and by a discount (fen); null while one of them is no amount that there can be. */
export function givenOn(lines: readonly Priced[], discountFen: number): Concession | null {
  if (!arePriced(lines) || !(discountFen >= 0 && discountFen <= LARGEST_AMOUNT_FEN)) return null;
  const sold = lines.map(({ unitPriceFen, quantity, gift, listPriceFen = null }) => ({
    ...{ quantity, gift, unitPriceFen: unitPriceFen as Fen, listPriceFen: listPriceFen as Fen | null },
  }));
  return concession(sold, discountFen as Fen);
}

/** True where each has a price and a quantity, and all together are an amount. */
const arePriced = (lines: readonly Priced[]): boolean =>
  lines.every(
    ({ unitPriceFen, quantity }) =>
      Number.isSafeInteger(unitPriceFen) && unitPriceFen >= 0 && isQuantity(quantity),
  ) &&
  lines.reduce(
    (sum, { unitPriceFen, listPriceFen, quantity }) =>
      sum + Math.max(unitPriceFen, listPriceFen ?? 0) * quantity,
    0,
  ) <=
    Number.MAX_SAFE_INTEGER / 2;

/** True for a quantity that a line can have; false while its field is empty or has a text that is no number. */
export const isQuantity = (quantity: number): boolean => Number.isInteger(quantity) && quantity > 0;

/**
 * Another quantity; packages that were a whole number a piece stay so. `before`: the last quantity that was one, for the
 * field is empty while somebody types another.
 */
export function withQuantity<L extends EditableLine>(line: L, quantity: number, before: number): L {
  const perPiece = line.packages / before;
  const follow = Number.isInteger(perPiece) && isQuantity(quantity);
  return { ...line, quantity, packages: follow ? perPiece * quantity : line.packages };
}

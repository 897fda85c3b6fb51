import { isCatalogueSize, priceInSize, type Sized } from '../../../shared/domain/concession';
import { foldText } from '../../../shared/domain/text';
import type { Reader } from '../../database/database';
import { products } from '../../database/schema';

/** A line as far as it says what is sold. */
export interface SoldLine extends Sized {
  productId: number | null;
  name: string;
  model?: string | null;
}

type Listed = Pick<
  typeof products.$inferSelect,
  'id' | 'model' | 'name' | 'nameEn' | 'priceFen' | keyof Sized
>;

/** Letters and digits alone: "YD-S301", "yd s301" and full width are one model. */
const plain = (text: string | null | undefined) => wordsOf(text).join('');

/** Chinese signs and other letters or digits part each other, as every sign between does: "沙发A-1（特价）" has four. */
const wordsOf = (text: string | null | undefined): string[] =>
  foldText(text ?? '').match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** What a text holds as whole words: every run of them, joined. "云朵沙发靠枕" does not hold "云朵沙发". */
function heldIn(text: string | null | undefined): ReadonlySet<string> {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  return new Set(
    words.flatMap((_, from) => words.slice(from).map((_word, i) => words.slice(from, from + i + 1).join(''))),
  );
}

const MOST_WORDS = 20;
/** Within a longer name only: shorter ones ("沙发", "A1") stand in the names of other things as well. */
const TELLING_LETTERS = 3;

/**
 * The catalogue's price (fen) of what each line sells in its size, null where it is not the catalogue's. A line sells its
 * product. Where it is called otherwise it sells what it is called, if that costs more: the one whose model stands in its
 * model or name, else the one whose name does, whatever other words stand around. Of several of one name the cheapest
 * counts, of several things that are named the dearest.
 */
export function listPricesOf(
  db: Reader,
  lines: readonly SoldLine[],
  known: ReadonlyMap<number, Listed>,
): (number | null)[] {
  let read: Called[] | null = null;
  const catalogue = () => {
    read ??= catalogueOf(db);
    return read;
  };
  const priceOf = (line: SoldLine, product: Listed) =>
    isCatalogueSize(line, product)
      ? product.priceFen
      : priceInSize(line, product, leastPriceOf(product, catalogue()));
  return lines.map((line) => {
    const product = line.productId === null ? undefined : known.get(line.productId);
    const own = product ? priceOf(line, product) : null;
    if (product && isCalled(line, product)) return own;
    const called = soldAs(line, catalogue()).map((same) =>
      Math.min(...same.map((one) => priceOf(line, one))),
    );
    if (called.length === 0) return own;
    return Math.max(own ?? 0, ...called);
  });
}

/** The price (fen) of the cheapest size in which the catalogue has what a product is called. */
const leastPriceOf = (product: Listed, catalogue: readonly Called[]): number =>
  Math.min(
    product.priceFen,
    ...catalogue
      .filter((one) => plain(one.product.name) === plain(product.name))
      .map((one) => one.product.priceFen),
  );

/** True for a line that bears its product's own name and model. */
const isCalled = (line: SoldLine, product: Listed): boolean =>
  (line.name === product.name || line.name === product.nameEn) &&
  (!line.model || line.model === product.model);

/** A product with what it is called, as `plain` has it. */
interface Called {
  product: Listed;
  /** '' where there is none: a model of signs alone, like a dash, tells nothing apart. */
  model: string;
  names: readonly string[];
}

/** All products and what they are called, read once for all lines. */
function catalogueOf(db: Reader): Called[] {
  return db
    .select({
      id: products.id,
      model: products.model,
      name: products.name,
      nameEn: products.nameEn,
      priceFen: products.priceFen,
      lengthMm: products.lengthMm,
      widthMm: products.widthMm,
      heightMm: products.heightMm,
    })
    .from(products)
    .all()
    .map((product) => ({
      ...{ product, model: plain(product.model) },
      names: [plain(product.name), plain(product.nameEn)].filter((name) => name !== ''),
    }));
}

/** The things that a line may mean by what it calls itself: of each the products of that name, its size where there is one. */
function soldAs(line: SoldLine, catalogue: readonly Called[]): Listed[][] {
  const [models, names] = [heldIn(line.model), heldIn(line.name)];
  const whole = plain(line.name);
  /** Each answers by which name a line means a product; undefined: not by any. */
  const ways: ((one: Called) => string | undefined)[] = [
    ({ model }) => (models.has(model) ? model : undefined),
    // A short model within a name counts with the product's name beside it.
    ({ model, names: own }) =>
      names.has(model) && (model.length >= TELLING_LETTERS || own.some((name) => names.has(name)))
        ? model
        : undefined,
    ({ names: own }) => own.find((name) => name === whole),
    ({ names: own }) => own.find((name) => name.length >= TELLING_LETTERS && names.has(name)),
  ];
  for (const way of ways) {
    const meant = Map.groupBy(catalogue, way);
    meant.delete(undefined);
    if (meant.size > 0) return [...meant.values()].map((same) => fitting(line, same));
  }
  return [];
}

function fitting(line: SoldLine, same: readonly Called[]): Listed[] {
  const all = same.map(({ product }) => product);
  const ofSize = all.filter((product) => isCatalogueSize(line, product));
  return ofSize.length > 0 ? ofSize : all;
}

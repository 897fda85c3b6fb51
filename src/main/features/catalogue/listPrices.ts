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
const plain = (text: string | null | undefined) => foldText(text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

/** Within a longer name only: shorter ones ("沙发", "A1") stand in the names of other things as well. */
const TELLING_LETTERS = 3;

/**
 * The catalogue's price (fen) of what each line sells in its size, null where it is not the catalogue's. A line sells its
 * product. Where it is called otherwise it sells what it is called, if that costs more: the one whose model stands in its
 * model or name, else the one whose name does, the cheapest of several, whatever other words stand around.
 */
export function listPricesOf(
  db: Reader,
  lines: readonly SoldLine[],
  known: ReadonlyMap<number, Listed>,
): (number | null)[] {
  let catalogue: Called[] | null = null;
  return lines.map((line) => {
    const product = line.productId === null ? undefined : known.get(line.productId);
    const own = product ? priceInSize(line, product) : null;
    if (product && isCalled(line, product)) return own;
    catalogue ??= catalogueOf(db);
    const called = soldAs(line, catalogue).map((one) => priceInSize(line, one));
    if (called.length === 0) return own;
    return Math.max(own ?? 0, Math.min(...called));
  });
}

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

/** The products that a line may mean by what it calls itself, those of its size where there are any. */
function soldAs(line: SoldLine, catalogue: readonly Called[]): Listed[] {
  const [model, name] = [plain(line.model), plain(line.name)];
  const ways: ((one: Called) => boolean)[] = [
    (one) => one.model !== '' && holdsModel(model, one.model),
    // A short model within a name counts with the product's name beside it.
    (one) =>
      holdsModel(name, one.model) &&
      (one.model.length >= TELLING_LETTERS || one.names.some((own) => name.includes(own))),
    (one) => one.names.includes(name),
    (one) => one.names.some((own) => own.length >= TELLING_LETTERS && name.includes(own)),
  ];
  for (const means of ways) {
    const meant = catalogue.filter(means).map(({ product }) => product);
    const fitting = meant.filter((product) => isCatalogueSize(line, product));
    if (meant.length > 0) return fitting.length > 0 ? fitting : meant;
  }
  return [];
}

/** True where a model stands in a text and is not the beginning or end of a longer one: "s301" is not in "yds3012". */
function holdsModel(text: string, model: string): boolean {
  if (model === '') return false;
  for (let at = text.indexOf(model); at >= 0; at = text.indexOf(model, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + model.length)];
    const joins = (one: string, other: string) => /[a-z0-9]/.test(one) && /[a-z0-9]/.test(other);
    if (!joins(before, model.charAt(0)) && !joins(model.charAt(model.length - 1), after)) return true;
  }
  return false;
}

import { isCatalogueSize, type Sized } from '../../../shared/domain/concession';
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

/**
 * The catalogue's price (fen) of what each line sells, null where it is not the catalogue's. A line without its product
 * sells the one whose model it names, in its own field or within the name; without a model the one of its name, the
 * cheapest of several. A piece of another size than the product's is made to measure and has no list price.
 */
export function listPricesOf(
  db: Reader,
  lines: readonly SoldLine[],
  known: ReadonlyMap<number, Listed>,
): (number | null)[] {
  const catalogue = lines.some(({ productId }) => productId === null) ? catalogueOf(db) : null;
  return lines.map((line) => {
    const product = line.productId === null ? catalogue?.find(line) : known.get(line.productId);
    return product && isCatalogueSize(line, product) ? product.priceFen : null;
  });
}

/** All products, to be found by what a line calls itself; read once for all lines. */
function catalogueOf(db: Reader) {
  const all: Listed[] = db
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
    .sort((a, b) => a.priceFen - b.priceFen || a.id - b.id);
  // A model of signs alone, like a dash, tells nothing apart.
  const byModel = new Map(
    all.filter(({ model }) => plain(model) !== '').map((one) => [plain(one.model), one]),
  );
  const byName = new Map<string, Listed[]>();
  for (const one of all) {
    const model = plain(one.model);
    for (const name of new Set([plain(one.name), plain(one.nameEn)])) {
      if (name === '') continue;
      byName.set(name, [...(byName.get(name) ?? []), one]);
      if (model === '') continue;
      byModel.set(name + model, one);
      byModel.set(model + name, one);
    }
  }
  return {
    find(line: SoldLine): Listed | undefined {
      const name = plain(line.name);
      const ofModel = byModel.get(plain(line.model)) ?? byModel.get(name);
      return ofModel ?? byName.get(name)?.find((one) => isCatalogueSize(line, one));
    },
  };
}

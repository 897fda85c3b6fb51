import { asc, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { foldText } from '../../../shared/domain/text';
import type { Product, productFilters } from '../../../shared/features/catalogue/contract';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import { productKinds, productSeries, products } from '../../database/schema';
import { isNamed } from '../search';

type Stored = typeof products.$inferSelect;
export type ProductFilters = { [K in keyof typeof productFilters]: z.output<(typeof productFilters)[K]> };

function narrowedBy(db: Reader, { search, kindId, seriesId, active }: ProductFilters): Narrowed {
  const words = search ? foldText(search).split(/\s+/).filter(Boolean) : [];
  return {
    filters: [only(products.seriesId, seriesId), only(products.kindId, kindId)],
    rest: [
      active === null ? undefined : eq(products.active, active),
      ...words.map((word) => mentions(db, word)),
    ],
  };
}

const productRows = (db: Reader, { where, orderBy, limit }: Walk): Stored[] =>
  db
    .select()
    .from(products)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const BY_MODEL: Sort<Stored> = {
  ...{ by: products.model, id: products.id, direction: 'asc' },
  value: (row) => row.model,
};

/** A page of products by model, walked along an index of the model whatever the filter. */
export function productPage(db: Reader, filters: ProductFilters, at: PageAt) {
  const page = readPage(narrowedBy(db, filters), BY_MODEL, at, (walk) => productRows(db, walk));
  return { ...page, rows: withNames(db, page.rows) };
}

/** How many products a list has, see `countUpTo`. */
export const countProducts = (db: Reader, filters: ProductFilters, most?: number): number =>
  countUpTo(db, products, narrowedBy(db, filters), most);

/** The word occurs in the model, in either name, or in the name of its kind or series, as written or as spoken. */
function mentions(db: Reader, word: string): SQL {
  const kinds = named(word, allKinds(db));
  const series = named(word, allSeries(db));
  const names = { id: products.id, nameZh: products.name, nameEn: products.nameEn };
  const own = named(word, db.select(names).from(products).all());
  const among = (column: SQLWrapper, ids: readonly number[]) =>
    sql`+${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return sql`(instr(lower(${products.model} || ' ' || ${products.name} || ' ' || coalesce(${products.nameEn}, '')), ${word}) > 0
    OR ${products.kindId} IN (SELECT id FROM product_kinds WHERE instr(lower(name_zh || ' ' || name_en), ${word}) > 0)
    OR ${products.seriesId} IN (SELECT id FROM product_series WHERE instr(lower(name_zh || ' ' || name_en), ${word}) > 0)
    OR ${among(products.id, own)} OR ${among(products.kindId, kinds)} OR ${among(products.seriesId, series)})`;
}

/** The ids of those that a word names, as written or as spoken. */
const named = (
  word: string,
  rows: readonly { id: number; nameZh: string; nameEn: string | null }[],
): number[] => rows.filter(({ nameZh, nameEn }) => isNamed([nameZh, nameEn], word)).map(({ id }) => id);

/** Kinds and series are a few dozen: read once a page instead of joined, so that the walk by model stays a walk. */
export function withNames(db: Reader, rows: readonly Stored[]): Product[] {
  if (rows.length === 0) return [];
  const kinds = new Map(allKinds(db).map((kind) => [kind.id, kind]));
  const series = new Map(allSeries(db).map((one) => [one.id, one]));
  return rows.map((row) => {
    const kind = kinds.get(row.kindId);
    if (!kind) throw new Error(`product ${row.id} has no kind`);
    return { ...row, kind, series: (row.seriesId && series.get(row.seriesId)) || null };
  });
}

export const allKinds = (db: Reader) =>
  db.select().from(productKinds).orderBy(asc(productKinds.sort), asc(productKinds.id)).all();

export const allSeries = (db: Reader) =>
  db.select().from(productSeries).orderBy(asc(productSeries.code), asc(productSeries.id)).all();

/** Of which products the owner has said the cost (fen), and of which kinds the usual margin (1/10,000). */
export const knownCosts = ({ $client }: Reader) => ({
  products: $client
    .prepare('SELECT id, cost_fen AS costFen FROM products WHERE cost_fen IS NOT NULL ORDER BY id')
    .all() as { id: number; costFen: number }[],
  kinds: $client
    .prepare(
      'SELECT id, default_margin_bp AS defaultMarginBp FROM product_kinds WHERE default_margin_bp IS NOT NULL ORDER BY id',
    )
    .all() as { id: number; defaultMarginBp: number }[],
});

/** The stored products of these ids, by id. */
export function productsById(db: Reader, ids: readonly (number | null)[]): Map<number, Stored> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = db.select().from(products).where(inArray(products.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

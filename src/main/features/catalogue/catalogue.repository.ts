import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Product, productFilters } from '../../../shared/contract/catalogue';
import type { Cursor } from '../../../shared/contract/paging';
import { foldText } from '../../../shared/domain/text';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
import { productKinds, productSeries, products } from '../../database/schema';

type Stored = typeof products.$inferSelect;
export type ProductFilters = { [K in keyof typeof productFilters]: z.output<(typeof productFilters)[K]> };

/** A page of products by model, walked along an index of the model whatever the filter. */
export function productPage(db: Reader, filters: ProductFilters, cursor: Cursor | null, limit: number) {
  const fetched = productQuery(db, filters, cursor, limit).all();
  const { rows, next } = cutPage(fetched, limit, (row) => row.model);
  return { rows: withNames(db, rows), next };
}

/** The query behind a page, so that a test can look at its plan. */
export function productQuery(db: Reader, filters: ProductFilters, cursor: Cursor | null, limit: number) {
  return db
    .select()
    .from(products)
    .where(and(productConditions(filters), behind(products.model, products.id, cursor, 'asc')))
    .orderBy(asc(products.model), asc(products.id))
    .limit(limit + 1);
}

export function countProducts(db: Reader, filters: ProductFilters): number {
  const row = db.select({ total: count() }).from(products).where(productConditions(filters)).get();
  return row?.total ?? 0;
}

function productConditions({ search, kindId, seriesId, active }: ProductFilters): SQL | undefined {
  const words = search ? foldText(search).split(/\s+/).filter(Boolean) : [];
  return and(
    kindId === null ? undefined : eq(products.kindId, kindId),
    seriesId === null ? undefined : eq(products.seriesId, seriesId),
    active === null ? undefined : eq(products.active, active),
    ...words.map(mentions),
  );
}

/** The word occurs in the model, in either name, or in the name of its kind or series. */
function mentions(word: string): SQL {
  return sql`(instr(lower(${products.model} || ' ' || ${products.name} || ' ' || coalesce(${products.nameEn}, '')), ${word}) > 0
    OR ${products.kindId} IN (SELECT id FROM product_kinds WHERE instr(lower(name_zh || ' ' || name_en), ${word}) > 0)
    OR ${products.seriesId} IN (SELECT id FROM product_series WHERE instr(lower(name_zh || ' ' || name_en), ${word}) > 0))`;
}

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

/** The stored products of these ids, by id. */
export function productsById(db: Reader, ids: readonly (number | null)[]): Map<number, Stored> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = db.select().from(products).where(inArray(products.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

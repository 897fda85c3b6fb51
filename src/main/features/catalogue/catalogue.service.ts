import { eq, sql } from 'drizzle-orm';
import type { catalogueContract, Product } from '../../../shared/features/catalogue/contract';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { nameReadings } from '../../database/names/pinyin';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { productKinds, productSeries, products } from '../../database/schema';
import { fieldError } from '../../system/errors';
import { decodePicture, keepPicture } from '../attachments';
import {
  allKinds,
  allSeries,
  countProducts,
  knownCosts,
  productPage,
  withNames,
} from './catalogue.repository';

export const catalogueHandlers: HandlersFor<typeof catalogueContract> = {
  'catalogue.products': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...productPage(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countProducts(db, filters),
  }),

  'catalogue.product': ({ id }, context) => oneWithNames(context.db, getRecord(context, products, id)),
  'catalogue.kinds': (_input, { db }) => allKinds(db),
  'catalogue.series': (_input, { db }) => allSeries(db),

  'catalogue.costs': (_input, { db }) => knownCosts(db),

  'catalogue.createProduct': (fields, context) => {
    checkProduct(context, fields, null);
    return oneWithNames(context.db, insertRecord(context, products, fields));
  },

  'catalogue.updateProduct': ({ id, version, ...fields }, context) => {
    checkProduct(context, fields, id);
    return oneWithNames(context.db, updateRecord(context, products, id, version, fields));
  },

  'catalogue.setActive': ({ id, version, active }, context) =>
    oneWithNames(context.db, updateRecord(context, products, id, version, { active })),

  // The file is kept before the row names it: after a crash there may be a file too many, never one too few.
  'catalogue.setPicture': async ({ id, version, bytes }, context) => {
    const picture = bytes && (await decodePicture(context.platform, bytes));
    return context.write((tx) => {
      const pictureSha256 = picture && keepPicture(context.platform.paths, picture).sha256;
      return oneWithNames(tx.db, updateRecord(tx, products, id, version, { pictureSha256 }));
    });
  },

  'catalogue.createKind': ({ nameEn, ...fields }, context) => {
    const code = fields.code ?? freeCode(context, productKinds, fields.nameZh);
    refuseTakenCode(context, productKinds, code, null);
    return insertRecord(context, productKinds, { ...fields, code, nameEn: nameEn ?? fields.nameZh });
  },

  'catalogue.updateKind': ({ id, version, nameEn, ...fields }, context) => {
    const code = fields.code ?? getRecord(context, productKinds, id).code;
    refuseTakenCode(context, productKinds, code, id);
    return updateRecord(context, productKinds, id, version, {
      ...fields,
      code,
      nameEn: nameEn ?? fields.nameZh,
    });
  },

  'catalogue.createSeries': ({ nameEn, ...fields }, context) => {
    const code = fields.code ?? freeCode(context, productSeries, fields.nameZh);
    refuseTakenCode(context, productSeries, code, null);
    return insertRecord(context, productSeries, { ...fields, code, nameEn: nameEn ?? fields.nameZh });
  },

  'catalogue.updateSeries': ({ id, version, nameEn, ...fields }, context) => {
    const code = fields.code ?? getRecord(context, productSeries, id).code;
    refuseTakenCode(context, productSeries, code, id);
    return updateRecord(context, productSeries, id, version, {
      ...fields,
      code,
      nameEn: nameEn ?? fields.nameZh,
    });
  },
};

function oneWithNames(db: Reader, row: typeof products.$inferSelect): Product {
  const [product] = withNames(db, [row]);
  if (!product) throw new Error(`product ${row.id} lost its names`);
  return product;
}

function checkProduct(
  context: WriteContext,
  fields: { model: string; kindId: number; seriesId: number | null },
  exceptId: number | null,
): void {
  requireFreeModel(context, fields.model, exceptId);
  const { db } = context;
  if (!exists(db, productKinds, fields.kindId)) throw fieldError('kindId', 'invalid');
  if (fields.seriesId !== null && !exists(db, productSeries, fields.seriesId)) {
    throw fieldError('seriesId', 'invalid');
  }
}

/** Refuses a model that another product has, whatever its capitals; a product keeps the model that it has. */
function requireFreeModel({ db }: WriteContext, model: string, exceptId: number | null): void {
  // Whoever reads a label or a price list does not tell yq-3301 from YQ-3301.
  const others = db
    .select({ id: products.id, model: products.model, name: products.name })
    .from(products)
    .where(sql`${products.model} = ${model} COLLATE NOCASE`)
    .all();
  if (others.some((one) => one.id === exceptId && one.model === model)) return;
  const sameModel = others.find(({ id }) => id !== exceptId);
  if (sameModel) {
    throw fieldError('model', 'model_taken', { model: sameModel.model, name: sameModel.name });
  }
}

type Coded = typeof productKinds | typeof productSeries;

const exists = (db: Reader, table: Coded, id: number) =>
  db.select({ id: table.id }).from(table).where(eq(table.id, id)).get() !== undefined;

/** A key of letters from the name's pinyin that no other row has: 沙发 → `sha_fa`, the next one `sha_fa_2`. */
function freeCode({ db }: WriteContext, table: Coded, nameZh: string): string {
  const [syllables = []] = nameReadings(nameZh).full;
  const letters =
    syllables
      .join('_')
      .replace(/[^a-z0-9_]/g, '')
      .slice(0, 24) || 'group';
  const taken = new Set(
    db
      .select({ code: table.code })
      .from(table)
      .all()
      .map(({ code }) => code),
  );
  let code = letters;
  for (let next = 2; taken.has(code); next += 1) code = `${letters}_${next}`;
  return code;
}

function refuseTakenCode({ db }: WriteContext, table: Coded, code: string, exceptId: number | null): void {
  const other = db.select({ id: table.id }).from(table).where(eq(table.code, code)).get();
  if (other && other.id !== exceptId) throw fieldError('code', 'taken');
}

import { z } from 'zod';
import { action, command, EVERYONE, OWNER, query } from '../../contract/call';
import {
  emptyInput,
  fenAmount,
  fenPositive,
  optionalCode,
  optionalMillimetres,
  optionalRecordId,
  optionalText,
  optionalWhole,
  recordId,
  text,
  version,
  whole,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { STYLES } from '../../domain/customerCodes';
import { LINE_SOURCES } from '../../domain/productCodes';

const named = { id: z.int(), code: z.string(), nameZh: z.string(), nameEn: z.string() };

const kindRow = z.object({
  ...named,
  version: z.int(),
  bufferDays: z.int(),
  /** Days after which its products want care; NULL: they want none. */
  careDays: z.int().nullable(),
  sort: z.int(),
  /** What such a piece usually costs a customer, wherever it is bought (fen); NULL: nobody has said. */
  typicalPriceFen: z.int().nullable(),
});
const seriesRow = z.object({ ...named, version: z.int(), style: z.string().nullable() });

export const productRow = z.object({
  id: z.int(),
  version: z.int(),
  model: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kindId: z.int(),
  seriesId: z.int().nullable(),
  kind: z.object({ ...named, bufferDays: z.int() }),
  series: z.object(named).nullable(),
  lengthMm: z.int().nullable(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  materials: z.array(z.string()),
  colors: z.array(z.string()),
  unit: z.string(),
  priceFen: z.int(),
  packages: z.int(),
  volumeDm3: z.int(),
  productionDays: z.int(),
  source: z.enum(LINE_SOURCES),
  pictureSha256: z.string().nullable(),
  active: z.boolean(),
});
export type Product = z.output<typeof productRow>;

const choices = z
  .array(text(30))
  .max(20, 'too_many')
  .transform((list) => [...new Set(list)]);

/** What a person types about a product; an edit in place sends the row back with one of them changed. */
const productFields = {
  kindId: recordId('product_kinds'),
  seriesId: optionalRecordId('product_series'),
  model: text(40),
  name: text(60),
  nameEn: optionalText(80),
  lengthMm: optionalMillimetres(20_000),
  widthMm: optionalMillimetres(20_000),
  heightMm: optionalMillimetres(20_000),
  materials: choices,
  colors: choices,
  unit: text(8),
  priceFen: fenAmount,
  packages: whole(0, 999),
  volumeDm3: whole(0, 100_000),
  productionDays: whole(0, 365),
  source: z.enum(LINE_SOURCES),
};

/** What a piece costs the shop (fen); NULL: unknown; left out: as it is. Goes in and never out again but by `catalogue.costs`. */
const costField = { costFen: fenAmount.nullish() };
/** The usual margin of a kind's products, in 1/10,000 of the price; as above. */
const marginField = { defaultMarginBp: whole(0, 10_000).nullish() };

/** The lasting key of a kind or series, which customers' needs name; left out, it is made from the name and stays. */
const code = optionalText(30).refine(
  (value) => value === null || /^[A-Za-z0-9_-]+$/.test(value),
  'invalid_code',
);
const kindFields = {
  code,
  nameZh: text(30),
  nameEn: optionalText(40),
  bufferDays: whole(0, 60),
  careDays: optionalWhole(1, 3650),
  sort: whole(0, 9999),
  /** NULL: nobody knows; left out: as it is. */
  typicalPriceFen: fenPositive.nullish(),
};
const seriesFields = { code, nameZh: text(30), nameEn: optionalText(40), style: optionalCode(STYLES) };

/** Shared with the Excel sheet of the list. */
export const productFilters = {
  /** Words that must all occur in model, name, kind or series. */
  search: optionalText(60),
  kindId: optionalRecordId('product_kinds'),
  seriesId: optionalRecordId('product_series'),
  /** NULL: whether still sold or not. */
  active: z.boolean().nullable().default(true),
};

export const catalogueContract = {
  /** Products by model. */
  'catalogue.products': query(
    EVERYONE,
    () => z.strictObject({ ...productFilters, ...pageInput }),
    () => page(productRow),
  ),
  'catalogue.product': query(
    EVERYONE,
    () => z.strictObject({ id: recordId('products') }),
    () => productRow,
  ),
  'catalogue.kinds': query(
    EVERYONE,
    () => emptyInput,
    () => z.array(kindRow),
  ),
  'catalogue.series': query(
    EVERYONE,
    () => emptyInput,
    () => z.array(seriesRow),
  ),
  /** What products cost and what kinds usually earn, where the owner has said: nobody else is ever told. */
  'catalogue.costs': query(
    OWNER,
    () => emptyInput,
    () =>
      z.object({
        products: z.array(z.object({ id: z.int(), costFen: z.int() })),
        kinds: z.array(z.object({ id: z.int(), defaultMarginBp: z.int() })),
      }),
  ),
  'catalogue.createProduct': command(
    OWNER,
    () => z.strictObject({ ...productFields, ...costField }),
    () => productRow,
  ),
  'catalogue.updateProduct': command(
    OWNER,
    () => z.strictObject({ id: recordId('products'), version, ...productFields, ...costField }),
    () => productRow,
  ),
  /** Takes a product out of the pickers, or back in; what was quoted or ordered keeps it. */
  'catalogue.setActive': command(
    OWNER,
    () => z.strictObject({ id: recordId('products'), version, active: z.boolean() }),
    () => productRow,
  ),
  /** A new picture (PNG, JPEG or WebP, at most 15 MB), or none. */
  'catalogue.setPicture': action(
    OWNER,
    () => z.strictObject({ id: recordId('products'), version, bytes: z.instanceof(Uint8Array).nullable() }),
    () => productRow,
  ),
  'catalogue.createKind': command(
    OWNER,
    () => z.strictObject({ ...kindFields, ...marginField }),
    () => kindRow,
  ),
  'catalogue.updateKind': command(
    OWNER,
    () => z.strictObject({ id: recordId('product_kinds'), version, ...kindFields, ...marginField }),
    () => kindRow,
  ),
  'catalogue.createSeries': command(
    OWNER,
    () => z.strictObject(seriesFields),
    () => seriesRow,
  ),
  'catalogue.updateSeries': command(
    OWNER,
    () => z.strictObject({ id: recordId('product_series'), version, ...seriesFields }),
    () => seriesRow,
  ),
};

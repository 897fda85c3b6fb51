import { z } from 'zod';
import { LINE_SOURCES } from '../domain/productCodes';
import { fenAmount, optionalMillimetres, optionalRecordId, optionalText, text, whole } from './fields';

/** What a person types in a line of a quote or an order; the order of the list is the order of the lines. */
export const lineFields = {
  roomName: optionalText(30),
  productId: optionalRecordId('products'),
  name: text(80),
  model: optionalText(60),
  lengthMm: optionalMillimetres(100_000),
  widthMm: optionalMillimetres(100_000),
  heightMm: optionalMillimetres(100_000),
  material: optionalText(60),
  color: optionalText(60),
  source: z.enum(LINE_SOURCES),
  quantity: whole(1, 9999),
  /** Packages of the whole line, all pieces together. */
  packages: whole(0, 9999),
  unitPriceFen: fenAmount,
  gift: z.boolean(),
  remark: optionalText(200),
};

/** A line as it is read. */
export const lineRow = {
  id: z.int(),
  roomName: z.string().nullable(),
  productId: z.int().nullable(),
  name: z.string(),
  model: z.string().nullable(),
  lengthMm: z.int().nullable(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  material: z.string().nullable(),
  color: z.string().nullable(),
  source: z.enum(LINE_SOURCES),
  quantity: z.int(),
  packages: z.int(),
  volumeDm3: z.int(),
  unitPriceFen: z.int(),
  gift: z.boolean(),
  remark: z.string().nullable(),
  /** Of the product, as the catalogue has it now. */
  pictureSha256: z.string().nullable(),
  listPriceFen: z.int().nullable(),
  /** What the product comes in, to choose from while typing. */
  materials: z.array(z.string()),
  colors: z.array(z.string()),
};

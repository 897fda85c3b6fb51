import { z } from 'zod';
import { FILTER_OPS, type Filter } from '../domain/filter/filter';
import { recordId, text } from './fields';

/*
 * A filter as it is sent and kept. The shape and the depth are checked here, strictly; what its words mean, whether there
 * is such a field and whether the values fit it, is told by `filterFaults`.
 */

const oneValue = z.union([z.number(), text(60)]);

const fieldCondition = z.strictObject({
  field: text(60),
  op: z.enum(FILTER_OPS),
  value: z.union([z.null(), oneValue, z.array(oneValue).max(400)]),
});
const segmentCondition = z.strictObject({ segment: recordId('segments') });
const boughtCondition = z.strictObject({
  bought: z.strictObject({
    kind: recordId('product_kinds').optional(),
    series: recordId('product_series').optional(),
    product: recordId('products').optional(),
    days: z.int().optional(),
    times: z.int().optional(),
    fen: z.int().optional(),
  }),
});
const condition = z.union([fieldCondition, segmentCondition, boughtCondition]);

/** One more level of groups; three are allowed (`MOST_DEPTH`). */
const groupsOf = <T extends z.ZodType>(part: T) =>
  z.union([
    condition,
    z.strictObject({ all: z.array(part).max(60) }),
    z.strictObject({ any: z.array(part).max(60) }),
    z.strictObject({ not: part }),
  ]);

/** Built once, with the first call that takes a filter. */
let shape: z.ZodType<Filter> | null = null;

/** A filter of the one filter language (`domain/filter`). */
export function filterShape(): z.ZodType<Filter> {
  shape ??= groupsOf(groupsOf(groupsOf(condition)));
  return shape;
}

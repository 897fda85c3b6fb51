/*
 * The one filter language: which customers are meant. Segments keep it, the list of customers and its Excel export are
 * narrowed by it. Pure data: main turns it into SQL (`features/segments/filterSql.ts`), `sentence.ts` says it in words.
 */

/** How a field is compared; `fields.ts` says which of them a type of field has. */
export const FILTER_OPS = [
  'is',
  'is_not',
  'all',
  'gte',
  'lte',
  'between',
  'contains',
  'not_contains',
  'from',
  'until',
  'last',
  'not_last',
  'ago',
  'next',
  'empty',
  'filled',
] as const;
export type FilterOp = (typeof FILTER_OPS)[number];

/** Codes or ids of records, a number (fen, days, 1/10,000), a local date, a text; null for `empty` and `filled`. */
export type FilterValue = null | number | string | readonly (number | string)[];

/** The values of a condition one by one; none for null. */
export const valuesOf = (value: FilterValue): readonly (number | string)[] =>
  typeof value === 'object' ? (value ?? []) : [value];

export interface FieldCondition {
  /** Of `FIELDS`; any other word makes the whole filter invalid. */
  field: string;
  op: FilterOp;
  value: FilterValue;
}

/** Has bought goods of a kind, of a series, or one product; what came back does not count, nor does a gift. */
export interface Bought {
  /** Ids; exactly one of the three is set. */
  kind?: number | undefined;
  series?: number | undefined;
  product?: number | undefined;
  /** Within so many days up to and including today. */
  days?: number | undefined;
  /** On at least so many different days. */
  times?: number | undefined;
  /** For at least so much (fen), as the lines were priced. */
  fen?: number | undefined;
}

export type Condition = FieldCondition | { segment: number } | { bought: Bought };
export type Filter = { all: readonly Filter[] } | { any: readonly Filter[] } | { not: Filter } | Condition;

/** So many groups within each other, `not` included. */
export const MOST_DEPTH = 3;
export const MOST_CONDITIONS = 30;
/** Of a whole filter. */
export const MOST_VALUES = 200;

/** The conditions of a filter with their places, as field errors say them. */
export function conditionsOf(filter: Filter, path = ''): { path: string; condition: Condition }[] {
  if ('all' in filter) return below(filter.all, `${path}all.`);
  if ('any' in filter) return below(filter.any, `${path}any.`);
  if ('not' in filter) return conditionsOf(filter.not, `${path}not.`);
  return [{ path: path.replace(/\.$/, ''), condition: filter }];
}

const below = (parts: readonly Filter[], path: string) =>
  parts.flatMap((part, i) => conditionsOf(part, `${path}${i}.`));

/** Ids of the segments that a filter refers to itself. */
export const segmentsIn = (filter: Filter): number[] =>
  conditionsOf(filter).flatMap(({ condition }) => ('segment' in condition ? [condition.segment] : []));

import { isLocalDate } from '../dates';
import type { Role } from '../roles';
import { type FilterField, fieldOf, OPS } from './fields';
import {
  type Bought,
  conditionsOf,
  type FieldCondition,
  type Filter,
  type FilterValue,
  MOST_CONDITIONS,
  MOST_VALUES,
  segmentsIn,
} from './filter';

/** Why a filter counts nothing; keys of i18n `errors.fields`. */
export type FilterFaultCode =
  | 'filter_empty'
  | 'filter_too_long'
  | 'filter_too_many_values'
  | 'filter_unknown_field'
  | 'filter_op'
  | 'filter_value'
  | 'filter_order'
  | 'filter_owner_only'
  | 'filter_too_deep'
  | 'segment_gone'
  | 'segment_circle'
  | 'segment_invalid';

export interface FilterFault {
  /** Of the condition, as field errors say it: `all.2`. */
  path: string;
  code: FilterFaultCode;
}

/** What a segment is defined by; null: its filter cannot be read. */
export type SegmentFilters = ReadonlyMap<number, Filter | null>;

interface Asked {
  segments: SegmentFilters;
  /** The segment whose filter this is to be: it may not refer to itself, by whatever way. */
  self?: number | null;
  /** Who wants to use it; absent for a stored one, which the owner may have made. */
  role?: Role;
  /** What was found of the segments that it is made of; absent for the filter that was asked about. */
  known?: Map<number, FilterFaultCode | null>;
}

/** Conditions of a filter with those of the segments that it is made of: one that is used twice counts twice. */
const MOST_EXPANDED = 200;

/**
 * What is wrong with a filter; one fault makes the whole of it invalid, for a condition that was dropped would let more
 * people in. The structure itself (shape, depth) is the contract's.
 */
export function filterFaults(filter: Filter, asked: Asked): FilterFault[] {
  const conditions = conditionsOf(filter);
  const known = asked.known ?? new Map<number, FilterFaultCode | null>();
  const faults: FilterFault[] = emptyGroups(filter).map((path) => ({ path, code: 'filter_empty' }));
  if (conditions.length > MOST_CONDITIONS) faults.push({ path: '', code: 'filter_too_long' });
  if (conditions.reduce((sum, { condition }) => sum + valuesIn(condition), 0) > MOST_VALUES) {
    faults.push({ path: '', code: 'filter_too_many_values' });
  }
  for (const { path, condition } of conditions) {
    const code =
      'segment' in condition
        ? segmentFault(condition.segment, { ...asked, known })
        : 'bought' in condition
          ? boughtFault(condition.bought)
          : fieldFault(condition, asked.role);
    if (code) faults.push({ path, code });
  }
  if (!asked.known && faults.length === 0 && expandedSize(filter, asked.segments) > MOST_EXPANDED) {
    faults.push({ path: '', code: 'filter_too_deep' });
  }
  return faults;
}

/** How many conditions SQLite is asked for a filter without faults. */
function expandedSize(filter: Filter, segments: SegmentFilters, sizes = new Map<number, number>()): number {
  const sizeOf = (id: number): number => {
    const of = segments.get(id);
    const size = sizes.get(id) ?? (of ? expandedSize(of, segments, sizes) : 0);
    sizes.set(id, size);
    return size;
  };
  return conditionsOf(filter).reduce(
    (sum, { condition }) => sum + ('segment' in condition ? sizeOf(condition.segment) : 1),
    0,
  );
}

function emptyGroups(filter: Filter, path = ''): string[] {
  if ('not' in filter) return emptyGroups(filter.not, `${path}not.`);
  const [name, parts] =
    'all' in filter ? (['all', filter.all] as const) : 'any' in filter ? (['any', filter.any] as const) : [];
  if (!parts) return [];
  if (parts.length === 0) return [path.replace(/\.$/, '')];
  return parts.flatMap((part, i) => emptyGroups(part, `${path}${name}.${i}.`));
}

const valuesIn = (condition: object): number =>
  'value' in condition && Array.isArray(condition.value) ? condition.value.length : 1;

function fieldFault({ field: id, op, value }: FieldCondition, role?: Role): FilterFaultCode | null {
  const field = fieldOf(id);
  if (!field) return 'filter_unknown_field';
  if (role !== undefined && field.ownerOnly && role !== 'owner') return 'filter_owner_only';
  const ops: readonly string[] = OPS[field.type];
  if (!ops.includes(op)) return 'filter_op';
  if (!isValueOf(field, op, value)) return 'filter_value';
  return op === 'between' && isPair(value) && value[0] > value[1] ? 'filter_order' : null;
}

const isPair = (value: FilterValue): value is readonly [number | string, number | string] =>
  Array.isArray(value) && value.length === 2;

/** So many days back or ahead at most: ten years. */
const MOST_DAYS = 3660;
const isDays = (value: unknown): boolean =>
  isWhole(value) && Number(value) >= 1 && Number(value) <= MOST_DAYS;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function isValueOf(field: FilterField, op: FieldCondition['op'], value: FilterValue): boolean {
  if (op === 'empty' || op === 'filled') return value === null;
  if (op === 'last' || op === 'not_last' || op === 'ago' || op === 'next') return isDays(value);
  switch (field.type) {
    case 'code':
    case 'codes':
      return isListOf(value, (one) => field.codes?.values.some((code) => code === one) === true);
    case 'record':
      return isListOf(value, (one) => isWhole(one) && one > 0);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= 60;
    case 'date':
    case 'instant':
      return oneOrTwo(op, value, isLocalDate);
    case 'number':
    case 'fen':
    case 'percent':
      return oneOrTwo(op, value, isWhole);
  }
}

const isListOf = (value: FilterValue, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(fits);
const oneOrTwo = (op: string, value: FilterValue, fits: (one: unknown) => boolean): boolean =>
  op === 'between' ? isPair(value) && value.every(fits) : fits(value);

function boughtFault({ kind, series, product, days, times, fen }: Bought): FilterFaultCode | null {
  const [id, ...others] = [kind, series, product].filter((one) => one !== undefined);
  // 0 while nothing is chosen yet.
  if (!id || others.length > 0) return 'filter_value';
  if (days !== undefined && !isDays(days)) return 'filter_value';
  const whole = (value: number | undefined, most: number) =>
    value === undefined || (isWhole(value) && value >= 1 && value <= most);
  return whole(times, 1000) && whole(fen, Number.MAX_SAFE_INTEGER) ? null : 'filter_value';
}

interface AskedWithin extends Asked {
  known: Map<number, FilterFaultCode | null>;
}

function segmentFault(id: number, { segments, self = null, known }: AskedWithin): FilterFaultCode | null {
  if (id === 0) return 'filter_value';
  if (id === self || reaches(id, self, segments)) return 'segment_circle';
  const filter = segments.get(id);
  if (filter === undefined) return 'segment_gone';
  if (filter === null) return 'segment_invalid';
  const before = known.get(id);
  if (before !== undefined) return before;
  const within = filterFaults(filter, { segments: without(segments, id), self: null, known });
  const code = within.length > 0 ? 'segment_invalid' : null;
  known.set(id, code);
  return code;
}

/** What a segment refers to may not refer back to it: to itself it is gone. */
const without = (segments: SegmentFilters, id: number): SegmentFilters =>
  new Map([...segments].filter(([other]) => other !== id));

/** True when the segment leads to `self`, or to itself, by the segments that it is made of. */
function reaches(from: number, self: number | null, segments: SegmentFilters): boolean {
  const seen = new Set<number>();
  const walk = (id: number): boolean => {
    const filter = segments.get(id);
    if (!filter) return false;
    return segmentsIn(filter).some((next) => {
      if (next === self || next === from) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return walk(next);
    });
  };
  return walk(from);
}

/** True when a filter has a condition of its own that only the owner may set and see. Of a segment that it refers to, others may use who is in it. */
export function hasOwnerOnly(filter: Filter): boolean {
  return conditionsOf(filter).some(
    ({ condition }) => 'field' in condition && fieldOf(condition.field)?.ownerOnly === true,
  );
}

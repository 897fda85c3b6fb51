import { type FilterField, fieldOf, OPS } from '../../../shared/domain/filter/fields';
import {
  type Condition,
  conditionsOf,
  type FieldCondition,
  type Filter,
  type FilterOp,
} from '../../../shared/domain/filter/filter';
import type { Segment } from '../../../shared/features/segments/contract';

/** How the parts of a group are joined. */
export type Join = 'all' | 'any';

/** A part of the filter on the screen; the key stays with it while it moves. */
export interface Row {
  key: number;
  filter: Filter;
}

/** A segment as it is written: its filter is one group of rows. */
export interface Draft {
  id: number | null;
  version: number | null;
  name: string;
  join: Join;
  rows: Row[];
}

let lastKey = 0;
export const rowOf = (filter: Filter): Row => ({ key: ++lastKey, filter });

/** Keys of a group's parts, which have no place for one: a part that is changed keeps the key of what it was. */
const partKeys = new WeakMap<Filter, number>();

/** The key of a part, the same for as long as it is on the screen. */
export function keyOfPart(part: Filter): number {
  const key = partKeys.get(part) ?? ++lastKey;
  partKeys.set(part, key);
  return key;
}

/** The parts with one that has changed in the place of what it was. */
export function withPart(parts: readonly Filter[], was: Filter, next: Filter): Filter[] {
  partKeys.set(next, keyOfPart(was));
  return parts.map((one) => (one === was ? next : one));
}

export function draftOf(segment: Pick<Segment, 'filter' | 'name'> & Partial<Segment>): Draft {
  const { filter, name, id = null, version = null } = segment;
  const group = filter && groupOf(filter);
  const parts = group ? group.parts : filter ? [filter] : [];
  return { id, version, name, join: group?.join ?? 'all', rows: parts.map(rowOf) };
}

export const emptyDraft = (): Draft => ({ id: null, version: null, name: '', join: 'all', rows: [] });

export const filterOf = ({ join, rows }: Pick<Draft, 'join' | 'rows'>): Filter =>
  joined(
    join,
    rows.map(({ filter }) => filter),
  );

export const joined = (join: Join, parts: readonly Filter[]): Filter =>
  join === 'all' ? { all: parts } : { any: parts };

/** The parts of a group; null for a condition and for `not`. */
export function groupOf(filter: Filter): { join: Join; parts: readonly Filter[] } | null {
  if ('all' in filter) return { join: 'all', parts: filter.all };
  if ('any' in filter) return { join: 'any', parts: filter.any };
  return null;
}

export const isCondition = (filter: Filter): filter is Condition =>
  !('all' in filter || 'any' in filter || 'not' in filter);

/** What is the same of two drafts when nothing was typed between them. */
export const contentOf = (draft: Draft): string => JSON.stringify([draft.name.trim(), filterOf(draft)]);

/** Conditions into which nobody has typed anything yet. */
const untouched = new WeakSet<Filter>();

/** The condition as one that was only begun: that it is not complete is no mistake yet. */
export function begun<C extends Condition>(condition: C): C {
  untouched.add(condition);
  return condition;
}

/** True where the fault at that place of a filter is that nobody has typed anything there yet; '' is an empty filter. */
export function isBegun(filter: Filter, path: string): boolean {
  if (path === '') return conditionsOf(filter).length === 0;
  const at = conditionsOf(filter).find((one) => one.path === path);
  return at !== undefined && untouched.has(at.condition);
}

/** A condition on a field that is still to be filled in. */
export function freshCondition(id: string): FieldCondition {
  const field = fieldOf(id);
  if (!field) return { field: id, op: 'filled', value: null };
  const [op] = OPS[field.type];
  return begun({ field: id, op, value: freshValue(field, op) });
}

/** The same condition compared in another way; what was typed stays where it still fits. */
export function withOp(condition: FieldCondition, field: FilterField, op: FilterOp): FieldCondition {
  const before = kindOfValue(field, condition.op);
  const value = kindOfValue(field, op) === before ? condition.value : freshValue(field, op);
  const next = { ...condition, op, value };
  return untouched.has(condition) ? begun(next) : next;
}

/** What is typed for a condition. */
type ValueKind = 'none' | 'days' | 'pair' | 'list' | 'one';

export function kindOfValue(field: FilterField, op: FilterOp): ValueKind {
  if (op === 'empty' || op === 'filled') return 'none';
  if (op === 'last' || op === 'not_last' || op === 'ago' || op === 'next') return 'days';
  if (op === 'between') return 'pair';
  return field.codes || field.record ? 'list' : 'one';
}

function freshValue(field: FilterField, op: FilterOp): FieldCondition['value'] {
  switch (kindOfValue(field, op)) {
    case 'none':
      return null;
    case 'days':
      return 30;
    case 'pair':
      return [];
    case 'list':
      return [];
    case 'one':
      return field.type === 'text' || field.type === 'date' || field.type === 'instant' ? '' : null;
  }
}

import { type FilterField, fieldOf, OPS } from '../../../shared/domain/filter/fields';
import type { Condition, FieldCondition, Filter, FilterOp } from '../../../shared/domain/filter/filter';
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

/** A condition on a field that is still to be filled in. */
export function freshCondition(id: string): FieldCondition {
  const field = fieldOf(id);
  if (!field) return { field: id, op: 'filled', value: null };
  const [op] = OPS[field.type];
  return { field: id, op, value: freshValue(field, op) };
}

/** The same condition compared in another way; what was typed stays where it still fits. */
export function withOp(condition: FieldCondition, field: FilterField, op: FilterOp): FieldCondition {
  const before = kindOfValue(field, condition.op);
  const value = kindOfValue(field, op) === before ? condition.value : freshValue(field, op);
  return { ...condition, op, value };
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

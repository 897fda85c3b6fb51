import { z } from 'zod';

/*
 * Which records a call's input names. Every field that holds the id of a record says so (`recordId` in fields.ts), and
 * main asks of each whether the person at the PC may see it, before a handler runs (`main/core/access`).
 */

/** Tables whose records a call may name, and the jobs of the worker. */
export const NAMED_TABLES = [
  'approvals',
  'attachments',
  'blocked_days',
  'communities',
  'crews',
  'customer_needs',
  'customers',
  'deliveries',
  'invitations',
  'merges',
  'order_lines',
  'order_packages',
  'orders',
  'partners',
  'payments',
  'product_kinds',
  'product_series',
  'products',
  'proposal_items',
  'proposal_rooms',
  'proposals',
  'quote_lines',
  'quotes',
  'requests',
  'returns',
  'slots',
  'staff',
  'tasks',
  'vehicles',
  'visits',
] as const;
export type NamedTable = (typeof NAMED_TABLES)[number];

/** What has no row of its own: long work that runs, and the histories that there is one of. */
export const NAMED_OTHERS = ['jobs', 'settings', 'exports'] as const;
export type Nameable = NamedTable | (typeof NAMED_OTHERS)[number];

/** The table, or the field beside the id that says which, by its own value or as the list translates it. */
export type RecordMark =
  | { table: Nameable }
  | { beside: string; tables?: Readonly<Record<string, Nameable>> };

const marks = new WeakMap<z.ZodType, RecordMark>();

/** The same schema, declared to hold the id of a record. */
export function namesRecord<T extends z.ZodType>(schema: T, mark: RecordMark): T {
  marks.set(schema, mark);
  return schema;
}

/** An id as it stands in an input. */
export interface NamedRecord {
  table: Nameable;
  id: number;
  /** Where it stands, as field errors say it: `lines.2.productId`. */
  path: string;
}

type Found = (record: NamedRecord) => void;
type Collector = (
  value: unknown,
  beside: Readonly<Record<string, unknown>>,
  path: string,
  found: Found,
) => void;

/** What finds the records that a parsed input of this schema names; the schema is walked once, here. */
export function recordFinder(schema: z.ZodType): (input: unknown) => NamedRecord[] {
  const collect = collectorOf(schema);
  if (!collect) return () => [];
  return (input) => {
    const records: NamedRecord[] = [];
    collect(input, {}, '', (record) => records.push(record));
    return records;
  };
}

function collectorOf(schema: z.ZodType): Collector | null {
  const mark = marks.get(schema);
  if (mark) return collectId(mark);
  if (schema instanceof z.ZodObject) return collectFields(schema.shape);
  if (schema instanceof z.ZodArray) return collectElements(collectorOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodUnion) return collectAny(schema.options as z.ZodType[]);
  const inner = innerOf(schema);
  return inner && collectorOf(inner);
}

/** The schema under what only says that it may be absent, has a default, or is transformed afterwards. */
export function innerOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return schema.unwrap() as z.ZodType;
  }
  return null;
}

function collectId(mark: RecordMark): Collector {
  return (value, beside, path, found) => {
    if (typeof value === 'number') found({ table: tableOf(mark, beside), id: value, path });
  };
}

function tableOf(mark: RecordMark, beside: Readonly<Record<string, unknown>>): Nameable {
  if ('table' in mark) return mark.table;
  const said = String(beside[mark.beside]);
  // The field's own schema is an enum of these names; the contract's test holds it to that.
  return mark.tables ? (mark.tables[said] as Nameable) : (said as Nameable);
}

function collectFields(shape: Readonly<Record<string, unknown>>): Collector | null {
  const fields = Object.entries(shape).flatMap(([key, field]) => {
    const collect = collectorOf(field as z.ZodType);
    return collect ? [{ key, collect }] : [];
  });
  if (fields.length === 0) return null;
  return (value, _beside, path, found) => {
    if (typeof value !== 'object' || value === null) return;
    const values = value as Readonly<Record<string, unknown>>;
    for (const { key, collect } of fields) {
      collect(values[key], values, path === '' ? key : `${path}.${key}`, found);
    }
  };
}

/** A choice of which one is an id: whatever number was given is taken for it. */
function collectAny(options: readonly z.ZodType[]): Collector | null {
  const [collect = null] = options.map(collectorOf).filter((one) => one !== null);
  return collect;
}

function collectElements(collect: Collector | null): Collector | null {
  if (!collect) return null;
  return (value, beside, path, found) => {
    if (!Array.isArray(value)) return;
    for (const [i, one] of value.entries()) collect(one, beside, `${path}.${i}`, found);
  };
}

/** How a field is declared, found below what wraps it; null where it names no record. For tests. */
export function markOf(schema: z.ZodType): RecordMark | null {
  const mark = marks.get(schema);
  if (mark) return mark;
  if (schema instanceof z.ZodArray) return markOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(markOf).find(Boolean) ?? null;
  const inner = innerOf(schema);
  return inner && markOf(inner);
}

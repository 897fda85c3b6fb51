import { type SQL, sql } from 'drizzle-orm';
import { addDays, type LocalDate, localDate, MAX_YEAR, startOfDayMs } from '../../../shared/domain/dates';
import { daysMeant } from '../../../shared/domain/filter/days';
import type { SegmentFilters } from '../../../shared/domain/filter/faults';
import { type FilterField, fieldOf } from '../../../shared/domain/filter/fields';
import {
  type Bought,
  type FieldCondition,
  type Filter,
  type FilterValue,
  valuesOf,
} from '../../../shared/domain/filter/filter';
import { customerFacts, customers, orderLines, orders, products, segmentPins } from '../../database/schema';
import { fieldSql } from './fieldSql';

/** What a filter's words mean at a moment. */
export interface Meaning {
  /** The shop's calendar date. */
  today: LocalDate;
  /** IANA zone of the shop. */
  zone: string;
  segments: SegmentFilters;
}

/**
 * Customers with their facts, which a filter's conditions are on; read in the order of the file. An index of customers would
 * lead to each row in turn, in no order.
 */
export const AUDIENCE = sql`${customers} NOT INDEXED LEFT JOIN ${customerFacts} ON ${customerFacts.customerId} = ${customers.id}`;

/** Who was merged or erased is in nothing. */
export const LIVING = sql`${customers.mergedIntoId} IS NULL AND ${customers.erasedAt} IS NULL`;

/**
 * The condition of a filter without faults (`filterFaults`), over `AUDIENCE`; 0 or 1, never NULL. Every value is bound.
 * Throws on what is no valid filter: nothing is ever left out of it.
 */
export function filterSql(filter: Filter, meaning: Meaning): SQL {
  if ('all' in filter) return joined(filter.all, 'AND', meaning);
  if ('any' in filter) return joined(filter.any, 'OR', meaning);
  if ('not' in filter) return sql`(NOT ${filterSql(filter.not, meaning)})`;
  if ('segment' in filter) return segmentSql(filter.segment, meaning);
  if ('bought' in filter) return boughtSql(filter.bought, meaning);
  return fieldCondition(filter, meaning);
}

/** The parts of a filter that are joined by one word. */
function joined(parts: readonly Filter[], word: 'AND' | 'OR', meaning: Meaning): SQL {
  if (parts.length === 0) throw new Error('an empty group');
  return sql`(${sql.join(
    parts.map((part) => filterSql(part, meaning)),
    sql.raw(` ${word} `),
  )})`;
}

/** Who is in a segment: out by hand beats in by hand beats its filter. */
function segmentSql(id: number, { segments, ...rest }: Meaning): SQL {
  const filter = segments.get(id);
  if (!filter) throw new Error(`segment ${id} cannot be read`);
  // A circle ends here: within itself a segment is not there.
  const others = new Map([...segments].filter(([other]) => other !== id));
  return withPins(id, filterSql(filter, { ...rest, segments: others }));
}

/** The condition with the pins of a segment. */
export const withPins = (id: number, condition: SQL): SQL =>
  sql`(NOT ${pinned(id, 'out')} AND (${pinned(id, 'in')} OR ${condition}))`;

/** Who is by hand in a segment, or out of it. */
export const pinned = (id: number, side: 'in' | 'out'): SQL =>
  sql`${customers.id} IN (SELECT ${segmentPins.customerId} FROM ${segmentPins} WHERE ${segmentPins.segmentId} = ${id} AND ${segmentPins.side} = ${side})`;

function fieldCondition(condition: FieldCondition, meaning: Meaning): SQL {
  const field = fieldOf(condition.field);
  if (!field) throw new Error(`no field ${condition.field}`);
  const { op, value } = condition;
  switch (op) {
    // Whoever has nothing there is not any of them either.
    case 'is_not':
      return not(field, { ...condition, op: 'is' }, meaning);
    case 'not_contains':
      return not(field, { ...condition, op: 'contains' }, meaning);
    case 'not_last':
      return not(field, { ...condition, op: 'last' }, meaning);
    case 'empty':
      return not(field, { ...condition, op: 'filled' }, meaning);
    case 'all':
      return sql`(${sql.join(
        valuesOf(value).map((one) => holds(field, { ...condition, op: 'is', value: [one] }, meaning)),
        sql` AND `,
      )})`;
    default:
      return holds(field, condition, meaning);
  }
}

const not = (field: FilterField, condition: FieldCondition, meaning: Meaning): SQL =>
  sql`(NOT ${holds(field, condition, meaning)})`;

/** A condition that somebody with nothing there does not meet. */
function holds(field: FilterField, condition: FieldCondition, meaning: Meaning): SQL {
  const { within } = fieldSql(field.id);
  const test = testOf(field, condition, meaning);
  // A set of customers as it stands leads to them, where it is asked for beside everything else.
  return within ? within(test) : sql`coalesce((${test}), 0)`;
}

function testOf(field: FilterField, condition: FieldCondition, { today, zone }: Meaning): SQL {
  const { value: column, list } = fieldSql(field.id);
  const { op, value } = condition;
  if (op === 'filled') {
    if (list) return sql`${column} <> '[]'`;
    return field.type === 'text' ? sql`${column} <> ''` : sql`${column} IS NOT NULL`;
  }
  const isDate = field.type === 'date' || field.type === 'instant';
  const days = isDate ? daysMeant(condition, today) : null;
  if (field.type === 'date' && days) return between(column, days.from, days.until);
  if (days) {
    const { from, until } = days;
    const next = until === null || until === LAST_DAY ? null : addDays(until, 1);
    return sql.join(
      [
        sql`${column} IS NOT NULL`,
        ...(from === null ? [] : [sql`${column} >= ${startOfDayMs(from, zone)}`]),
        ...(next === null ? [] : [sql`${column} < ${startOfDayMs(next, zone)}`]),
      ],
      sql` AND `,
    );
  }
  switch (op) {
    case 'is':
      if (list) return hasOne(column, value);
      return sql`${column} IN ${values(value)}`;
    case 'gte':
      return sql`${column} >= ${value}`;
    case 'lte':
      return sql`${column} <= ${value}`;
    case 'between': {
      const [least, most] = valuesOf(value);
      return sql`${column} BETWEEN ${least} AND ${most}`;
    }
    case 'contains':
      return sql`instr(lower(${column}), lower(${value})) > 0`;
    default:
      throw new Error(`${field.id}: no condition '${op}'`);
  }
}

/** A JSON list has one of these codes. Codes have no signs of JSON's own; to read the list takes four times as long. */
const hasOne = (column: Parameters<typeof sql>[1], value: FilterValue): SQL =>
  sql`(${sql.join(
    valuesOf(value).map((one) => sql`instr(${column}, ${JSON.stringify(one)}) > 0`),
    sql` OR `,
  )})`;

const LAST_DAY = localDate(`${MAX_YEAR}-12-31`);

const values = (value: FilterValue): SQL =>
  sql`(${sql.join(
    valuesOf(value).map((one) => sql`${one}`),
    sql`, `,
  )})`;

function between(column: Parameters<typeof sql>[1], from: LocalDate | null, until: LocalDate | null): SQL {
  if (from === null) return sql`${column} <= ${until}`;
  return until === null ? sql`${column} >= ${from}` : sql`${column} BETWEEN ${from} AND ${until}`;
}

/**
 * Who bought something. An order counts when it is not cancelled, confirmed or partly paid, and goods of it are left; a
 * line has the pieces that did not come back, and counts unless it is a gift. As one set: a count for each customer took
 * ten times as long. Lines are added up by order first, and only where a condition asks for it: orders are then read in
 * the order of the file, each once.
 */
function boughtSql({ kind, series, product, days, times, fen }: Bought, { today }: Meaning): SQL {
  const which =
    kind !== undefined
      ? sql`${products.kindId} = ${kind}`
      : series !== undefined
        ? sql`${products.seriesId} = ${series}`
        : sql`${products.id} = ${product}`;
  const since =
    days === undefined
      ? sql``
      : sql` AND ${orders.orderDate} BETWEEN ${addDays(today, 1 - days)} AND ${today}`;
  const lines = sql`FROM ${products} JOIN ${orderLines} ON ${orderLines.productId} = ${products.id}
      WHERE ${which} AND ${orderLines.cancelledAt} IS NULL AND ${orderLines.gift} = 0`;
  if (times === undefined && fen === undefined) {
    return sql`${customers.id} IN (SELECT ${orders.customerId} FROM ${orders}
      WHERE ${COUNTED_ORDER}${since} AND +${orders.id} IN (SELECT ${orderLines.orderId} ${lines}))`;
  }
  const priced = sql`SELECT ${orderLines.orderId} AS order_id,
      sum(${orderLines.quantity} * ${orderLines.unitPriceFen}) AS fen ${lines} GROUP BY 1`;
  return sql`${customers.id} IN (
    SELECT ${orders.customerId} FROM (${priced}) bought CROSS JOIN ${orders} ON ${orders.id} = bought.order_id
    WHERE ${COUNTED_ORDER}${since} GROUP BY ${orders.customerId}
    HAVING count(DISTINCT ${orders.orderDate}) >= ${times ?? 1} AND sum(bought.fen) >= ${fen ?? 0})`;
}

const COUNTED_ORDER = sql`${orders.state} <> 'cancelled' AND (${orders.confirmedAt} IS NOT NULL OR ${orders.receivedFen} > 0)
  AND ${orders.totalFen} - ${orders.deliveryFeeFen} - ${orders.carryingFeeFen} - ${orders.installationFeeFen} > 0`;

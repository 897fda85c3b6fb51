import { and, eq, isNull, notInArray, or, sql } from 'drizzle-orm';
import { fieldOf } from '../../../shared/domain/filter/fields';
import { conditionsOf, type Filter } from '../../../shared/domain/filter/filter';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { writeAudit } from '../../database/records';
import { updateRow } from '../../database/rows';
import { auditLog, communities, customers, segments } from '../../database/schema';
import { readFilter } from './audience';
import { type SegmentRow, segmentRows } from './segments.repository';

/** What a person is known by. */
const KNOWN_BY = ['name', 'phone', 'phone2', 'wechat', 'qq', 'email'];
/** One letter alone is nobody's name. */
const SHORTEST = 2;
/** Of a value that a condition compares with (`filterFaults`). */
const LONGEST_VALUE = 60;

/**
 * Takes what somebody who is being erased (`ids`: with whoever was merged into them) was ever known by out of the segments:
 * names of segments, and words that conditions look for, in whose place stands `label`. Answers the rows of the audit log
 * that hold such words. A word that is somebody else's as well does not tell of this person, and stays.
 */
export function forgetWords(
  context: WriteContext,
  { ids, label }: { ids: readonly number[]; label: string },
): number[] {
  const { db } = context;
  const rows = segmentRows(db);
  const kept = auditRowsOfSegments(db);
  const said = [...rows, ...kept.flatMap(({ before, after }) => [before, after])].flatMap(textsIn);
  const words = knownBy(db, ids).filter(
    (word) => said.some((text) => holds(text, word)) && !isSomebodyElses(db, word, ids),
  );
  if (words.length === 0) return [];
  const told = (of: unknown) => textsIn(of).some((text) => words.some((word) => holds(text, word)));
  for (const row of rows.filter(told)) retell(context, row, words, label);
  return kept.filter(({ before, after }) => told(before) || told(after)).map(({ id }) => id);
}

/** A segment, or what the audit log keeps of one. */
type SegmentTexts = Partial<Pick<SegmentRow, 'name' | 'filter'>>;

const auditRowsOfSegments = (db: Reader) =>
  db
    .select({ id: auditLog.id, before: auditLog.before, after: auditLog.after })
    .from(auditLog)
    .where(eq(auditLog.entity, 'segments'))
    .all();

/** What somebody has typed: the name, and words that are looked for. Of a filter that cannot be read, all of it. */
function textsIn(of: unknown): string[] {
  const { name = '', filter: kept } = (of ?? {}) as SegmentTexts;
  if (kept === undefined || kept === null) return [name];
  const filter = readFilter(kept);
  if (!filter) return [name, JSON.stringify(kept)];
  const looked = conditionsOf(filter).flatMap(({ condition }) =>
    isText(condition) && typeof condition.value === 'string' ? [condition.value] : [],
  );
  return [name, ...looked];
}

const isText = (filter: Filter): filter is Extract<Filter, { field: string }> =>
  'field' in filter && fieldOf(filter.field)?.type === 'text';

/** Everything that these customers were ever known by, from the log of what was written of them. */
const knownBy = (db: Reader, ids: readonly number[]): string[] =>
  db
    .all<{ word: string }>(
      sql`SELECT DISTINCT trim(f.value) AS word FROM audit_log a, json_each(a."after") f
        WHERE a.entity = 'customers' AND a.entity_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
          AND f.type = 'text' AND f.key IN (SELECT value FROM json_each(${JSON.stringify(KNOWN_BY)}))`,
    )
    .map(({ word }) => word)
    .filter((word) => [...word].length >= SHORTEST);

/** True for a word that another customer is known by, or that filters find people by: 设计师, 复式. */
function isSomebodyElses(db: Reader, word: string, ids: readonly number[]): boolean {
  const { name, phone, phone2, wechat, qq, email, occupation, houseType } = customers;
  const other = db
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        ...[notInArray(customers.id, [...ids]), isNull(customers.erasedAt)],
        or(
          ...[name, phone, phone2, wechat, qq, email, occupation, houseType].map((column) =>
            eq(column, word),
          ),
        ),
      ),
    )
    .limit(1)
    .get();
  if (other) return true;
  const place = or(eq(communities.district, word), eq(communities.name, word));
  return db.select({ id: communities.id }).from(communities).where(place).limit(1).get() !== undefined;
}

const pattern = (word: string): RegExp => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu');
const holds = (text: string, word: string): boolean => pattern(word).test(text);

/** Writes a segment with the label instead of the words; its row in the log has neither. */
function retell(context: WriteContext, row: SegmentRow, words: readonly string[], label: string): void {
  const without = (text: string) => words.reduce((said, word) => said.replace(pattern(word), label), text);
  const filter = readFilter(row.filter);
  const fresh = {
    name: freeName(context.db, row.id, without(row.name)),
    ...(filter && { filter: withTexts(filter, (text) => without(text).slice(0, LONGEST_VALUE)) }),
  };
  updateRow(context.db.$client, segments, row.id, {
    ...fresh,
    version: row.version + 1,
    updatedAt: context.now,
  });
  writeAudit(context, 'segments', row.id, {}, fresh);
}

function withTexts(filter: Filter, change: (text: string) => string): Filter {
  if ('all' in filter) return { all: filter.all.map((part) => withTexts(part, change)) };
  if ('any' in filter) return { any: filter.any.map((part) => withTexts(part, change)) };
  if ('not' in filter) return { not: withTexts(filter.not, change) };
  if (!isText(filter) || typeof filter.value !== 'string') return filter;
  return { ...filter, value: change(filter.value) };
}

/** The name, or where another segment has it, with a number. */
function freeName(db: Reader, id: number, name: string): string {
  const taken = new Set(segmentRows(db).flatMap((row) => (row.id === id ? [] : [row.name])));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  return free;
}

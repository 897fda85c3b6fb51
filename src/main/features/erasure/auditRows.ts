import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { parentFieldOf } from '../../database/personalData';
import { auditLog, customers, orders } from '../../database/schema';
import { about } from '../history/lives';
import { nameTokens, phoneTokens, queryTokens, textTokens } from '../search/searchTokens';

type Words = readonly (string | null)[];

/** The words by which somebody looks for a customer: what they and their orders are called, and where they live. */
export interface FoundBy {
  names: Words;
  phones: Words;
  others: Words;
}

/** Read before they are erased. */
export function whatTheyAreFoundBy(db: Reader, id: number): FoundBy {
  const own = db.select().from(customers).where(eq(customers.id, id)).all();
  const theirs = db.select().from(orders).where(eq(orders.customerId, id)).all();
  return {
    names: [...own.map(({ name }) => name), ...theirs.map(({ contactName }) => contactName)],
    phones: [...own, ...theirs].flatMap(({ phone, phone2 }) => [phone, phone2]),
    others: [
      ...own.map(({ wechat }) => wechat),
      ...own.flatMap(({ email, qq }) => [email, qq]),
      ...[...own, ...theirs].map(({ building, unit, room }) => [building, unit, room].join('')),
    ],
  };
}

/** Audit rows about these records (by table), and of lists that were exported while searching for this person. */
export function auditRowsAbout(
  db: Reader,
  records: ReadonlyMap<string, number[]>,
  foundBy: FoundBy,
): number[] {
  // One table at a time: each is a short walk along the index of the log.
  const ids = [...records].flatMap(([entity, own]) => {
    const parent = parentFieldOf(entity);
    const part = {
      entity,
      ids: own,
      parent: parent && { field: parent.field, ids: records.get(parent.of) ?? [] },
    };
    const condition = about(db, [part]);
    if (!condition) return [];
    return db
      .select({ id: auditLog.id })
      .from(auditLog)
      .where(condition)
      .all()
      .map((row) => row.id);
  });
  return [...new Set([...ids, ...exportsLookingFor(db, foundBy)])];
}

/** Exports of a list that was narrowed by a text, any word of which finds this person: a part of the name is enough. */
function exportsLookingFor(db: Reader, { names, phones, others }: FoundBy): number[] {
  const terms = [
    ...names.flatMap((name) => nameTokens(name ?? '')),
    ...phones.flatMap((phone) => phoneTokens(phone ?? '')),
    ...others.flatMap((other) => textTokens(other ?? '')),
  ];
  const written = [...names, ...phones, ...others].filter((word): word is string => Boolean(word));
  const rows = db.all<{ id: number; text: string }>(sql`
    SELECT id, json_extract("after", '$.filters.text') AS text FROM audit_log
    WHERE entity = 'exports' AND entity_id = 0 AND json_extract("after", '$.filters.text') IS NOT NULL`);
  return rows
    .filter(
      ({ text }) =>
        written.some((word) => text.includes(word)) ||
        queryTokens(text).some((token) => terms.some((term) => term.startsWith(token))),
    )
    .map(({ id }) => id);
}

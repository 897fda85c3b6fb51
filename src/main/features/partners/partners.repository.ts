import { and, asc, eq, sql } from 'drizzle-orm';
import type { Cursor } from '../../../shared/contract/paging';
import type { Reader } from '../../database/database';
import { behind, countRows, cutPage } from '../../database/paging';
import { customers, partners } from '../../database/schema';
import { anywhere, boughtCount, knownCount } from './communities.repository';

interface PartnerQuery {
  text: string | null;
  activeOnly: boolean;
  cursor: Cursor | null;
  limit: number;
}

/** Partners by name with their customers, buyers and the money received from those customers. */
export function listPartners(db: Reader, { text, activeOnly, cursor, limit }: PartnerQuery) {
  const pattern = text ? anywhere(text) : null;
  const matches = and(
    pattern
      ? sql`(${partners.name} LIKE ${pattern} ESCAPE '\\' OR ${partners.company} LIKE ${pattern} ESCAPE '\\'
          OR ${partners.phone} LIKE ${pattern} ESCAPE '\\')`
      : undefined,
    activeOnly ? eq(partners.active, true) : undefined,
  );
  const id = sql.raw('"partners"."id"');
  const rows = db
    .select({
      id: partners.id,
      version: partners.version,
      name: partners.name,
      kind: partners.kind,
      phone: partners.phone,
      company: partners.company,
      commissionBp: partners.commissionBp,
      note: partners.note,
      active: partners.active,
      known: knownCount(customers.partnerId, id),
      bought: boughtCount(customers.partnerId, id),
      receivedFen: sql<number>`(SELECT coalesce(sum(CASE p.kind WHEN 'refund' THEN -p.amount_fen ELSE p.amount_fen END), 0)
        FROM customers c JOIN payments p ON p.customer_id = c.id WHERE c.partner_id = ${id})`,
    })
    .from(partners)
    .where(and(matches, behind(partners.name, partners.id, cursor, 'asc')))
    .orderBy(asc(partners.name), asc(partners.id))
    .limit(limit + 1)
    .all();
  return {
    ...cutPage(rows, limit, (row) => row.name),
    total: cursor ? null : countRows(db, partners, matches),
  };
}

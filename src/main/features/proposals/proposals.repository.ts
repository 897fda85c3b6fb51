import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { PROPOSAL_STATES, type ProposalState } from '../../../shared/domain/states/proposal';
import type { ProposalCard, ProposalFilters } from '../../../shared/features/proposals/contract';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  EVERY_ROW,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import {
  communities,
  customers,
  proposalItems,
  proposalRooms,
  proposals,
  proposalVersions,
  staff,
} from '../../database/schema';
import { foundByText } from '../search';
import { totalsOf } from './proposalContent';

function narrowedBy(db: Reader, { state, designerId, text }: ProposalFilters, everyHit = false): Narrowed {
  return {
    filters: [only(proposals.state, state), only(proposals.designerId, designerId)],
    found: text ? foundBy(db, text, everyHit) : undefined,
  };
}

/** Proposals that the search index finds, and those of the customers that it finds. */
function foundBy(db: Reader, text: string, everyHit: boolean): SQL {
  const own = foundByText(db, text, { column: proposals.id, entity: 'proposals', everyHit });
  const people = foundByText(db, text, { column: proposals.customerId, entity: 'customers', everyHit });
  return sql`(${own} OR ${people})`;
}

type Row = typeof proposals.$inferSelect;
const NEWEST: Sort<Row> = {
  ...{ by: proposals.createdAt, id: proposals.id, direction: 'desc' },
  value: (row) => row.createdAt,
};

const proposalRows = (db: Reader, { where, orderBy, limit }: Walk): Row[] =>
  db
    .select()
    .from(proposals)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

/** A page of proposals as cards, newest first. */
export function proposalPage(db: Reader, filters: ProposalFilters, at: PageAt) {
  const page = readPage(narrowedBy(db, filters, at.everyHit), NEWEST, at, (walk) => proposalRows(db, walk));
  return { ...page, rows: cardsOf(db, page.rows) };
}

/** How many proposals a list has, see `countUpTo`. */
export const countProposals = (db: Reader, filters: ProposalFilters, most?: number): number =>
  countUpTo(db, proposals, narrowedBy(db, filters, most === EVERY_ROW), most);

/** The newest of each state, and how many there are in all. */
export function proposalBoard(db: Reader, designerId: number | null, limit: number) {
  return PROPOSAL_STATES.map((state: ProposalState) => {
    const filters = { state, designerId, text: null };
    return {
      state,
      count: countProposals(db, filters),
      cards: proposalPage(db, filters, { cursor: null, direction: 'after', limit }).rows,
    };
  });
}

export const customerQuery = (db: Reader, customerId: number) =>
  db
    .select()
    .from(proposals)
    .where(eq(proposals.customerId, customerId))
    .orderBy(desc(proposals.id))
    .limit(100);

export const proposalsOfCustomer = (db: Reader, customerId: number): ProposalCard[] =>
  cardsOf(db, customerQuery(db, customerId).all());

const MOST_PICTURES = 4;

/** The rows as cards: whose they are, what their newest version holds. */
function cardsOf(db: Reader, rows: (typeof proposals.$inferSelect)[]): ProposalCard[] {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const people = db
    .select({
      id: customers.id,
      name: customers.name,
      phone: customers.phone,
      community: communities.name,
    })
    .from(customers)
    .leftJoin(communities, eq(communities.id, customers.communityId))
    .where(inArray(customers.id, [...new Set(rows.map((row) => row.customerId))]))
    .all();
  const colleagues = new Map(
    db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const newest = db
    .select({ id: proposalVersions.id, proposalId: proposalVersions.proposalId })
    .from(proposalVersions)
    .innerJoin(proposals, eq(proposals.id, proposalVersions.proposalId))
    .where(and(inArray(proposalVersions.proposalId, ids), eq(proposalVersions.no, proposals.currentNo)))
    .all();
  const versionIds = newest.map((version) => version.id);
  const roomCounts = new Map(
    db
      .select({ versionId: proposalRooms.versionId, count: count() })
      .from(proposalRooms)
      .where(inArray(proposalRooms.versionId, versionIds))
      .groupBy(proposalRooms.versionId)
      .all()
      .map((row) => [row.versionId, row.count]),
  );
  const items = db
    .select({
      versionId: proposalItems.versionId,
      quantity: proposalItems.quantity,
      unitPriceFen: proposalItems.unitPriceFen,
      decision: proposalItems.decision,
      pictureSha256: proposalItems.pictureSha256,
    })
    .from(proposalItems)
    .where(inArray(proposalItems.versionId, versionIds))
    .orderBy(asc(proposalItems.versionId), asc(proposalItems.roomId), asc(proposalItems.sort))
    .all();

  return rows.map((row) => {
    const customer = people.find((person) => person.id === row.customerId);
    const versionId = newest.find((version) => version.proposalId === row.id)?.id ?? 0;
    const own = items.filter((item) => item.versionId === versionId);
    const pictures = own
      .filter((item) => item.pictureSha256 !== null)
      .sort((a, b) => b.unitPriceFen - a.unitPriceFen)
      .map((item) => item.pictureSha256 ?? '');
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      title: row.title,
      state: row.state,
      currentNo: row.currentNo,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      customerId: row.customerId,
      customerName: customer?.name ?? '',
      customerPhone: customer?.phone ?? null,
      community: customer?.community ?? null,
      designerId: row.designerId,
      designerName: (row.designerId && colleagues.get(row.designerId)) || null,
      rooms: roomCounts.get(versionId) ?? 0,
      totals: totalsOf(own),
      pictures: [...new Set(pictures)].slice(0, MOST_PICTURES),
    };
  });
}

import { and, asc, count, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Cursor } from '../../../shared/contract/paging';
import type { ProposalCard, ProposalFilters } from '../../../shared/contract/proposals';
import { queryTokens } from '../../../shared/domain/searchTokens';
import { PROPOSAL_STATES, type ProposalState } from '../../../shared/domain/states/proposal';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
import {
  communities,
  customers,
  proposalItems,
  proposalRooms,
  proposals,
  proposalVersions,
  staff,
} from '../../database/schema';
import { findInSearch } from '../search/search.repository';
import { totalsOf } from './proposalContent';

/** A text that fits more than this is too general to be worth narrowing further. */
const MOST_HITS = 300;

function conditions(db: Reader, { state, designerId, text }: ProposalFilters): SQL[] {
  const wanted: (SQL | undefined)[] = [
    state ? eq(proposals.state, state) : undefined,
    designerId ? eq(proposals.designerId, designerId) : undefined,
  ];
  if (text) {
    const hits = findInSearch(db, queryTokens(text), MOST_HITS, 'proposals');
    const people = findInSearch(db, queryTokens(text), MOST_HITS, 'customers');
    wanted.push(or(inArray(proposals.id, hits), inArray(proposals.customerId, people)));
  }
  return wanted.filter((condition) => condition !== undefined);
}

/** Query of one page, newest first; kept apart so that a test can look at its plan. */
export const pageQuery = (db: Reader, filters: ProposalFilters, cursor: Cursor | null, limit: number) =>
  db
    .select()
    .from(proposals)
    .where(and(...conditions(db, filters), behind(proposals.createdAt, proposals.id, cursor, 'desc')))
    .orderBy(desc(proposals.createdAt), desc(proposals.id))
    .limit(limit + 1);

export function proposalPage(db: Reader, filters: ProposalFilters, cursor: Cursor | null, limit: number) {
  const { rows, next } = cutPage(
    pageQuery(db, filters, cursor, limit).all(),
    limit,
    (proposal) => proposal.createdAt,
  );
  return { rows: cardsOf(db, rows), next };
}

export const countProposals = (db: Reader, filters: ProposalFilters): number =>
  db
    .select({ count: count() })
    .from(proposals)
    .where(and(...conditions(db, filters)))
    .get()?.count ?? 0;

/** The newest of each state, and how many there are in all. */
export function proposalBoard(db: Reader, designerId: number | null, limit: number) {
  return PROPOSAL_STATES.map((state: ProposalState) => {
    const filters = { state, designerId, text: null };
    return {
      state,
      count: countProposals(db, filters),
      cards: proposalPage(db, filters, null, limit).rows,
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

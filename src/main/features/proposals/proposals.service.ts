import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { compareItems } from '../../../shared/domain/proposalCompare';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import { PROPOSAL_STATES, type ProposalState } from '../../../shared/domain/states/proposal';
import type { proposalsContract } from '../../../shared/features/proposals/contract';
import { texts } from '../../../shared/i18n';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { nextNumber } from '../../database/numbers';
import {
  getRecord,
  insertRecord,
  recordStateChange,
  requireVersion,
  updateRecord,
} from '../../database/records';
import {
  customerNeeds,
  customers,
  proposalItems,
  proposalRooms,
  proposals,
  proposalVersions,
  quoteLines,
  quotes,
  staff,
  stateChanges,
} from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { reachStage } from '../customers';
import { createQuoteFromProposal } from '../quotes';
import { indexForSearch } from '../search';
import { getSetting } from '../settings';
import { requireAtWork } from '../staff';
import {
  itemsOf,
  roomsOf,
  roomsWithItems,
  shownItem,
  totalsOf,
  type VersionRow,
  versionOf,
  versionsOf,
} from './proposalContent';
import { proposalTerms } from './proposalIndex';
import { proposalItemHandlers } from './proposalItems.service';
import { followDecisions, moveProposal, type ProposalRow } from './proposalRules';
import { countProposals, proposalBoard, proposalPage, proposalsOfCustomer } from './proposals.repository';

export const proposalsHandlers: HandlersFor<typeof proposalsContract> = {
  ...proposalItemHandlers,

  'proposals.list': ({ cursor, direction, limit, state = null, ...rest }, { db }) => {
    const filters = { state, ...rest };
    return {
      ...proposalPage(db, filters, { cursor, direction, limit }),
      total: cursor ? null : countProposals(db, filters),
    };
  },

  'proposals.board': ({ designerId, limit }, { db }) => proposalBoard(db, designerId, limit),

  'proposals.ofCustomer': ({ customerId }, { db }) => proposalsOfCustomer(db, customerId),

  'proposals.get': ({ id, no }, context) => {
    const { db } = context;
    const { createdBy: _c, updatedAt: _u, customerId, ...proposal } = getRecord(context, proposals, id);
    const customer = getRecord(context, customers, customerId);
    const versions = versionsOf(db, id);
    const shown = versionOf(db, id, no ?? proposal.currentNo);
    const newest = shown.no === proposal.currentNo;
    return {
      ...proposal,
      customer: { id: customer.id, name: customer.name, phone: customer.phone },
      versions: versions.map((version) => versionInfo(db, version)),
      shown: { ...versionInfo(db, shown), rooms: roomsWithItems(db, shown.id) },
      editable: newest && proposal.state === 'draft',
      decidable: newest && isDecidable(proposal.state),
      moves: movesOf(db, id),
      quotedItemIds: quotedItems(db, id, customerId),
    };
  },

  'proposals.compare': ({ id, ...pair }, context) => {
    const { db } = context;
    getRecord(context, proposals, id);
    const [older, newer] = [Math.min(pair.before, pair.after), Math.max(pair.before, pair.after)];
    const before = versionOf(db, id, older);
    const after = versionOf(db, id, newer);
    const chain = versionsOf(db, id).filter((version) => version.no > older && version.no <= newer);
    const originOf = new Map(
      itemsOf(
        db,
        chain.map((version) => version.id),
      ).map((item) => [item.id, item.originId]),
    );
    return {
      before: versionInfo(db, before),
      after: versionInfo(db, after),
      rows: compareItems(inRooms(db, before.id), inRooms(db, after.id), originOf),
    };
  },

  'proposals.create': ({ rooms, ...input }, context) => {
    const customer = getRecord(context, customers, input.customerId);
    if (customer.mergedIntoId !== null) throw new AppError('VALIDATION', { reason: 'customer_merged' });
    requireAtWork(context, 'designerId', input.designerId, PLANNERS);
    const proposal = insertRecord(context, proposals, { ...input, number: nextNumber(context, 'PR') });
    const version = insertRecord(context, proposalVersions, { proposalId: proposal.id, no: 1 });
    for (const [sort, name] of (rooms ?? roomsOfNeed(context, customer.id)).entries()) {
      insertRecord(context, proposalRooms, { versionId: version.id, name, sort });
    }
    recordStateChange(context, 'proposals', proposal.id, null, 'draft');
    reachStage(context, customer.id, 'designing');
    index(context, proposal);
    return { id: proposal.id, number: proposal.number };
  },

  'proposals.update': ({ id, version, ...patch }, context) => {
    const { designerId } = getRecord(context, proposals, id);
    requireAtWork(context, 'designerId', patch.designerId, PLANNERS, designerId);
    const proposal = updateRecord(context, proposals, id, version, patch);
    index(context, proposal);
    return { id, version: proposal.version };
  },

  'proposals.submit': ({ id, version }, context) => {
    const proposal = getRecord(context, proposals, id);
    const current = versionOf(context.db, id, proposal.currentNo);
    const items = itemsOf(context.db, [current.id]);
    const submitted = moveProposal(context, proposal, version, 'submitted');
    if (items.length === 0) throw new AppError('VALIDATION', { reason: 'proposal_empty' });
    updateRecord(context, proposalVersions, current.id, null, { submittedAt: context.now });
    // Nothing is left to decide when everything was taken over as accepted.
    if (items.every((item) => item.decision === 'accepted')) followDecisions(context, submitted);
    return null;
  },

  'proposals.decide': ({ id, version, decision, note }, context) => {
    const item = getRecord(context, proposalItems, id);
    const { proposalId, id: versionId } = getRecord(context, proposalVersions, item.versionId);
    const proposal = getRecord(context, proposals, proposalId);
    if (versionOf(context.db, proposalId, proposal.currentNo).id !== versionId) {
      throw new AppError('ILLEGAL_TRANSITION', { reason: 'proposal_old_version' });
    }
    if (!isDecidable(proposal.state)) {
      throw new AppError('ILLEGAL_TRANSITION', {
        reason: proposal.state === 'draft' ? 'proposal_not_submitted' : 'proposal_quoted',
      });
    }
    const decided = updateRecord(context, proposalItems, id, version, { decision, decisionNote: note });
    return { state: followDecisions(context, proposal).state, item: shownItem(decided) };
  },

  'proposals.newVersion': ({ id, version, keepRefused, note }, context) => {
    const proposal = getRecord(context, proposals, id);
    const no = proposal.currentNo + 1;
    const from = versionOf(context.db, id, proposal.currentNo);
    moveProposal(context, proposal, version, 'draft', note, { currentNo: no });
    copyVersion(context, from, insertRecord(context, proposalVersions, { proposalId: id, no, note }), {
      keepRefused,
    });
    return { no };
  },

  'proposals.decline': ({ id, version, reason }, context) => {
    moveProposal(context, getRecord(context, proposals, id), version, 'declined', reason);
    return null;
  },

  'proposals.toQuote': ({ id, version, itemIds }, context) => {
    const proposal = requireVersion(context, proposals, id, version);
    const current = versionOf(context.db, id, proposal.currentNo);
    const accepted = inRooms(context.db, current.id).filter(
      (item) => item.decision === 'accepted' && (!itemIds || itemIds.includes(item.id)),
    );
    if (accepted.length === 0) throw new AppError('VALIDATION', { reason: 'proposal_nothing_accepted' });
    if (itemIds && accepted.length < new Set(itemIds).size) throw fieldError('itemIds', 'invalid');
    // What an earlier version had accepted may be quoted before anything else is decided: that is a partial yes.
    const ready = proposal.state === 'submitted' ? followDecisions(context, proposal) : proposal;
    moveProposal(context, ready, null, 'quoted');
    const { customerId } = proposal;
    const quoteId = createQuoteFromProposal(context, {
      proposalId: id,
      customerId,
      items: accepted.map((item) => ({ ...item, proposalItemId: item.id, roomName: item.room })),
    });
    return { quoteId };
  },
};

const isDecidable = (state: ProposalState) => state !== 'draft' && state !== 'quoted';

const versionInfo = (db: Reader, { id, no, note, createdAt, submittedAt }: VersionRow) => ({
  id,
  no,
  note,
  createdAt,
  submittedAt,
  totals: totalsOf(itemsOf(db, [id])),
});

/** The items of a version in the order of its rooms, each with its room's name. */
const inRooms = (db: Reader, versionId: number) =>
  roomsWithItems(db, versionId).flatMap((room) => room.items.map((item) => ({ ...item, room: room.name })));

function movesOf(db: Reader, id: number) {
  const known = (state: string | null) => PROPOSAL_STATES.find((candidate) => candidate === state) ?? null;
  return db
    .select({
      at: stateChanges.at,
      by: staff.name,
      from: stateChanges.fromState,
      to: stateChanges.toState,
      note: stateChanges.note,
    })
    .from(stateChanges)
    .leftJoin(staff, eq(staff.id, stateChanges.actorId))
    .where(and(eq(stateChanges.entity, 'proposals'), eq(stateChanges.entityId, id)))
    .orderBy(asc(stateChanges.id))
    .all()
    .map((move) => ({ ...move, from: known(move.from), to: known(move.to) ?? ('draft' as const) }));
}

/** Items that stand on a live quote, together with those that were copied from them for later versions. */
function quotedItems(db: Reader, proposalId: number, customerId: number): number[] {
  const lines = db
    .select({ itemId: quoteLines.proposalItemId })
    .from(quotes)
    .innerJoin(quoteLines, eq(quoteLines.quoteId, quotes.id))
    .where(
      and(
        eq(quotes.customerId, customerId),
        eq(quotes.proposalId, proposalId),
        inArray(quotes.state, ['draft', 'offered', 'accepted', 'ordered']),
      ),
    )
    .all();
  const quoted = new Set(lines.map((line) => line.itemId));
  const versionIds = versionsOf(db, proposalId).map((version) => version.id);
  const all = itemsOf(db, versionIds).sort((a, b) => a.id - b.id);
  for (const item of all) if (item.originId !== null && quoted.has(item.originId)) quoted.add(item.id);
  return all.filter((item) => quoted.has(item.id)).map((item) => item.id);
}

function copyVersion(
  context: WriteContext,
  from: VersionRow,
  to: VersionRow,
  { keepRefused }: { keepRefused: boolean },
): void {
  const items = itemsOf(context.db, [from.id]);
  for (const { id: roomId, name, sort } of roomsOf(context.db, from.id)) {
    const room = insertRecord(context, proposalRooms, { versionId: to.id, name, sort });
    for (const item of items) {
      if (item.roomId !== roomId || (item.decision === 'refused' && !keepRefused)) continue;
      const { id, version: _v, createdAt: _c, createdBy: _b, updatedAt: _u, ...copy } = item;
      insertRecord(context, proposalItems, {
        ...copy,
        versionId: to.id,
        roomId: room.id,
        originId: id,
        decision: item.decision === 'accepted' ? 'accepted' : 'open',
      });
    }
  }
}

/** The rooms that the customer wants furnished, by the names of the shop's language. */
function roomsOfNeed(context: WriteContext, customerId: number): string[] {
  const need = context.db
    .select({ rooms: customerNeeds.rooms })
    .from(customerNeeds)
    .where(and(eq(customerNeeds.customerId, customerId), isNull(customerNeeds.closedAt)))
    .orderBy(desc(customerNeeds.id))
    .get();
  const names: Record<string, string> = texts[getSetting(context.db, 'app').locale].codes.room;
  return (need?.rooms ?? []).map((code) => names[code] ?? code);
}

function index(context: WriteContext, row: ProposalRow): void {
  indexForSearch(context, 'proposals', row.id, { terms: proposalTerms(row) });
}

import { sql } from 'drizzle-orm';
import { PROPOSAL_MOVES } from '../../../shared/domain/states/proposal';
import { proposalItems, proposalRooms, proposals, proposalVersions } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DASH, OF_CUSTOMER, OWN_PIECE } from './personal';
import { DOCUMENT } from './searched';
import { allowed } from './states';
import { ON_THE_FLOOR } from './visible';

export const proposalsEntity = defineEntity({
  ...PLAIN,
  table: proposals,
  name: proposals.number,
  namedBy: ['proposalId'],
  visibleTo: ON_THE_FLOOR,
  states: { column: proposals.state, legal: allowed(PROPOSAL_MOVES) },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note'], becomes: { title: 'number' } },
  search: {
    letter: 'p',
    document: { prefix: 'PR', others: [] },
    hits: sql`
    SELECT ${DOCUMENT}, x.title AS address, NULL AS date, NULL AS totalFen
    FROM proposals x JOIN customers c ON c.id = x.customer_id`,
  },
  timeline: {
    kind: 'proposal',
    of: (id) => sql`
    SELECT id, created_at, coalesce(designer_id, created_by), number, state, NULL, NULL, NULL, NULL, NULL, title, NULL,
      NULL
    FROM proposals WHERE customer_id = ${id}`,
  },
});

export const proposalVersionsEntity = defineEntity({
  ...PLAIN,
  table: proposalVersions,
  partOf: { table: proposals, by: proposalVersions.proposalId },
  personal: { emptied: ['note'] },
});

export const proposalRoomsEntity = defineEntity({
  ...PLAIN,
  table: proposalRooms,
  name: proposalRooms.name,
  partOf: { table: proposalVersions, by: proposalRooms.versionId },
  visibleTo: ON_THE_FLOOR,
  personal: { emptied: [], becomes: { name: DASH } },
});

export const proposalItemsEntity = defineEntity({
  ...PLAIN,
  table: proposalItems,
  name: proposalItems.name,
  partOf: { table: proposalVersions, by: proposalItems.versionId },
  visibleTo: ON_THE_FLOOR,
  personal: { emptied: ['decisionNote'], becomes: OWN_PIECE },
  picture: proposalItems.pictureSha256,
});

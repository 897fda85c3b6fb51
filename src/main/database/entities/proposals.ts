import { PROPOSAL_MOVES } from '../../../shared/domain/states/proposal';
import { proposalItems, proposalRooms, proposals, proposalVersions } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DASH, OF_CUSTOMER, OWN_PIECE } from './personal';
import { allowed } from './states';

const OF_VERSION = { versionId: proposalVersions };

export const proposalsEntity = defineEntity({
  table: proposals,
  name: proposals.number,
  partOf: null,
  states: { column: proposals.state, legal: allowed(PROPOSAL_MOVES) },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note'], becomes: { title: 'number' } },
});

export const proposalVersionsEntity = defineEntity({
  ...PLAIN,
  table: proposalVersions,
  partOf: { table: proposals, by: proposalVersions.proposalId },
  personal: { of: { proposalId: proposals }, emptied: ['note'] },
});

export const proposalRoomsEntity = defineEntity({
  ...PLAIN,
  table: proposalRooms,
  name: proposalRooms.name,
  partOf: { table: proposalVersions, by: proposalRooms.versionId },
  personal: { of: OF_VERSION, emptied: [], becomes: { name: DASH } },
});

export const proposalItemsEntity = defineEntity({
  ...PLAIN,
  table: proposalItems,
  name: proposalItems.name,
  partOf: { table: proposalVersions, by: proposalItems.versionId },
  personal: { of: OF_VERSION, emptied: ['decisionNote'], becomes: OWN_PIECE },
});

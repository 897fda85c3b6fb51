import { INVITATION_MOVES } from '../../../shared/domain/states/invitation';
import { VISIT_MOVES } from '../../../shared/domain/states/visit';
import { contacts, customers, invitations, visits } from '../schema';
import { defineEntity } from './entity';
import { NO_LIST, OF_CUSTOMER } from './personal';
import { allowed } from './states';

export const contactsEntity = defineEntity({
  table: contacts,
  name: null,
  partOf: { table: customers, by: contacts.customerId },
  states: null,
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note', 'nextDate'] },
});

export const visitsEntity = defineEntity({
  table: visits,
  name: null,
  partOf: { table: customers, by: visits.customerId },
  states: { column: visits.state, legal: allowed(VISIT_MOVES) },
  counted: true,
  personal: {
    of: OF_CUSTOMER,
    emptied: ['goal', 'obstacles', 'answers', 'result', 'productsSeen', 'competitorFacts'],
    becomes: { measurements: NO_LIST },
    calledOff: true,
  },
});

export const invitationsEntity = defineEntity({
  table: invitations,
  name: null,
  partOf: { table: customers, by: invitations.customerId },
  states: { column: invitations.state, legal: allowed(INVITATION_MOVES) },
  counted: true,
  personal: {
    of: OF_CUSTOMER,
    calledOff: true,
    emptied: ['outcome', 'addOnSales', 'note'],
    becomes: {
      stagedSet: `(SELECT json_group_array(iif(value ->> '$.productId' IS NULL, json_set(value, '$.name', '—'), json(value)))
        FROM json_each(staged_set))`,
    },
  },
});

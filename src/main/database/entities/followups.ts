import { sql } from 'drizzle-orm';
import { INVITATION_MOVES } from '../../../shared/domain/states/invitation';
import { VISIT_MOVES } from '../../../shared/domain/states/visit';
import { contacts, customers, homeItems, invitations, visits } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { NO_LIST } from './personal';
import { allowed } from './states';

export const contactsEntity = defineEntity({
  ...PLAIN,
  table: contacts,
  partOf: { table: customers, by: contacts.customerId },
  visibleTo: 'asTheWhole',
  timeline: {
    kind: 'contact',
    of: (id) => sql`
    SELECT id, at, staff_id, NULL, NULL, NULL, channel, outcome, next_date, NULL, note, NULL, NULL
    FROM contacts WHERE customer_id = ${id}`,
  },
  counted: true,
  personal: { emptied: ['note', 'nextDate'] },
});

export const visitsEntity = defineEntity({
  ...PLAIN,
  table: visits,
  partOf: { table: customers, by: visits.customerId },
  visibleTo: 'asTheWhole',
  timeline: {
    kind: 'visit',
    of: (id) => sql`
    SELECT id, coalesce(done_at, created_at), staff_id, NULL, state, NULL, NULL, NULL, date, NULL,
      coalesce(result, goal), NULL, NULL
    FROM visits WHERE customer_id = ${id}`,
  },
  states: { column: visits.state, legal: allowed(VISIT_MOVES) },
  counted: true,
  personal: {
    emptied: ['goal', 'obstacles', 'answers', 'result', 'productsSeen', 'competitorFacts'],
    becomes: { measurements: NO_LIST },
    calledOff: true,
  },
});

/** What they own says something about them; the kind and the year alone do not. */
export const homeItemsEntity = defineEntity({
  ...PLAIN,
  table: homeItems,
  partOf: { table: customers, by: homeItems.customerId },
  visibleTo: 'asTheWhole',
  personal: { emptied: ['roomName', 'brand', 'priceFen', 'satisfaction', 'note'] },
});

export const invitationsEntity = defineEntity({
  ...PLAIN,
  table: invitations,
  partOf: { table: customers, by: invitations.customerId },
  visibleTo: 'asTheWhole',
  timeline: {
    kind: 'invitation',
    of: (id) => sql`
    SELECT id, created_at, staff_id, NULL, state, NULL, NULL, NULL, date, NULL, coalesce(outcome, note), NULL, NULL
    FROM invitations WHERE customer_id = ${id}`,
  },
  states: { column: invitations.state, legal: allowed(INVITATION_MOVES) },
  counted: true,
  personal: {
    calledOff: true,
    emptied: ['outcome', 'addOnSales', 'note'],
    becomes: {
      stagedSet: `(SELECT json_group_array(iif(value ->> '$.productId' IS NULL, json_set(value, '$.name', '—'), json(value)))
        FROM json_each(staged_set))`,
    },
  },
});

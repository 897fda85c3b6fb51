import { sql } from 'drizzle-orm';
import { DESK, OWNER } from '../../../shared/domain/roleGroups';
import { communities, customerNeeds, customers, merges, notSame, partners, tierGrants } from '../schema';
import { bothLives } from './bothLives';
import { defineEntity, PLAIN } from './entity';
import { DASH, NO_LIST, OF_CUSTOMER } from './personal';
import { PERSON } from './searched';
import { ON_THE_FLOOR } from './visible';

export const customersEntity = defineEntity({
  ...PLAIN,
  table: customers,
  name: customers.name,
  namedBy: ['customerId', 'introducerId', 'mergedIntoId', 'mergedId', 'survivorId', 'otherId'],
  // A step back is a recorded correction, by hand or because an order was given up.
  states: { column: customers.stage, legal: (from, to) => from !== to },
  counted: true,
  personal: {
    of: {},
    emptied: [
      ...([
        'gender',
        'phone',
        'phone2',
        'wechat',
        'qq',
        'email',
        'birthdayCalendar',
        'birthdayMonth',
      ] as const),
      ...([
        'birthdayDay',
        'birthYear',
        'ageBand',
        'education',
        'occupation',
        'jobTitle',
        'incomeBand',
      ] as const),
      ...(['maritalStatus', 'weddingDate', 'hobbies', 'temperament', 'building', 'unit', 'room'] as const),
      ...(['floor', 'hasLift', 'areaM2', 'houseType', 'boughtElsewhere', 'suppliers'] as const),
      ...(['supplierSatisfaction', 'lostReason', 'wakeUpDate', 'nextContactDate', 'note'] as const),
    ],
    becomes: { name: ':label', nameKey: ':labelKey', birthdayLeap: '0', vipPinned: '0', erasedAt: ':now' },
  },
  visibleTo: ON_THE_FLOOR,
  search: {
    letter: 'c',
    document: null,
    hits: sql`
    SELECT c.id AS id, ${PERSON} AS title, NULL AS customerName, c.phone AS phone, c.phone2 AS phone2,
      m.name AS community, c.building AS building, c.unit AS unit, c.room AS room, c.stage AS state, NULL AS date, NULL AS totalFen
    FROM customers x JOIN customers c ON c.id = x.id LEFT JOIN communities m ON m.id = c.community_id`,
    // Who was merged into another customer is found by the other.
    except: 'r.merged_into_id IS NOT NULL',
  },
  timeline: {
    kind: 'registered',
    of: (id) => sql`
    SELECT id, created_at, created_by, NULL, channel, NULL, NULL, NULL, NULL, NULL, note, NULL, NULL
    FROM customers WHERE id IN ${bothLives(id)}`,
  },
});

export const customerNeedsEntity = defineEntity({
  ...PLAIN,
  table: customerNeeds,
  partOf: { table: customers, by: customerNeeds.customerId },
  visibleTo: 'asTheWhole',
  personal: {
    emptied: ['currentLayout', 'note', 'purpose', 'decideBy', 'neededBy', 'budgetMinFen', 'budgetMaxFen'],
    becomes: { rooms: NO_LIST, styles: NO_LIST, productKinds: NO_LIST },
  },
});

export const communitiesEntity = defineEntity({
  ...PLAIN,
  table: communities,
  name: communities.name,
  namedBy: ['communityId'],
  visibleTo: ON_THE_FLOOR,
});
export const tierGrantsEntity = defineEntity({
  ...PLAIN,
  table: tierGrants,
  partOf: { table: customers, by: tierGrants.customerId },
  visibleTo: { all: OWNER },
  personal: { of: OF_CUSTOMER, emptied: [], becomes: { reason: DASH } },
});

export const partnersEntity = defineEntity({
  ...PLAIN,
  table: partners,
  name: partners.name,
  namedBy: ['partnerId'],
  visibleTo: ON_THE_FLOOR,
});

/** The rows of both: whoever was merged had words of their own in it, and got words of the other. */
export const mergesEntity = defineEntity({
  ...PLAIN,
  table: merges,
  partOf: { table: customers, by: merges.survivorId },
  visibleTo: { all: DESK },
  personal: {
    of: { survivorId: customers, mergedId: customers },
    emptied: [],
    becomes: { changes: NO_LIST },
    calledOff: true,
  },
});

export const notSameEntity = defineEntity({
  ...PLAIN,
  table: notSame,
  partOf: { table: customers, by: notSame.customerId },
  personal: { of: { customerId: customers, otherId: customers }, emptied: [] },
});

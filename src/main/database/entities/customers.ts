import { communities, customerNeeds, customers, merges, notSame, partners } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { NO_LIST, OF_CUSTOMER } from './personal';

export const customersEntity = defineEntity({
  table: customers,
  name: customers.name,
  partOf: null,
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
    becomes: { name: ':label', nameKey: ':labelKey', birthdayLeap: '0', erasedAt: ':now' },
  },
});

export const customerNeedsEntity = defineEntity({
  ...PLAIN,
  table: customerNeeds,
  partOf: { table: customers, by: customerNeeds.customerId },
  personal: {
    of: OF_CUSTOMER,
    emptied: ['currentLayout', 'note', 'purpose', 'decideBy', 'neededBy', 'budgetMinFen', 'budgetMaxFen'],
    becomes: { rooms: NO_LIST, styles: NO_LIST, productKinds: NO_LIST },
  },
});

export const communitiesEntity = defineEntity({ ...PLAIN, table: communities, name: communities.name });

export const partnersEntity = defineEntity({ ...PLAIN, table: partners, name: partners.name });

/** The rows of both: whoever was merged had words of their own in it, and got words of the other. */
export const mergesEntity = defineEntity({
  ...PLAIN,
  table: merges,
  partOf: { table: customers, by: merges.survivorId },
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

import type { InputOf } from '../../../shared/contract';
import { MOST_COUNTED } from '../../../shared/domain/counting';
import { type CustomerClass, classForOthers } from '../../../shared/domain/customerFacts/codes';
import { FLOOR } from '../../../shared/domain/roleGroups';
import type { customersContract } from '../../../shared/features/customers/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, type RecordPatch, updateRecord } from '../../database/records';
import { customerNeeds, customers } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { communityNamed } from '../communities';
import type { SearchSources } from '../search';
import { requireAtWork } from '../staff';
import { indexCustomerAgain } from './customerIndex';
import { customerProfile, openNeed } from './customerProfile';
import { mayUndoRegistration, registerCustomer, undoRegistration } from './customerRegistration';
import { requireBudget, requireLeapMonth, requireReferences } from './customerRules';
import { setStageByHand, stagesReached } from './customerStage';
import { countCustomers, listCustomers, pageOfIds, suggestCustomers } from './customers.repository';
import { findDuplicates } from './duplicates.repository';
import { membersListed } from './listMembers';
import { timelineOf } from './timeline.repository';

/** The calls of customers. `sources`: every kind of record that search finds, for those that bear the customer's name. */
export const customersHandlers = (sources: SearchSources): HandlersFor<typeof customersContract> => ({
  'customers.register': (input, context) =>
    customerProfile(context.db, registerCustomer(context, input), context.today),

  'customers.undoRegister': ({ id, version }, context) => {
    undoRegistration(context, id, version);
    return null;
  },

  'customers.duplicates': (typed, { db }) => findDuplicates(db, typed),

  'customers.suggest': ({ text, includeId }, { db }) => suggestCustomers(db, text, includeId),

  'customers.list': async ({ cursor, direction, limit, ...filters }, context) => {
    const at = { cursor, direction, limit };
    const ids = await membersListed(context, filters);
    const page = context.read(({ db }) =>
      ids
        ? { ...pageOfIds(db, ids, at), total: cursor ? null : Math.min(ids.length, MOST_COUNTED) }
        : { ...listCustomers(db, filters, at), total: cursor ? null : countCustomers(db, filters) },
    );
    if (actorOf(context).role === 'owner') return page;
    return { ...page, rows: page.rows.map((row) => ({ ...row, facts: row.facts && forOthers(row.facts) })) };
  },

  'customers.get': ({ id }, context) => ({
    ...customerProfile(context.db, id, context.today),
    mayUndo: mayUndoRegistration(context, id),
    reached: stagesReached(context.db, id),
  }),

  'customers.update': (input, context) => {
    updateProfile(context, input, sources);
    return customerProfile(context.db, input.id, context.today);
  },

  'customers.saveNeed': ({ customerId, version, ...need }, context) => {
    getRecord(context, customers, customerId);
    requireBudget(need);
    const open = openNeed(context.db, customerId);
    if (open && version === null) {
      throw new AppError('CONFLICT', { params: { entity: 'customer_needs', id: open.id } });
    }
    if (open) updateRecord(context, customerNeeds, open.id, version, need);
    else insertRecord(context, customerNeeds, { customerId, ...need });
    return customerProfile(context.db, customerId, context.today);
  },

  'customers.setStage': ({ id, version, ...move }, context) => {
    setStageByHand(context, id, version, move);
    return customerProfile(context.db, id, context.today);
  },

  'customers.timeline': ({ customerId, kinds, ...at }, { db }) => ({
    ...timelineOf(db, customerId, kinds, at),
    total: null,
  }),
});

const forOthers = <F extends { class: CustomerClass | null }>(facts: F): F => ({
  ...facts,
  class: facts.class && classForOthers(facts.class),
});

function updateProfile(
  context: WriteContext,
  input: InputOf<'customers.update'>,
  sources: SearchSources,
): void {
  const { id, version, person, reach, source, home, market, service } = input;
  const before = getRecord(context, customers, id);
  if (source) requireReferences(context, source, id, 'source.');
  if (service) requireAtWork(context, 'service.sellerId', service.sellerId, FLOOR, before.sellerId);
  const patch: RecordPatch<typeof customers> = { ...source, ...market, ...service, ...reach };
  if (person) {
    const { birthday, ...rest } = person;
    if (birthday) requireLeapMonth(birthday);
    Object.assign(patch, rest, {
      birthdayCalendar: birthday?.calendar ?? null,
      birthdayMonth: birthday?.month ?? null,
      birthdayDay: birthday?.day ?? null,
      birthdayLeap: birthday?.leap ?? false,
      birthYear: birthday?.year ?? null,
    });
  }
  if (home) {
    const { community, district, ...rest } = home;
    Object.assign(patch, rest, {
      communityId: community ? communityNamed(context, community, district).id : null,
    });
  }
  const { name = before.name, phone = before.phone } = patch;
  if (name === '' && !phone) throw fieldError(person ? 'person.name' : 'reach.phone', 'name_or_phone');
  const after = updateRecord(context, customers, id, version, patch);
  indexCustomerAgain(context, id);
  if (after.name !== before.name || after.phone !== before.phone || after.phone2 !== before.phone2) {
    for (const { indexOfCustomer } of Object.values(sources)) indexOfCustomer?.(context, id);
  }
}

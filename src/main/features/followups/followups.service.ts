import { orderVisits } from '../../../shared/domain/visitOrder';
import type { followupsContract } from '../../../shared/features/followups/contract';
import type { HandlersFor } from '../../core/handlers';
import { logContact } from './contacts';
import {
  contactsPage,
  countContacts,
  countVisits,
  visitsOfDayStatement,
  visitsPage,
} from './followups.repository';
import { cancelVisit, completeVisit, planVisit, reviseVisitResult, updateVisit, visitRow } from './visits';

export const followupsHandlers: HandlersFor<typeof followupsContract> = {
  'followups.logContact': logContact,

  'followups.listContacts': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...contactsPage(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countContacts(db, filters),
  }),

  'followups.planVisit': planVisit,
  'followups.updateVisit': updateVisit,
  'followups.completeVisit': completeVisit,
  'followups.reviseVisitResult': reviseVisitResult,
  'followups.cancelVisit': cancelVisit,
  'followups.visit': ({ id }, context) => visitRow(context, id),

  'followups.visits': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...visitsPage(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countVisits(db, filters),
  }),

  'followups.visitsOfDay': ({ date, staffId }, { db }) =>
    orderVisits(visitsOfDayStatement(db, date, staffId).all()),
};

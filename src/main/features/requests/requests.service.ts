import type { requestsContract } from '../../../shared/features/requests/contract';
import type { HandlersFor } from '../../core/handlers';
import { assignRequest, createRequest, updateRequest } from './requestContent';
import { escalateRequest, moveRequest } from './requestMoves';
import { countRequests, countStates, listRequests } from './requests.repository';
import { requestView } from './requestView';

export const requestsHandlers: HandlersFor<typeof requestsContract> = {
  'requests.list': ({ cursor, direction, limit, ...filters }, { db, now }) => ({
    ...listRequests(db, { ...filters, now }, { cursor, direction, limit }),
    total: cursor ? null : countRequests(db, { ...filters, now }),
  }),

  'requests.counts': (_input, { db, now }) => countStates(db, now),

  'requests.get': ({ id }, context) => requestView(context, id),

  'requests.create': (input, context) => requestView(context, createRequest(context, input).id),

  'requests.update': (input, context) => {
    updateRequest(context, input);
    return requestView(context, input.id);
  },

  'requests.move': (input, context) => {
    moveRequest(context, input);
    return requestView(context, input.id);
  },

  'requests.escalate': (input, context) => {
    escalateRequest(context, input);
    return requestView(context, input.id);
  },

  'requests.assign': (input, context) => {
    assignRequest(context, input);
    return requestView(context, input.id);
  },
};

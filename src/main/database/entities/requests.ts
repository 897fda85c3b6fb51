import { sql } from 'drizzle-orm';
import { REQUEST_MOVES } from '../../../shared/domain/states/request';
import { RETURN_MOVES } from '../../../shared/domain/states/return';
import { orders, requests, returnLines, returns } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DASH, OF_CUSTOMER } from './personal';
import { DOCUMENT } from './searched';
import { allowed } from './states';
import { ON_THE_FLOOR } from './visible';

export const requestsEntity = defineEntity({
  ...PLAIN,
  table: requests,
  name: requests.number,
  namedBy: ['requestId'],
  visibleTo: ON_THE_FLOOR,
  states: { column: requests.state, legal: allowed(REQUEST_MOVES) },
  counted: true,
  personal: {
    of: OF_CUSTOMER,
    emptied: ['description', 'progress', 'resolution', 'revisitNote'],
    becomes: { title: 'number' },
  },
  search: {
    letter: 'r',
    document: { prefix: 'RQ', others: ['SO'] },
    hits: sql`
    SELECT ${DOCUMENT}, x.title AS address, NULL AS date, NULL AS totalFen
    FROM requests x JOIN customers c ON c.id = x.customer_id`,
  },
  timeline: {
    kind: 'request',
    of: (id) => sql`
    SELECT id, created_at, coalesce(assignee_id, created_by), number, state, kind, NULL, NULL, NULL, NULL, title, NULL,
      NULL
    FROM requests WHERE customer_id = ${id}`,
  },
});

export const returnsEntity = defineEntity({
  ...PLAIN,
  table: returns,
  name: returns.number,
  namedBy: ['returnId'],
  partOf: { table: orders, by: returns.orderId },
  visibleTo: 'asTheWhole',
  timeline: {
    kind: 'return',
    of: (id) => sql`
    SELECT id, coalesce(settled_at, created_at), created_by, number, state, kind, NULL, NULL, NULL, credit_fen, reason,
      NULL, order_id
    FROM returns WHERE customer_id = ${id}`,
  },
  states: { column: returns.state, legal: allowed(RETURN_MOVES) },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note'], becomes: { reason: DASH } },
});

export const returnLinesEntity = defineEntity({
  ...PLAIN,
  table: returnLines,
  partOf: { table: returns, by: returnLines.returnId },
  personal: { emptied: [] },
});

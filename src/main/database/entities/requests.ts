import { REQUEST_MOVES } from '../../../shared/domain/states/request';
import { RETURN_MOVES } from '../../../shared/domain/states/return';
import { orders, requests, returnLines, returns } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DASH, OF_CUSTOMER } from './personal';
import { allowed } from './states';

export const requestsEntity = defineEntity({
  table: requests,
  name: requests.number,
  partOf: null,
  states: { column: requests.state, legal: allowed(REQUEST_MOVES) },
  counted: true,
  personal: {
    of: OF_CUSTOMER,
    emptied: ['description', 'progress', 'resolution', 'revisitNote'],
    becomes: { title: 'number' },
  },
});

export const returnsEntity = defineEntity({
  table: returns,
  name: returns.number,
  partOf: { table: orders, by: returns.orderId },
  states: { column: returns.state, legal: allowed(RETURN_MOVES) },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note'], becomes: { reason: DASH } },
});

export const returnLinesEntity = defineEntity({
  ...PLAIN,
  table: returnLines,
  partOf: { table: returns, by: returnLines.returnId },
  personal: { of: { returnId: returns }, emptied: [] },
});

import { isQuoteCorrection, QUOTE_MOVES, type QuoteState } from '../../../shared/domain/states/quote';
import { canMove } from '../../../shared/domain/states/table';
import { orderChanges, orderLines, orderPackages, orders, payments, quoteLines, quotes } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DASH, OF_CUSTOMER, OF_ORDER, OWN_PIECE, PRODUCT } from './personal';

export const quotesEntity = defineEntity({
  table: quotes,
  name: quotes.number,
  partOf: null,
  states: {
    column: quotes.state,
    legal: (from, to) =>
      canMove<QuoteState>(QUOTE_MOVES, from as QuoteState, to as QuoteState) ||
      isQuoteCorrection(from as QuoteState, to as QuoteState),
  },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note', 'lostReason'], calledOff: true },
});

export const quoteLinesEntity = defineEntity({
  ...PLAIN,
  table: quoteLines,
  name: quoteLines.name,
  partOf: { table: quotes, by: quoteLines.quoteId },
  personal: { of: { quoteId: quotes }, emptied: ['remark', 'roomName'], becomes: OWN_PIECE },
});

export const ordersEntity = defineEntity({
  table: orders,
  name: orders.number,
  partOf: null,
  // Derived from the order's parts: any move.
  states: { column: orders.state, legal: () => true },
  counted: true,
  personal: {
    of: OF_CUSTOMER,
    emptied: [
      ...(['phone', 'phone2', 'building', 'unit', 'room', 'floor', 'carryingDistanceM'] as const),
      ...(['oldFurnitureRemoval', 'cancelReason', 'note'] as const),
    ],
    becomes: { contactName: ':label' },
    stays: ['community', 'district', 'campaign'],
  },
});

export const orderLinesEntity = defineEntity({
  table: orderLines,
  name: orderLines.name,
  partOf: { table: orders, by: orderLines.orderId },
  states: null,
  counted: true,
  personal: { of: OF_ORDER, emptied: ['remark', 'roomName'], stays: PRODUCT },
});

export const orderChangesEntity = defineEntity({
  ...PLAIN,
  table: orderChanges,
  partOf: { table: orders, by: orderChanges.orderId },
  personal: {
    of: OF_ORDER,
    emptied: [],
    becomes: {
      reason: DASH,
      summary: `json_set(summary, '$.added', json('[]'), '$.removed', json('[]'), '$.altered', json('[]'))`,
      state: `CASE state WHEN 'pending' THEN 'withdrawn' ELSE state END`,
    },
    finishesOrders: true,
  },
});

export const paymentsEntity = defineEntity({
  table: payments,
  name: payments.number,
  partOf: { table: orders, by: payments.orderId },
  states: null,
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note'], finishesOrders: true },
});

export const orderPackagesEntity = defineEntity({ ...PLAIN, table: orderPackages });

import type { OutputOf } from '../../../shared/contract';
import { isLiveReturn } from '../../../shared/domain/states/return';
import type { returnsContract } from '../../../shared/features/returns/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf, type ReadContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { orders } from '../../database/schema';
import { movesBeyondLimit, piecesDelivered, readOrderParts, returningLines } from '../orders';
import { openReturn, receiveReturn, withdrawReturn } from './openReturn';
import { creditOf } from './returnRules';
import { namedLinesOf, returnsOfOrder } from './returns.repository';
import { settleReturn } from './settleReturn';

export const returnsHandlers: HandlersFor<typeof returnsContract> = {
  'returns.ofOrder': ({ orderId }, context) => ofOrder(context, orderId),
  'returns.open': (input, context) => openReturn(context, input),
  'returns.receive': (input, context) => receiveReturn(context, input),
  'returns.settle': (input, context) => {
    const { row, order, outcome } = settleReturn(context, input);
    const refundFen = outcome === 'applied' ? Math.max(order.receivedFen - order.totalFen, 0) : 0;
    return { ...row, outcome, refundFen };
  },
  'returns.withdraw': (input, context) => withdrawReturn(context, input),
};

/** What the order's page shows of returns, and what its dialog offers. */
function ofOrder(context: ReadContext, orderId: number): OutputOf<'returns.ofOrder'> {
  const { db } = context;
  const parts = readOrderParts(db, getRecord({ db }, orders, orderId));
  const found = returnsOfOrder(db, orderId);
  const lines = namedLinesOf(
    db,
    found.map(({ row }) => row.id),
  );
  const returning = returningLines(db, orderId);
  const decides = actorOf(context).role === 'owner';
  return {
    returns: found.map(({ row, requestNumber, createdByName, changeState }) => {
      const own = lines.get(row.id) ?? [];
      const live = isLiveReturn(row.state);
      const now = live && row.kind === 'return' ? creditOf(parts, own).creditFen : null;
      return {
        ...row,
        requestNumber,
        createdByName,
        creditFen: now ?? row.creditFen,
        needsOwner: now !== null && !decides && movesBeyondLimit(db, parts.order, parts.order.totalFen - now),
        waits: live && changeState === 'pending',
        lines: own,
      };
    }),
    lines: parts.lines.flatMap((line) => {
      const inReturn = returning.get(line.id)?.number ?? null;
      const pieces = piecesDelivered(line, parts.packages);
      if (pieces === 0) return [];
      const exchangeable = line.packages > 0;
      return [{ ...line, orderLineId: line.id, pieces: inReturn ? 0 : pieces, inReturn, exchangeable }];
    }),
  };
}

import { z } from 'zod';
import { command, FLOOR, query, SELLERS } from '../../contract/call';
import { optionalRecordId, optionalText, recordId, text, version, whole } from '../../contract/fields';
import { RETURN_KINDS } from '../../domain/returns';
import { RETURN_STATES } from '../../domain/states/return';

const orderReturn = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  kind: z.enum(RETURN_KINDS),
  state: z.enum(RETURN_STATES),
  requestId: z.int().nullable(),
  requestNumber: z.string().nullable(),
  reason: z.string(),
  note: z.string().nullable(),
  /** Fen that the total falls by: fixed when it is settled, before that what it would be now; NULL once withdrawn. */
  creditFen: z.int().nullable(),
  /** True where the reader's settling would wait for the owner. */
  needsOwner: z.boolean(),
  /** True while its settling waits for the owner. */
  waits: z.boolean(),
  /** UTC ms, like those below. */
  createdAt: z.int(),
  createdByName: z.string().nullable(),
  receivedAt: z.int().nullable(),
  settledAt: z.int().nullable(),
  lines: z.array(z.object({ orderLineId: z.int(), name: z.string(), quantity: z.int() })),
});
export type OrderReturn = z.output<typeof orderReturn>;

/** A line of which pieces are with the customer. */
const returnableLine = z.object({
  orderLineId: z.int(),
  name: z.string(),
  model: z.string().nullable(),
  roomName: z.string().nullable(),
  quantity: z.int(),
  /** So many may come back; 0 while it is in another return. */
  pieces: z.int(),
  inReturn: z.string().nullable(),
  /** False for what travels without packages: nothing could be sent again. */
  exchangeable: z.boolean(),
  gift: z.boolean(),
  unitPriceFen: z.int(),
});

const guard = { id: recordId('returns'), version };
const written = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  state: z.enum(RETURN_STATES),
  orderId: z.int(),
});

export const returnsContract = {
  /** The returns of an order, newest first, and what of it may come back. */
  'returns.ofOrder': query(
    FLOOR,
    () => z.strictObject({ orderId: recordId('orders') }),
    () => z.object({ returns: z.array(orderReturn), lines: z.array(returnableLine) }),
  ),
  /** `orderVersion` is the order that the user saw: a second click opens no second return. */
  'returns.open': command(
    SELLERS,
    () =>
      z.strictObject({
        orderId: recordId('orders'),
        orderVersion: version,
        requestId: optionalRecordId('requests'),
        kind: z.enum(RETURN_KINDS),
        reason: text(200),
        note: optionalText(500),
        /** 0: this line stays. */
        lines: z
          .array(z.strictObject({ orderLineId: recordId('order_lines'), quantity: whole(0, 9999) }))
          .max(300, 'too_big')
          .refine((lines) => lines.some(({ quantity }) => quantity > 0), 'nothing_returned'),
      }),
    () => written,
  ),
  /** The goods are back. */
  'returns.receive': command(
    SELLERS,
    () => z.strictObject(guard),
    () => written,
  ),
  /**
   * The order's lines, packages, discount and total follow. `orderVersion`: the credit depends on the order that the user
   * saw. `outcome` says whether it holds at once or waits for the owner; `refundFen` is what the customer is owed then.
   */
  'returns.settle': command(
    SELLERS,
    () => z.strictObject({ ...guard, orderVersion: version }),
    () => written.extend({ outcome: z.enum(['applied', 'pending']), refundFen: z.int() }),
  ),
  /** The customer keeps the goods after all. */
  'returns.withdraw': command(
    SELLERS,
    () => z.strictObject(guard),
    () => written,
  ),
};

import { z } from 'zod';
import { action, command, FLOOR, OWNER, query } from '../../contract/call';
import { emptyInput, optionalText, recordId, version } from '../../contract/fields';
import { TROUBLES } from '../deliveries/contract';

const approval = z.object({
  id: z.int(),
  version: z.int(),
  kind: z.enum(['discount', 'order_change', 'capacity', 'erasure']),
  entity: z.string(),
  entityId: z.int(),
  reason: z.string().nullable(),
  /** Number and customer of the quote or order that it is about. */
  number: z.string().nullable(),
  customerName: z.string().nullable(),
  /** What is asked for, fen: the list value and the price asked, or the total before and after. */
  beforeFen: z.int().nullable(),
  afterFen: z.int().nullable(),
  /** Of a discount: the quote's total with its fees, fen, which the two above leave out. */
  totalFen: z.int().nullable(),
  /** What the requester may do alone and what is asked for, 1/10,000; of a discount only. */
  limitBp: z.int().nullable(),
  givenBp: z.int().nullable(),
  /** Where a delivery is to go beyond the capacity. */
  place: z
    .object({
      date: z.string(),
      slotName: z.string(),
      slotNameEn: z.string(),
      startTime: z.string(),
      endTime: z.string(),
      crewName: z.string(),
    })
    .nullable(),
  /** What stands in the way of a delivery that is to be booked, or where it `sends`, whose van is to leave. */
  despite: z.array(z.enum(TROUBLES)),
  sends: z.boolean(),
  /** Of an order's change: the return that it settles. */
  returnNumber: z.string().nullable(),
  requestedBy: z.string().nullable(),
  createdAt: z.int(),
});

export const approvalsContract = {
  /** What waits for the owner, oldest first; everybody else sees their own requests. */
  'approvals.pending': query(
    FLOOR,
    () => emptyInput,
    () => z.array(approval),
  ),
  /** What the owner said in the last three days to what oneself asked, newest first. */
  'approvals.answers': query(
    FLOOR,
    () => emptyInput,
    () =>
      z.array(
        approval.extend({
          state: z.enum(['approved', 'rejected']),
          decisionNote: z.string().nullable(),
          /** UTC ms. */
          decidedAt: z.int(),
        }),
      ),
  ),
  /** The requester no longer wants it. */
  'approvals.withdraw': command(
    FLOOR,
    () => z.strictObject({ id: recordId('approvals'), version }),
    () => z.null(),
  ),
  /**
   * Yes carries out what was asked in the same transaction; no says why, and keeps it. An action, because after an erasure
   * files have to go as well.
   */
  'approvals.decide': action(
    OWNER,
    () =>
      z
        .strictObject({ id: recordId('approvals'), version, approve: z.boolean(), note: optionalText(200) })
        .refine(({ approve, note }) => approve || note, { path: ['note'], error: 'required' }),
    () => z.object({ state: z.enum(['approved', 'rejected']) }),
  ),
};

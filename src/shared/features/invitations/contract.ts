import { z } from 'zod';
import { command, FLOOR, query } from '../../contract/call';
import {
  localDate,
  optionalRecordId,
  optionalText,
  optionalTime,
  recordId,
  text,
  version,
  whole,
} from '../../contract/fields';
import { INVITATION_STATES } from '../../domain/states/invitation';

const staged = z.strictObject({
  productId: optionalRecordId('products'),
  name: text(60),
  prepared: z.boolean(),
});

const invitation = z.object({
  id: z.int(),
  version: z.int(),
  customerId: z.int(),
  customerName: z.string(),
  customerPhone: z.string().nullable(),
  proposalId: z.int().nullable(),
  proposalNumber: z.string().nullable(),
  proposalTitle: z.string().nullable(),
  staffId: z.int(),
  staffName: z.string().nullable(),
  date: z.string(),
  startTime: z.string().nullable(),
  state: z.enum(INVITATION_STATES),
  stagedSet: z.array(
    z.object({
      productId: z.int().nullable(),
      name: z.string(),
      prepared: z.boolean(),
      pictureSha256: z.string().nullable(),
    }),
  ),
  outcome: z.string().nullable(),
  addOnSales: z.string().nullable(),
  note: z.string().nullable(),
});
export type Invitation = z.infer<typeof invitation>;

const plan = {
  /** Who receives the customer; the person at work when left out. */
  staffId: optionalRecordId('staff'),
  date: localDate,
  startTime: optionalTime,
  stagedSet: z.array(staged).max(100, 'too_many'),
  note: optionalText(500),
};
const one = { id: recordId('invitations'), version };

export const invitationsContract = {
  'invitations.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('invitations') }),
    () => invitation,
  ),
  /** By day and time; both days included, at most 62 of them. */
  'invitations.between': query(
    FLOOR,
    () => z.strictObject({ from: localDate, to: localDate }),
    () => z.array(invitation),
  ),
  /** Newest first. */
  'invitations.ofCustomer': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.array(invitation),
  ),
  'invitations.invite': command(
    FLOOR,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        proposalId: optionalRecordId('proposals'),
        ...plan,
      }),
    () => invitation,
  ),
  /** A new day or time asks the customer again; who had not come or had cancelled is invited anew. */
  'invitations.update': command(
    FLOOR,
    () => z.strictObject({ ...one, ...plan }),
    () => invitation,
  ),
  'invitations.confirm': command(
    FLOOR,
    () => z.strictObject(one),
    () => invitation,
  ),
  /** Ticks one thing of the staged set; `index` counts from 0. */
  'invitations.prepare': command(
    FLOOR,
    () => z.strictObject({ ...one, index: whole(0, 99), prepared: z.boolean() }),
    () => invitation,
  ),
  /** The customer came; said again, it corrects the outcome. */
  'invitations.attend': command(
    FLOOR,
    () => z.strictObject({ ...one, outcome: text(1000), addOnSales: optionalText(500) }),
    () => invitation,
  ),
  'invitations.noShow': command(
    FLOOR,
    () => z.strictObject({ ...one, outcome: optionalText(1000) }),
    () => invitation,
  ),
  'invitations.cancel': command(
    FLOOR,
    () => z.strictObject({ ...one, reason: optionalText(200) }),
    () => invitation,
  ),
};

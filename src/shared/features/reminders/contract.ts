import { z } from 'zod';
import { command, FLOOR, query } from '../../contract/call';
import { optionalDate, recordId } from '../../contract/fields';
import { PAUSABLE_REASONS, REMINDER_REASONS } from '../../domain/reminders';

/** Furniture of one kind that wants care: the kind by name, and the local date. */
export const careDue = z.object({ kindId: z.int(), nameZh: z.string(), nameEn: z.string(), due: z.string() });

/** Why a customer comes up, and the local date that it counts from. */
export const reminder = z.object({ reason: z.enum(REMINDER_REASONS), since: z.string() });

const ofCustomer = { customerId: recordId('customers') };
const reasons = z
  .array(z.enum(PAUSABLE_REASONS))
  .min(1, 'required')
  .max(PAUSABLE_REASONS.length)
  .transform((list) => [...new Set(list)]);

export const remindersContract = {
  /** Why a customer comes up today, what of theirs wants care and when, and what nobody wants to hear of. */
  'reminders.ofCustomer': query(
    FLOOR,
    () => z.strictObject(ofCustomer),
    () =>
      z.object({
        reasons: z.array(reminder),
        care: z.array(careDue),
        pauses: z.array(
          z.object({
            reason: z.enum(PAUSABLE_REASONS),
            /** Local date on which it comes up again; NULL: when somebody takes it back. */
            until: z.string().nullable(),
            /** Who wanted it so, and when (UTC ms). */
            byName: z.string().nullable(),
            at: z.int(),
          }),
        ),
      }),
  ),
  /** Keeps a customer off Today for these reasons: until a later day, or (NULL) until somebody takes it back. */
  'reminders.pause': command(
    FLOOR,
    () => z.strictObject({ ...ofCustomer, reasons, until: optionalDate }),
    () => z.null(),
  ),
  /** Takes pauses back; what is not paused stays as it is. */
  'reminders.resume': command(
    FLOOR,
    () => z.strictObject({ ...ofCustomer, reasons }),
    () => z.null(),
  ),
  /** The furniture that was due for care was looked after (what is delivered, where nothing was due); NULL: today. */
  'reminders.careDone': command(
    FLOOR,
    () => z.strictObject({ ...ofCustomer, date: optionalDate }),
    () => z.object({ ids: z.array(z.int()) }),
  ),
  /** Takes it back. */
  'reminders.undoCare': command(
    FLOOR,
    () => z.strictObject({ ids: z.array(recordId('care_records')).min(1, 'required').max(100) }),
    () => z.null(),
  ),
};

import { z } from 'zod';
import { action, OWNER } from '../../contract/call';
import { emptyInput } from '../../contract/fields';

/** back: the PC's clock shows less than when the app was last at work; ahead: far more than a showroom stays closed. */
export const CLOCK_PROBLEMS = ['back', 'ahead'] as const;
export type ClockProblem = (typeof CLOCK_PROBLEMS)[number];

export const clockContract = {
  /** Whether the PC's date can be right. Instants in UTC ms. */
  'clock.state': action(
    'public',
    () => emptyInput,
    () =>
      z.object({
        problem: z.enum(CLOCK_PROBLEMS).nullable(),
        now: z.int(),
        /** When the app was last at work; NULL: never. */
        lastSeen: z.int().nullable(),
      }),
  ),
  /** The owner has looked: the date is right. */
  'clock.believe': action(
    OWNER,
    () => emptyInput,
    () => z.null(),
  ),
};

import { z } from 'zod';
import { action, EVERYONE, query } from '../../contract/call';
import { emptyInput, recordId, text } from '../../contract/fields';
import { isLocale, LOCALES } from '../../domain/locale';
import { ROLES } from '../../domain/roles';

export const pin = z.string().regex(/^\d{4,8}$/, 'invalid_pin');

const person = z.object({ staffId: z.int(), name: z.string(), role: z.enum(ROLES) });

export const sessionContract = {
  /** What the window must know first: is the store set up, who is at work, which language. */
  'session.state': query(
    'public',
    () => emptyInput,
    () =>
      z.object({
        setUp: z.boolean(),
        /** The store is being filled with sample data, or that was cut off: nobody can work in it. */
        sampleUnfinished: z.boolean(),
        storeName: z.string(),
        locale: z.enum(LOCALES),
        idleLockMinutes: z.int(),
        /** Shop's calendar date. */
        today: z.string(),
        /** IANA zone of the shop. */
        zone: z.string(),
        actor: person.nullable(),
      }),
  ),
  /** Whom one can switch to. */
  'session.people': query(
    'public',
    () => emptyInput,
    () => z.array(person),
  ),
  'session.signIn': action(
    'public',
    () => z.strictObject({ staffId: recordId('staff'), pin }),
    () => person,
  ),
  'session.lock': action(
    'public',
    () => emptyInput,
    () => z.null(),
  ),
  /** Tells main that somebody is at the PC, for the idle lock. */
  'session.touch': action(
    'public',
    () => emptyInput,
    () => z.null(),
  ),
  /** First run: the store and its owner; signs the owner in. */
  'session.setUp': action(
    'public',
    () =>
      z.strictObject({
        storeName: text(60),
        ownerName: text(30),
        pin,
        locale: z.string().refine(isLocale, 'invalid'),
        sampleData: z.boolean(),
      }),
    () => person,
  ),
  /** Only while the sample data is not whole: keeps the store's files aside and comes back to the first run. */
  'session.beginAnew': action(
    'public',
    () => emptyInput,
    () => z.null(),
  ),
  'session.setLocale': action(
    EVERYONE,
    () => z.strictObject({ locale: z.enum(LOCALES) }),
    () => z.null(),
  ),
};

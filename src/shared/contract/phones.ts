import { z } from 'zod';
import { type TableWith, tablesWith } from '../entities';
import { command, EVERYONE } from './call';
import { recordIdBy } from './fields';

/** Records beside which a masked phone stands. */
export const PHONE_PLACES = tablesWith('phones');
export type PhonePlace = TableWith<'phones'>;

export const phonesContract = {
  /**
   * The whole numbers of a record for one look, put on record: who saw which customer's number, when, and where they
   * stood. A deliverer asks by deliveries only, everybody else does not ask by what they may not open.
   */
  'phones.reveal': command(
    EVERYONE,
    () => z.strictObject({ place: z.enum(PHONE_PLACES), id: recordIdBy('place') }),
    () => z.object({ phones: z.array(z.string()) }),
  ),
};

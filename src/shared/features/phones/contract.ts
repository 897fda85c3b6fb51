import { z } from 'zod';
import { command, EVERYONE } from '../../contract/call';
import { recordIdBy } from '../../contract/fields';
import { type TableWith, tablesWith } from '../../entities';

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

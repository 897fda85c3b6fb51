import { z } from 'zod';
import { command, DESK, FLOOR, query } from '../../contract/call';
import { optionalPhone, optionalText, recordId, shareBp, text, version } from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { PARTNER_KINDS } from '../../domain/customerCodes';
import { knownCounts } from '../communities/contract';

const partnerShape = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  kind: z.enum(PARTNER_KINDS),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  commissionBp: z.int(),
  note: z.string().nullable(),
  active: z.boolean(),
});

const partnerProfile = {
  name: text(30),
  kind: z.enum(PARTNER_KINDS),
  phone: optionalPhone,
  company: optionalText(60),
  /** Commission on money received, in 1/10,000. */
  commissionBp: shareBp.default(0),
  note: optionalText(300),
};

export const partnersContract = {
  /** Partners by name, with what they brought. */
  'partners.list': query(
    FLOOR,
    () => z.strictObject({ text: optionalText(30), activeOnly: z.boolean().default(false), ...pageInput }),
    () => page(partnerShape.extend({ ...knownCounts, receivedFen: z.int() })),
  ),
  /** Commission is the owner's to set; others leave it at 0. */
  'partners.create': command(
    FLOOR,
    () => z.strictObject(partnerProfile),
    () => partnerShape,
  ),
  'partners.update': command(
    DESK,
    () => z.strictObject({ id: recordId('partners'), version, ...partnerProfile, active: z.boolean() }),
    () => partnerShape,
  ),
};

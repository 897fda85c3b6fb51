import { z } from 'zod';
import { PARTNER_KINDS } from '../domain/customerCodes';
import { command, DESK, FLOOR, query } from './call';
import {
  optionalFlag,
  optionalPhone,
  optionalText,
  optionalWhole,
  recordId,
  shareBp,
  text,
  version,
} from './fields';
import { page, pageInput } from './paging';

const counts = {
  /** Customers we know. */
  known: z.int(),
  /** Of them, those with an order that was not cancelled. */
  bought: z.int(),
};

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

const communityShape = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  district: z.string().nullable(),
  households: z.int().nullable(),
  renovating: z.int().nullable(),
  hasLift: z.boolean().nullable(),
  note: z.string().nullable(),
});

const communityProfile = {
  name: text(40),
  district: optionalText(30),
  households: optionalWhole(0, 100_000),
  renovating: optionalWhole(0, 100_000),
  hasLift: optionalFlag,
  note: optionalText(300),
};

export const partnersContract = {
  /** Partners by name, with what they brought. */
  'partners.list': query(
    FLOOR,
    () => z.strictObject({ text: optionalText(30), activeOnly: z.boolean().default(false), ...pageInput }),
    () => page(partnerShape.extend({ ...counts, receivedFen: z.int() })),
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
  /** Communities by name: how many households we know there, and how many bought. */
  'communities.list': query(
    FLOOR,
    () => z.strictObject({ text: optionalText(40), ...pageInput }),
    () => page(communityShape.extend(counts)),
  ),
  'communities.create': command(
    FLOOR,
    () => z.strictObject(communityProfile),
    () => communityShape,
  ),
  'communities.update': command(
    FLOOR,
    () => z.strictObject({ id: recordId('communities'), version, ...communityProfile }),
    () => communityShape,
  ),
};

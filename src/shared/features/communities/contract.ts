import { z } from 'zod';
import { command, FLOOR, query } from '../../contract/call';
import { optionalFlag, optionalText, optionalWhole, recordId, text, version } from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';

/** How many customers a community or a partner stands for. */
export const knownCounts = {
  /** Customers we know. */
  known: z.int(),
  /** Of them, those with an order that was not cancelled. */
  bought: z.int(),
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

export const communitiesContract = {
  /** Communities by name: how many households we know there, and how many bought. */
  'communities.list': query(
    FLOOR,
    () => z.strictObject({ text: optionalText(40), ...pageInput }),
    () => page(communityShape.extend(knownCounts)),
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

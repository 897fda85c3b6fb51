import { z } from 'zod';
import { TEMPERAMENTS } from '../domain/customerCodes';
import { MANNERS } from '../domain/manner';
import { optionalText } from './fields';

/** The longest hint: it stands in one line. */
export const LONGEST_HINT = 60;

const wordsFor = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.record(z.enum(codes), optionalText(LONGEST_HINT));

/** How to speak to whom, in the owner's words, by the tag and by the kind that follows; NULL: the usual words. */
export const hintsSettings = z.strictObject({
  temperament: wordsFor(TEMPERAMENTS),
  manner: wordsFor(MANNERS),
});
export type Hints = z.output<typeof hintsSettings>;

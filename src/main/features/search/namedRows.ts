import { nameTokens, remembering } from './searchTokens';

/*
 * Products, partners and communities are a few thousand at most: their names are looked through and not indexed.
 */

/** The same rows are read again with every key. */
const tokensOf = remembering(nameTokens, 10_000);

/** True when a folded word occurs in one of the names as it is written, or from a syllable on in its pinyin or initials. */
export const isNamed = (names: readonly (string | null)[], word: string): boolean =>
  names.some((name) => name !== null && tokensOf(name).some((token) => token.startsWith(word)));

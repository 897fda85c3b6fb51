import { nameTokens } from './searchTokens';

/*
 * Products, partners and communities are a few thousand at most: their names are looked through and not indexed.
 */

/** Tokens by name: the same rows are read again with every key. */
const known = new Map<string, string[]>();
const MOST_KNOWN = 10_000;

function tokensOf(name: string): string[] {
  const ready = known.get(name);
  if (ready) return ready;
  if (known.size >= MOST_KNOWN) known.clear();
  const tokens = nameTokens(name);
  known.set(name, tokens);
  return tokens;
}

/** True when a folded word occurs in one of the names as it is written, or from a syllable on in its pinyin or initials. */
export const isNamed = (names: readonly (string | null)[], word: string): boolean =>
  names.some((name) => name !== null && tokensOf(name).some((token) => token.startsWith(word)));

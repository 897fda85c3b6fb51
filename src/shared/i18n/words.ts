import type { Together } from '../together';

/** What a feature says beside its own texts: sentences of its errors, labels of its codes, words of the history. */
interface Words {
  reasons?: object;
  fieldErrors?: object;
  codes?: object;
  calls?: object;
  entities?: object;
  sheets?: object;
}

type Part<W, K extends keyof Words> = W extends { [Key in K]: infer P } ? P : never;
/** One part of the words of all features together; no key is said by two of them. */
export function together<W extends Words, K extends keyof Words>(
  features: readonly W[],
  part: K,
): Together<Part<W, K>> {
  return Object.assign({}, ...features.map((words) => words[part])) as Together<Part<W, K>>;
}

type WordsName = `${string}Words`;
const isWords = (name: string): boolean => name.endsWith('Words');

/** The texts of all features, by feature, out of all that their files say. */
export const textsOf = <F extends object>(features: F): Omit<F, WordsName> =>
  Object.fromEntries(Object.entries(features).filter(([name]) => !isWords(name))) as Omit<F, WordsName>;

/** The words of all features: what their files export under a name that ends so. */
export const wordsOf = <F extends object>(features: F): F[Extract<keyof F, WordsName>][] =>
  Object.entries(features).flatMap(([name, said]) => (isWords(name) ? [said] : []));

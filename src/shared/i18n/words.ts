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

/** What one feature says in one language. */
interface Said {
  texts: object;
  words?: Words;
}
/** A language's name in the file that puts both languages of a feature together. */
type Language = 'zhCN' | 'en';
type Features = Record<string, Record<Language, Said>>;

/** The texts of all features in a language, by feature. */
export const textsOf = <F extends Features, L extends Language>(
  features: F,
  language: L,
): { [Name in keyof F]: F[Name][L]['texts'] } =>
  Object.fromEntries(Object.entries(features).map(([name, said]) => [name, said[language].texts])) as {
    [Name in keyof F]: F[Name][L]['texts'];
  };

type WordsOf<S> = S extends { words: infer W } ? W : never;
/** The words of all features in a language. */
export const wordsOf = <F extends Features, L extends Language>(
  features: F,
  language: L,
): WordsOf<F[keyof F][L]>[] =>
  Object.values(features).flatMap((said) => said[language].words ?? []) as WordsOf<F[keyof F][L]>[];

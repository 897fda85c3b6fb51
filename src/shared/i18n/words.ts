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
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Every) => void
  ? { [Key in keyof Every]: Every[Key] }
  : never;

/** One part of the words of all features together; no key is said by two of them. */
export function together<W extends Words, K extends keyof Words>(
  features: readonly W[],
  part: K,
): All<Part<W, K>> {
  return Object.assign({}, ...features.map((words) => words[part])) as All<Part<W, K>>;
}

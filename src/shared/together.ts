/** One object type that has the keys of all members of a union: what several features say of one thing, put together. */
export type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer Every,
) => void
  ? { [Key in keyof Every]: Every[Key] }
  : never;

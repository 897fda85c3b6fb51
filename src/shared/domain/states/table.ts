import { IllegalTransitionError } from '../errors';

/** Which states may follow which; a state with an empty list is an end. */
export type TransitionTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** True when the table lets `from` be followed by `to`. A state never follows itself. */
export function canMove<S extends string>(table: TransitionTable<S>, from: S, to: S): boolean {
  return table[from].includes(to);
}

/** Throws ILLEGAL_TRANSITION, naming the thing and both states, unless the move is allowed. */
export function requireMove<S extends string>(what: string, table: TransitionTable<S>, from: S, to: S): void {
  if (!canMove(table, from, to)) throw new IllegalTransitionError(what, from, to);
}

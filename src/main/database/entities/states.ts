import { canMove } from '../../../shared/domain/states/table';

/** A move is legal that a state table has. */
export const allowed =
  (moves: Readonly<Record<string, readonly string[]>>) =>
  (from: string, to: string): boolean =>
    canMove(moves, from, to);

import type { z } from 'zod';
import type { Role } from '../domain/roles';

/**
 * query: reads only. command: one immediate transaction with its audit rows.
 * action: works outside the database (printing, files, jobs, session); it opens transactions itself where it writes.
 */
export type CallKind = 'query' | 'command' | 'action';

/** `public` calls work before anybody has signed in: first run, the list of staff to choose from, signing in. */
export type AllowedRoles = readonly Role[] | 'public';

export interface Call<K extends CallKind, I extends z.ZodType, O extends z.ZodType> {
  kind: K;
  roles: AllowedRoles;
  input: I;
  output: O;
}

type Define<K extends CallKind> = <I extends z.ZodType, O extends z.ZodType>(
  roles: AllowedRoles,
  input: () => I,
  output: () => O,
) => Call<K, I, O>;

/** A call whose shapes are built when they are first asked for: all of them together cost a start 25 ms in main. */
function define<K extends CallKind>(kind: K): Define<K> {
  return (roles, input, output) => ({
    kind,
    roles,
    get input() {
      return keep(this, 'input', input());
    },
    get output() {
      return keep(this, 'output', output());
    },
  });
}

/** Puts a value in the place of its getter. */
function keep<T>(call: object, name: string, value: T): T {
  Object.defineProperty(call, name, { value });
  return value;
}

export const query = define('query');
export const command = define('command');
export const action = define('action');

export { DESK, EVERYONE, FLOOR, OWNER, PLANNERS, SELLERS } from '../domain/roleGroups';

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
  input: I,
  output: O,
) => Call<K, I, O>;

export const query: Define<'query'> = (roles, input, output) => ({ kind: 'query', roles, input, output });
export const command: Define<'command'> = (roles, input, output) => ({
  kind: 'command',
  roles,
  input,
  output,
});
export const action: Define<'action'> = (roles, input, output) => ({ kind: 'action', roles, input, output });

export { DESK, EVERYONE, FLOOR, OWNER, PLANNERS, SELLERS } from '../domain/roleGroups';

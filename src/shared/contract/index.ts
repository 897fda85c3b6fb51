import type { z } from 'zod';
import type { JobProgress } from '../domain/jobs';
import * as contracts from '../features/contracts';
import type { Together } from '../together';

/** Every call that exists. What is not here cannot be asked of main. */
export const contract: Together<(typeof contracts)[keyof typeof contracts]> = Object.assign(
  {},
  ...Object.values(contracts),
);

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What main works with, after parsing. */
export type InputOf<N extends CallName> = z.output<Contract[N]['input']>;
/** What a caller may send. */
export type RawInputOf<N extends CallName> = z.input<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;
export type NamesOfKind<K extends string> = {
  [N in CallName]: Contract[N]['kind'] extends K ? N : never;
}[CallName];

/** What main tells the window by itself. */
export interface Events {
  /** Tables that were written; none named: another store has come in the place of the one before. */
  changed: { tables: string[] };
  /** Somebody signed in, or the PC was locked. */
  session: Record<string, never>;
  /** How far a long piece of work is. */
  job: JobProgress;
  /** Something about updates is another way now: ask `updates.state`. */
  updates: Record<string, never>;
}
export type EventName = keyof Events;

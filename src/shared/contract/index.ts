import type { z } from 'zod';
import { attachmentsContract } from './attachments';
import { sessionContract } from './session';
import { settingsContract } from './settings';
import { staffContract } from './staff';

/** Every call that exists. What is not here cannot be asked of main. */
export const contract = {
  ...attachmentsContract,
  ...sessionContract,
  ...settingsContract,
  ...staffContract,
};

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
  /** Tables that were written. */
  changed: { tables: string[] };
  /** Somebody signed in, locked, or changed the language. */
  session: Record<string, never>;
}
export type EventName = keyof Events;

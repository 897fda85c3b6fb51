import type { z } from 'zod';
import type { JobProgress } from '../domain/jobs';
import { approvalsContract } from './approvals';
import { attachmentsContract } from './attachments';
import { backupContract } from './backup';
import { catalogueContract } from './catalogue';
import { clockContract } from './clock';
import { crewsContract } from './crews';
import { customersContract } from './customers';
import { deliveriesContract } from './deliveries';
import { erasureContract } from './erasure';
import { excelContract } from './excel';
import { followupsContract } from './followups';
import { healthContract } from './health';
import { historyContract } from './history';
import { invitationsContract } from './invitations';
import { mergeContract } from './merge';
import { ordersContract } from './orders';
import { partnersContract } from './partners';
import { paymentsContract } from './payments';
import { phonesContract } from './phones';
import { printingContract } from './printing';
import { proposalsContract } from './proposals';
import { quotesContract } from './quotes';
import { requestsContract } from './requests';
import { returnsContract } from './returns';
import { searchContract } from './search';
import { sessionContract } from './session';
import { settingsContract } from './settings';
import { staffContract } from './staff';
import { todayContract } from './today';
import { updatesContract } from './updates';

/** Every call that exists. What is not here cannot be asked of main. */
export const contract = {
  ...approvalsContract,
  ...attachmentsContract,
  ...backupContract,
  ...catalogueContract,
  ...clockContract,
  ...crewsContract,
  ...customersContract,
  ...deliveriesContract,
  ...erasureContract,
  ...excelContract,
  ...followupsContract,
  ...healthContract,
  ...historyContract,
  ...invitationsContract,
  ...mergeContract,
  ...ordersContract,
  ...partnersContract,
  ...paymentsContract,
  ...phonesContract,
  ...printingContract,
  ...proposalsContract,
  ...quotesContract,
  ...requestsContract,
  ...returnsContract,
  ...searchContract,
  ...sessionContract,
  ...settingsContract,
  ...staffContract,
  ...todayContract,
  ...updatesContract,
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

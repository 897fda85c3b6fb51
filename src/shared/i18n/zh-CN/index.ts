import { together } from '../words';
import { approvals, approvalsWords } from './approvals';
import { attachments, attachmentsWords } from './attachments';
import { backup, backupWords } from './backup';
import { catalogue, catalogueWords } from './catalogue';
import { clock, clockWords } from './clock';
import { codes } from './codes';
import { common } from './common';
import { crews, crewsWords } from './crews';
import { customers, customersWords } from './customers';
import { deliveries, deliveriesWords } from './deliveries';
import { erasure, erasureWords } from './erasure';
import { errors } from './errors';
import { excel, excelWords } from './excel';
import { followups, followupsWords } from './followups';
import { health, healthWords } from './health';
import { history } from './history';
import { invitations, invitationsWords } from './invitations';
import { merge, mergeWords } from './merge';
import { orders, ordersWords } from './orders';
import { partners, partnersWords } from './partners';
import { payments, paymentsWords } from './payments';
import { phones, phonesWords } from './phones';
import { printing, printingWords } from './printing';
import { proposals, proposalsWords } from './proposals';
import { quotes, quotesWords } from './quotes';
import { requests, requestsWords } from './requests';
import { returns, returnsWords } from './returns';
import { search } from './search';
import { settings, settingsWords } from './settings';
import { shell, shellWords } from './shell';
import { today, todayWords } from './today';
import { updates, updatesWords } from './updates';

export const words = [
  approvalsWords,
  attachmentsWords,
  backupWords,
  catalogueWords,
  clockWords,
  crewsWords,
  customersWords,
  deliveriesWords,
  erasureWords,
  excelWords,
  followupsWords,
  healthWords,
  invitationsWords,
  mergeWords,
  ordersWords,
  partnersWords,
  paymentsWords,
  phonesWords,
  printingWords,
  proposalsWords,
  quotesWords,
  requestsWords,
  returnsWords,
  settingsWords,
  shellWords,
  todayWords,
  updatesWords,
];

/** Chinese is the language of origin: its keys are the keys. One file a feature. */
export const zhCN = {
  approvals,
  attachments,
  backup,
  catalogue,
  clock,
  codes: { ...codes, ...together(words, 'codes') },
  common,
  crews,
  customers,
  deliveries,
  erasure,
  errors: {
    ...errors,
    reasons: { ...errors.reasons, ...together(words, 'reasons') },
    fields: { ...errors.fields, ...together(words, 'fieldErrors') },
  },
  excel,
  followups,
  health,
  history: {
    ...history,
    /** What was done, by the call that did it. */
    calls: together(words, 'calls'),
    entities: together(words, 'entities'),
    sheets: together(words, 'sheets'),
  },
  invitations,
  merge,
  orders,
  partners,
  payments,
  phones,
  printing,
  proposals,
  quotes,
  requests,
  returns,
  search,
  settings,
  shell,
  today,
  updates,
};

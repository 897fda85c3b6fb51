import type { zhCN } from '../zh-CN';
import { approvals } from './approvals';
import { attachments } from './attachments';
import { backup } from './backup';
import { catalogue } from './catalogue';
import { clock } from './clock';
import { codes } from './codes';
import { common } from './common';
import { crews } from './crews';
import { customers } from './customers';
import { deliveries } from './deliveries';
import { erasure } from './erasure';
import { errors } from './errors';
import { excel } from './excel';
import { followups } from './followups';
import { health } from './health';
import { history } from './history';
import { invitations } from './invitations';
import { orders } from './orders';
import { partners } from './partners';
import { payments } from './payments';
import { phones } from './phones';
import { printing } from './printing';
import { proposals } from './proposals';
import { quotes } from './quotes';
import { requests } from './requests';
import { returns } from './returns';
import { search } from './search';
import { settings } from './settings';
import { shell } from './shell';
import { today } from './today';
import { updates } from './updates';

/** A missing or an extra key does not compile. */
export const en: typeof zhCN = {
  approvals,
  attachments,
  backup,
  catalogue,
  clock,
  codes,
  common,
  crews,
  customers,
  deliveries,
  erasure,
  errors,
  excel,
  followups,
  health,
  history,
  invitations,
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

import type { SampleStore } from '../sampleStore';
import { fillCatalogue } from './catalogue';
import { fillCrews } from './crews';
import { fillCustomers } from './customers';
import { fillDeliveries } from './deliveries';
import { fillFollowups } from './followups';
import { fillOrders } from './orders';
import { fillProposals } from './proposals';
import { fillQuotes } from './quotes';
import { fillTasksDone } from './tasks';

/** In this order: each builds on what the ones before it left. */
export const SAMPLE_FILLERS: readonly ((store: SampleStore) => Promise<void>)[] = [
  fillCatalogue,
  fillCrews,
  fillCustomers,
  fillFollowups,
  fillProposals,
  fillQuotes,
  fillOrders,
  fillDeliveries,
  fillTasksDone,
];

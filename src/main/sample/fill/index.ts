import type { SampleStore } from '../sampleStore';
import { fillCatalogue } from './catalogue';
import { fillCrews } from './crews';
import { fillCustomers } from './customers';
import { fillStoreCalendar } from './deliveries';
import { fillEarlierBuyers } from './earlierBuyers';
import { fillFollowups } from './followups';
import { fillMembers } from './members';
import { fillOrders } from './orders';
import { fillProposals } from './proposals';
import { fillQuotes } from './quotes';
import { fillRequests } from './requests';
import { fillSegments } from './segments';

/** Each starts its stories. In this order, for heroes are chosen from the visitors that are still free. */
export const SAMPLE_FILLERS: readonly ((store: SampleStore) => void)[] = [
  fillCatalogue,
  fillCrews,
  fillCustomers,
  fillEarlierBuyers,
  fillOrders,
  fillProposals,
  fillQuotes,
  fillStoreCalendar,
  fillRequests,
  fillFollowups,
  fillSegments,
  fillMembers,
];

import type { Page } from '@playwright/test';
import { callIn, openShop, type RunningApp, SAMPLE_PIN } from './app';

/** What the forms of the sample store stand on, by its state. */
export interface Places {
  customer: number;
  order: number;
  delivered: number;
  draftQuote: number;
  offeredQuote: number;
  draftProposal: number;
  submittedProposal: number;
  request: number;
  waiting: number;
  booked: number;
  collecting: number;
  toRevisit: number;
}

/** Looks up what the forms stand on in the sample store. */
async function placesOf(page: Page): Promise<Places> {
  const orders = (await callIn(page, 'orders.list', {})).rows;
  const quotes = (await callIn(page, 'quotes.list', {})).rows;
  const proposals = (await callIn(page, 'proposals.list', {})).rows;
  const requests = (await callIn(page, 'requests.list', {})).rows;
  const deliveries = (await callIn(page, 'deliveries.list', {})).rows;
  const customers = (await callIn(page, 'customers.list', {})).rows;
  const id = <R extends { id: number }>(rows: R[], fits: (row: R) => boolean) => {
    const found = rows.find(fits);
    if (!found) throw new Error('the sample store has no such row');
    return found.id;
  };
  return {
    customer: id(customers, ({ stage }) => stage === 'contacted'),
    order: id(orders, ({ state, receivedFen }) => state === 'producing' && receivedFen > 0),
    delivered: id(orders, ({ state, balanceFen }) => state === 'delivered' && balanceFen > 0),
    draftQuote: id(quotes, ({ state }) => state === 'draft'),
    offeredQuote: id(quotes, ({ state }) => state === 'offered'),
    draftProposal: id(proposals, ({ state }) => state === 'draft'),
    submittedProposal: id(proposals, ({ state }) => state === 'submitted'),
    request: id(requests, ({ state }) => state === 'working'),
    waiting: id(deliveries, ({ state, kind }) => state === 'unscheduled' && kind === 'delivery'),
    booked: id(deliveries, ({ state, kind }) => state === 'booked' && kind === 'delivery'),
    collecting: id(
      deliveries,
      ({ state, kind, balanceFen }) => state === 'reminded' && kind === 'delivery' && (balanceFen ?? 0) > 0,
    ),
    toRevisit: id(deliveries, ({ state }) => state === 'to_revisit'),
  };
}

/** The sample showroom with what its forms need to open, and where they are found. */
export async function openForms(): Promise<{ running: RunningApp; page: Page; places: Places }> {
  const running = await openShop({ sampleData: true, now: '2026-11-21T02:00:00Z', still: true });
  const page = running.window;
  const places = await placesOf(page);
  await lockABackup(page);
  return { running, page, places };
}

/** Makes the newest backup ask for a passphrase: those of the drill and of the restore are forms, too. */
async function lockABackup(page: Page): Promise<void> {
  await callIn(page, 'backup.setPassphrase', { passphrase: `${SAMPLE_PIN}-first-phrase` });
  await callIn(page, 'backup.create', {});
  await callIn(page, 'backup.setPassphrase', { passphrase: `${SAMPLE_PIN}-other-phrase` });
}

/** Opens a page as a link does: with a place in the router's history, so that “back” is heard of. */
export async function visit(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    const state = { usr: null, key: String(Math.random()), idx: (history.state?.idx ?? 0) + 1 };
    history.pushState(state, '', `#${hash}`);
    dispatchEvent(new PopStateEvent('popstate', { state }));
  }, route);
}

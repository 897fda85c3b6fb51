import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callIn, openShop, type RunningApp, SAMPLE_PIN } from './app.ts';
import { makerKey } from './updateFeed.ts';

/** What the forms of the sample store stand on, by its state. */
export interface Places {
  customer: number;
  /** Another one, to compare with. */
  otherCustomer: number;
  /** With a card and rights. */
  member: number;
  order: number;
  delivered: number;
  draftQuote: number;
  offeredQuote: number;
  draftProposal: number;
  submittedProposal: number;
  /** A part of what was accepted stands on a quote. */
  partlyQuoted: number;
  request: number;
  waiting: number;
  booked: number;
  collecting: number;
  toRevisit: number;
}

/** Looks up what the forms stand on in the sample store. */
async function placesOf(page: Page): Promise<Omit<Places, 'partlyQuoted'>> {
  const orders = (await callIn(page, 'orders.list', {})).rows;
  const quotes = (await callIn(page, 'quotes.list', {})).rows;
  const proposals = (await callIn(page, 'proposals.list', {})).rows;
  const requests = (await callIn(page, 'requests.list', {})).rows;
  const deliveries = (await callIn(page, 'deliveries.list', {})).rows;
  const customers = (await callIn(page, 'customers.list', {})).rows;
  const members = (await callIn(page, 'members.list', {})).rows;
  const id = <R extends { id: number }>(rows: R[], fits: (row: R) => boolean) => {
    const found = rows.find(fits);
    if (!found) throw new Error('the sample store has no such row');
    return found.id;
  };
  return {
    customer: id(customers, ({ stage }) => stage === 'contacted'),
    otherCustomer: id(customers, ({ stage }) => stage === 'won'),
    member: id(members, ({ cardNumber }) => cardNumber !== null),
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
  const installed = playInstalled();
  const shop = await openShop({
    sampleData: true,
    now: '2026-11-21T02:00:00Z',
    env: installed.env,
    still: true,
  });
  const running: RunningApp = { ...shop, close: () => shop.close().finally(installed.remove) };
  const page = running.window;
  const places = { ...(await placesOf(page)), partlyQuoted: await quoteAPart(page) };
  await lockABackup(page);
  await addFullCrew(page);
  return { running, page, places };
}

/** What makes the app an installed one, which alone has the form of the updates' address. */
function playInstalled() {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-installed-'));
  writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: cache\n');
  const env = {
    SHOWROOM_UPDATES_DIR: folder,
    SHOWROOM_RELEASE_KEY: makerKey().publicKey,
    APPIMAGE: join(folder, 'Showroom-Desk.AppImage'),
  };
  return { env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Of a proposal that is accepted in part one item goes onto a quote; the quote of its next version asks which. */
async function quoteAPart(page: Page): Promise<number> {
  const [row] = (await callIn(page, 'proposals.list', { state: 'partially_accepted' })).rows;
  if (!row) throw new Error('the sample store has no proposal that is accepted in part');
  const { id } = row;
  const get = () => callIn(page, 'proposals.get', { id });
  const { version, shown } = await get();
  const accepted = shown.rooms.flatMap(({ items }) =>
    items.filter(({ decision }) => decision === 'accepted'),
  );
  const itemIds = accepted.slice(0, 1).map((item) => item.id);
  await callIn(page, 'proposals.toQuote', { id, version, itemIds });
  await callIn(page, 'proposals.newVersion', { id, version: (await get()).version });
  await callIn(page, 'proposals.submit', { id, version: (await get()).version });
  return id;
}

/** Makes the newest backup ask for a passphrase: those of the restore test and of the restore are forms, too. */
async function lockABackup(page: Page): Promise<void> {
  await callIn(page, 'backup.setPassphrase', { passphrase: `${SAMPLE_PIN}-first-phrase` });
  await callIn(page, 'backup.create', {});
  await callIn(page, 'backup.setPassphrase', { passphrase: `${SAMPLE_PIN}-other-phrase` });
}

/** The last crew of the board takes nothing in any slot. */
async function addFullCrew(page: Page): Promise<void> {
  const { id } = await callIn(page, 'crews.addCrew', { name: '满员组', active: true });
  const { capacities } = await callIn(page, 'crews.all', {});
  const none = { stops: 0, packages: 0, volumeDm3: 0 };
  for (const { crewId, slotId, version } of capacities.filter((one) => one.crewId === id))
    await callIn(page, 'crews.setCapacity', { crewId, slotId, version, ...none });
}

/** Opens a page as a link does: with a place in the router's history, so that “back” is heard of. */
export async function visit(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    const state = { usr: null, key: String(Math.random()), idx: (history.state?.idx ?? 0) + 1 };
    history.pushState(state, '', `#${hash}`);
    dispatchEvent(new PopStateEvent('popstate', { state }));
  }, route);
}

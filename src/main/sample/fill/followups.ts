import type { OutputOf } from '../../../shared/contract';
import { ROOMS } from '../../../shared/domain/customerCodes';
import { addDays, diffDays, todayIn } from '../../../shared/domain/dates';
import { texts } from '../../../shared/i18n';
import { insertRecord } from '../../database/records';
import { attachments } from '../../database/schema';
import { storeFile } from '../../features/attachments/attachments.repository';
import type { Actor } from '../../platform/context';
import { roomPicture } from '../pictures';
import { competitorNotes, contactNotes, visitNotes } from '../remarks';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';

type Customer = OutputOf<'customers.list'>['rows'][number];

/** Where the next contact of the customers falls, by their place in a shuffled list; whoever is behind has no date. */
const NEXT_DAYS = [
  ...[-5, -3, -2, -1, -1],
  ...[0, 0, 0, 0, 0, 0, 0, 0],
  ...[1, 1, 1, 1],
  ...[2, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10, 12, 14, 14, 18, 21],
];
const FORGOTTEN = 6;
const VISITS_DONE = 12;
/** Days from today and times of the visits that are still to come. */
const VISITS_AHEAD: readonly (readonly [day: number, time: string | null])[] = [
  [-1, '15:00'],
  [0, '14:00'],
  [0, '16:30'],
  [0, null],
  [1, '10:00'],
  [3, '09:30'],
];
const CUSTOM_TASKS: readonly (readonly [day: number, time: string | null, note: string])[] = [
  [-2, null, '催工厂回复胡桃木餐桌的交期'],
  [0, '11:30', '把新到的岩板色卡放到二楼洽谈区'],
  [0, null, '给样板间补一盏落地灯'],
  [1, null, '准备周末团购会的签到表'],
];

/** What was done with the visitors since they came, what was agreed for these days, and a few visits at home. */
export async function fillFollowups(store: SampleStore): Promise<void> {
  const rng = store.rng.fork('followups');
  const all = rng.shuffle(await openCustomers(store));
  // A few were forgotten; whoever had a date was called.
  const forgotten = new Set(all.filter((customer) => customer.nextContactDate === null).slice(0, FORGOTTEN));
  const customers = all.filter((customer) => !forgotten.has(customer));
  for (const [index, customer] of customers.entries()) {
    await logContacts(store, rng, customer, NEXT_DAYS[index] ?? null);
  }
  const hosts = customers.slice(NEXT_DAYS.length).filter((customer) => daysAgo(store, customer) > 12);
  for (const [index, customer] of hosts.slice(0, VISITS_DONE).entries()) {
    await makeVisit(store, rng, customer, index);
  }
  for (const [index, [day, time]] of VISITS_AHEAD.entries()) {
    const customer = hosts[VISITS_DONE + index];
    if (customer) await planVisit(store, rng, customer, Math.min(day, 0) - 3, day, time);
  }
  store.moveTo(-3, '18:00');
  for (const [day, dueTime, note] of CUSTOM_TASKS) {
    const dueDate = addDays(store.today, day);
    await store.call(store.people('front_desk')[0], 'tasks.create', { note, dueDate, dueTime });
  }
  store.moveTo(0);
}

async function openCustomers(store: SampleStore): Promise<Customer[]> {
  store.moveTo(0);
  const { rows } = await store.call(store.people('owner')[0], 'customers.list', { limit: 200 });
  return rows.filter(({ stage }) => stage !== 'lost' && stage !== 'paused');
}

const daysAgo = (store: SampleStore, { createdAt }: Customer): number =>
  diffDays(todayIn(createdAt), store.today);

/** One to four contacts between the first visit and yesterday; the last one agrees on the next. */
async function logContacts(
  store: SampleStore,
  rng: Rng,
  customer: Customer,
  nextDay: number | null,
): Promise<void> {
  const age = daysAgo(store, customer);
  // Agreed before its day, so that what is overdue was once in the future.
  const newest = Math.min(-1, nextDay ?? -1);
  if (age < -newest) return;
  const days = Array.from({ length: rng.int(1, 4) }, () => -rng.int(-newest, age)).sort((a, b) => a - b);
  for (const [index, day] of days.entries()) {
    const { channel, outcome, text } = rng.pick(contactNotes);
    const isLast = index === days.length - 1;
    const next = isLast ? nextDay : null;
    store.moveTo(day, `${rng.int(18, 20)}:${rng.int(10, 59)}`);
    await store.call(rng.pick(store.people('sales')), 'followups.logContact', {
      customerId: customer.id,
      channel,
      // Nobody agrees on a date who is not interested.
      outcome: next !== null && outcome === 'not_interested' ? 'interested' : outcome,
      note: next !== null && outcome === 'not_interested' ? '想再比较一下，约好时间再聊' : text,
      nextDate: next === null ? null : addDays(store.today, next),
    });
  }
}

function planVisit(
  store: SampleStore,
  rng: Rng,
  customer: Customer,
  plannedOn: number,
  day: number,
  startTime: string | null,
) {
  const { goal, obstacle, answer } = rng.pick(visitNotes);
  store.moveTo(plannedOn, '17:30');
  return store.call(visitor(store, rng), 'followups.planVisit', {
    customerId: customer.id,
    date: addDays(store.today, day),
    startTime,
    goal,
    obstacles: obstacle,
    answers: answer,
  });
}

/** A visit with its result, rooms measured and pictures taken. */
async function makeVisit(store: SampleStore, rng: Rng, customer: Customer, index: number): Promise<void> {
  const day = -rng.int(2, 9);
  const visit = await planVisit(store, rng, customer, day - 2, day, '10:00');
  const note = visitNotes[index % visitNotes.length];
  const actor = visitor(store, rng);
  store.moveTo(day, '17:00');
  await store.call(actor, 'followups.completeVisit', {
    id: visit.id,
    version: visit.version,
    result: note?.result ?? visit.goal ?? '',
    measurements: rng.sample(ROOMS.slice(0, 5), rng.int(2, 4)).map((room) => ({
      room: texts['zh-CN'].codes.room[room],
      lengthMm: rng.int(280, 620) * 10,
      widthMm: rng.int(260, 450) * 10,
      heightMm: rng.int(262, 290) * 10,
    })),
    productsSeen: rng.chance(0.6) ? '转角沙发、岩板餐桌' : null,
    competitorFacts: rng.chance(0.5) ? rng.pick(competitorNotes) : null,
  });
  if (rng.chance(0.7)) addPhoto(store, actor, visit.id, index);
}

const visitor = (store: SampleStore, rng: Rng): Actor =>
  rng.chance(0.5) ? store.people('designer')[0] : rng.pick(store.people('sales'));

/** Drawn, so it is not an upload of a user. */
function addPhoto(store: SampleStore, actor: Actor, visitId: number, seed: number): void {
  const bytes = new TextEncoder().encode(roomPicture(seed % 2 === 0 ? 'living' : 'bedroom', 500 + seed));
  store.write(actor, (context) =>
    insertRecord(context, attachments, {
      entity: 'visits',
      entityId: visitId,
      kind: 'photo',
      name: '现场.svg',
      sha256: storeFile(store.paths, bytes, 'image/svg+xml'),
      mime: 'image/svg+xml',
      sizeBytes: bytes.byteLength,
    }),
  );
}

import { addDays } from '../../../shared/domain/dates';
import { contactNotes } from '../remarks';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import type { Visitor } from '../visitors';
import { approach, logContact, sellerOf, talkAgain } from './contacts';
import { makeVisit, planVisit } from './visits';

/** Days of the next contacts that make up this morning; everybody else is called later on. */
const NEXT_DAYS = [-3, -1, 0, 0, 1, 1] as const;
/** Nobody has agreed on anything with these. */
const FORGOTTEN = 5;
const ASIDE = 14;
const VISITS_DONE = 10;
/** Days from today and times of the visits that are still to come. */
const VISITS_AHEAD: readonly (readonly [day: number, time: string | null])[] = [
  [0, '14:00'],
  [2, '16:30'],
  [1, '10:00'],
  [3, '09:30'],
  [5, null],
];
const CUSTOM_TASKS: readonly (readonly [day: number, time: string | null, note: string])[] = [
  [-2, null, '催工厂回复胡桃木餐桌的交期'],
  [0, '11:30', '把新到的岩板色卡放到二楼洽谈区'],
  [1, null, '准备周末团购会的签到表'],
];
const LOST_BECAUSE = ['价格超预算', '买了别家', '款式不合适', '联系不上'];

/** What was done with the visitors who are not in a greater story, and what was agreed with them for these days. */
export function fillFollowups(store: SampleStore): void {
  const rng = store.rng.fork('followups');
  // Whoever came yesterday or today has the date that was agreed at the door.
  const visitors = rng.shuffle(store.visitors.takeRest().filter(({ day }) => day < -2));
  const old = visitors.filter(({ day }) => day < -30);
  const aside = new Set(old.slice(0, ASIDE));
  const forgotten = new Set(old.slice(ASIDE, ASIDE + FORGOTTEN));
  const others = visitors.filter((visitor) => !aside.has(visitor) && !forgotten.has(visitor));
  for (const [index, visitor] of [...aside].entries()) {
    store.start(() => moveAside(store, rng.fork(`aside ${index}`), visitor, index % 3 === 0));
  }
  for (const [index, visitor] of [...forgotten].entries()) {
    store.start(() => forget(store, rng.fork(`idle ${index}`), visitor));
  }
  for (const [index, visitor] of others.entries()) {
    store.start(() => keepInTouch(store, rng.fork(`touch ${index}`), visitor, index));
  }
  store.start(async () => {
    await store.at(-3, '18:00');
    for (const [day, dueTime, note] of CUSTOM_TASKS) {
      const dueDate = addDays(store.today, day);
      await store.call(store.people('front_desk')[0], 'tasks.create', { note, dueDate, dueTime });
    }
  });
}

/** Lost, or waiting for a better day. */
async function moveAside(store: SampleStore, rng: Rng, visitor: Visitor, waits: boolean): Promise<void> {
  const day = -rng.int(2, 25);
  await approach(store, rng, visitor, day);
  await store.at(day, '18:00');
  const seller = sellerOf(store, visitor);
  const { id, version } = await store.call(seller, 'customers.get', { id: visitor.customer.id });
  await store.call(seller, 'customers.setStage', {
    ...{ id, version },
    ...(waits
      ? { stage: 'paused', reason: '房子还没交付', wakeUpDate: addDays(store.today, rng.int(2, 60)) }
      : { stage: 'lost', reason: rng.pick(LOST_BECAUSE) }),
  });
}

/** One conversation some weeks ago, then silence. */
async function forget(store: SampleStore, rng: Rng, visitor: Visitor): Promise<void> {
  await store.at(rng.int(visitor.day + 1, -12), '16:20');
  await logContact(store, sellerOf(store, visitor), visitor, rng.pick(contactNotes), null);
}

/** Contacts, for some a visit at home, and the next date. */
async function keepInTouch(store: SampleStore, rng: Rng, visitor: Visitor, index: number): Promise<void> {
  const next = NEXT_DAYS[index] ?? rng.int(2, 21);
  // Agreed before its day, so that what is overdue was once in the future.
  const newest = Math.min(next, 0) - 1;
  const last = Math.max(visitor.day + 1, Math.min(newest, -rng.int(1, 6)));
  const visitNo = index - NEXT_DAYS.length;
  const hasRoom = last - visitor.day > 5;
  if (visitNo >= 0 && visitNo < VISITS_DONE && hasRoom) {
    await approach(store, rng, visitor, last - 4);
    await makeVisit(store, rng, visitor, { plannedOn: last - 4, day: last - 1, index: visitNo });
  } else await approach(store, rng, visitor, last);
  const ahead = VISITS_AHEAD[visitNo - VISITS_DONE];
  if (!ahead) {
    await talkAgain(store, rng, visitor, last, next);
    return;
  }
  const [day, time] = ahead;
  await planVisit(store, rng, visitor, { plannedOn: last, day, time });
}

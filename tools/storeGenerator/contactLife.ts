import { contacts, customers, homeItems, visits } from '../../src/main/database/schema';
import { NO_COMEBACK, STAGE_OF_OUTCOME } from '../../src/main/features/followups/contacts';
import { pieceElsewhere } from '../../src/main/sample/fill/homeItems';
import { competitorNotes, contactNotes, lostReasons, visitNotes } from '../../src/main/sample/remarks';
import { learnProfile, type Person, reachStage } from './customerLife';
import { beginOrder } from './orderLife';
import { offerQuote, type QuoteCase } from './quoteLife';
import { later, openMinute, type World } from './world';

const PROMISING = contactNotes.filter(({ outcome }) =>
  ['reached', 'interested', 'needs_clear'].includes(outcome),
);
/** "Most customers buy once": so many of a hundred orders are a buyer's first. */
const FIRST_ORDERS = 0.8;
const BOUGHT_AT_ONCE = 0.12;
const QUOTED_FIRST = 0.45;

interface Plan {
  /** Contacts still to come. */
  left: number;
  /** After this many more contacts they buy; null: never. */
  buysIn: number | null;
  quote: QuoteCase | null;
  visits: boolean;
}

/** Decides how it will go on with somebody new, and begins. */
export function contactLife(world: World, person: Person): void {
  const { rng } = person;
  const { ordersPerHundred, contactsPerCustomer } = world.size;
  const buys = rng.chance((ordersPerHundred / 100) * FIRST_ORDERS);
  const left = 1 + Math.floor(-Math.log(1 - rng.next()) * contactsPerCustomer);
  const plan: Plan = {
    left: buys ? Math.max(left, 2) : left,
    buysIn: buys ? rng.int(1, Math.min(Math.max(left, 2), 4)) : null,
    quote: null,
    visits: rng.chance(0.12),
  };
  const today = world.calendar.dayOf(world.ledger.now);
  if (buys && rng.chance(BOUGHT_AT_ONCE)) {
    plan.buysIn = null;
    beginOrder(world, person, null);
  }
  if (person.row.nextContactDate === null) {
    // Nobody has agreed on anything: found again by the list of the silent ones.
    if (rng.chance(0.5)) return;
    callOn(world, person, plan, today + rng.int(8, 20));
    return;
  }
  callOn(world, person, plan, dueDay(world, person) + lateness(person));
}

const dueDay = ({ calendar }: World, { row }: Person) =>
  calendar.dayOfDate(row.nextContactDate ?? calendar.today);
/** Most are called on the day agreed, some a little later. */
const lateness = ({ rng }: Person) =>
  rng.weighted([
    [0, 80],
    [1, 12],
    [2, 5],
    [5, 3],
  ] as const);

function callOn(world: World, person: Person, plan: Plan, day: number): void {
  later(world, day, openMinute(person.rng), () => talk(world, person, plan));
}

/** One conversation, and what is agreed at its end. */
function talk(world: World, person: Person, plan: Plan): void {
  const { ledger, calendar, showroom } = world;
  const { row, rng } = person;
  const today = calendar.dayOf(ledger.now);
  const actor = showroom.sellers.find(({ staffId }) => staffId === row.sellerId) ?? showroom.desk;
  plan.left -= 1;
  const buysNow = plan.buysIn === 1;
  const ends = plan.left === 0;
  const promising = plan.buysIn !== null || row.stage === 'won';
  const note = rng.pick(promising ? PROMISING : contactNotes);
  const gap = row.stage === 'won' ? rng.int(30, 200) : rng.int(2, 8 + 5 * Math.min(plan.left, 6));
  const nextDay = ends || buysNow ? null : today + gap;
  ledger.enter(ledger.now, actor.staffId, 'followups.logContact');
  record(world, person, actor.staffId, note, nextDay);
  if (rng.chance(0.07)) learnProfile(world, person);
  if (plan.buysIn !== null) plan.buysIn -= 1;
  if (buysNow) {
    plan.buysIn = null;
    beginOrder(world, person, plan.quote);
    if (!ends) callOn(world, person, plan, today + rng.int(20, 120));
    return;
  }
  if (plan.visits && plan.left >= 1) {
    plan.visits = false;
    planVisit(world, person, today);
  }
  const aboutToBuy = plan.buysIn === 1 && rng.chance(QUOTED_FIRST);
  if (aboutToBuy || (plan.buysIn === null && plan.left === 1 && rng.chance(0.12))) {
    plan.quote = offerQuote(world, person, aboutToBuy);
  }
  if (nextDay !== null) callOn(world, person, plan, nextDay + lateness(person));
  else if (row.stage !== 'won') partWith(world, person, today);
}

function record(
  world: World,
  { row }: Person,
  staffId: number,
  note: (typeof contactNotes)[number],
  nextDay: number | null,
): void {
  const { ledger, taskList, calendar } = world;
  const { channel, outcome, text } = note;
  const nextDate = nextDay === null ? null : calendar.date(nextDay);
  const at = ledger.now;
  ledger.insertFinal(contacts, { customerId: row.id, staffId, at, channel, outcome, note: text, nextDate });
  world.documents.contacts += 1;
  const stage = STAGE_OF_OUTCOME[outcome];
  const beside = row.stage === 'lost' || row.stage === 'paused';
  if (stage && !(beside && NO_COMEBACK.includes(outcome))) reachStage(world, row, stage);
  const stillPaused = row.stage === 'paused';
  ledger.update(customers, row, {
    lastContactAt: at,
    ...((nextDate !== null || !stillPaused) && { nextContactDate: nextDate }),
  });
  const key = `contact:customer:${row.id}`;
  if (nextDate === null) taskList.completeTasks(key);
  else {
    const assigneeId = row.sellerId ?? staffId;
    taskList.upsertTask({
      key,
      kind: 'contact',
      dueDate: nextDate,
      customerId: row.id,
      assigneeId,
      note: text,
    });
  }
}

/** The last word of somebody who has not bought: given up, put off, or simply silence. */
function partWith(world: World, person: Person, today: number): void {
  const { row, rng } = person;
  const { ledger, taskList, calendar } = world;
  const end = rng.weighted([
    ['lost', 50],
    ['paused', row.stage === 'paused' ? 0 : 9],
    ['silent', 41],
  ] as const);
  if (end === 'silent') return;
  const wakeUpDay = today + rng.int(20, 240);
  const wakes = end === 'paused';
  const reason = wakes ? '房子还没交付' : rng.pick(lostReasons);
  ledger.call = 'customers.setStage';
  const before = row.stage;
  ledger.update(customers, row, {
    stage: end,
    lostReason: wakes ? null : reason,
    wakeUpDate: wakes ? calendar.date(wakeUpDay) : null,
    nextContactDate: wakes ? calendar.date(wakeUpDay) : null,
  });
  ledger.state('customers', row.id, before, end, reason);
  taskList.cancelTasks(`contact:customer:${row.id}`);
  if (!wakes) {
    taskList.cancelTasks(`wake_up:customer:${row.id}`);
    return;
  }
  taskList.upsertTask({
    key: `wake_up:customer:${row.id}`,
    kind: 'wake_up',
    dueDate: calendar.date(wakeUpDay),
    customerId: row.id,
    assigneeId: row.sellerId,
    note: reason,
  });
  // Most are asked again when the day has come; the others stay on Today until somebody does it.
  const once: Plan = { left: 1, buysIn: null, quote: null, visits: false };
  if (person.rng.chance(0.97)) callOn(world, person, once, wakeUpDay + lateness(person));
}

/** A visit at home some days later, with its result. */
function planVisit(world: World, person: Person, today: number): void {
  const { ledger, taskList, calendar, showroom } = world;
  const { row, rng } = person;
  const { goal, obstacle, answer, result } = rng.pick(visitNotes);
  const day = today + rng.int(1, 6);
  const staffId = rng.chance(0.5) ? showroom.designer.staffId : (row.sellerId ?? showroom.designer.staffId);
  ledger.call = 'followups.planVisit';
  const visit = ledger.insert(visits, {
    customerId: row.id,
    staffId,
    date: calendar.date(day),
    startTime: rng.pick(['09:30', '10:00', '14:00', '16:30']),
    goal,
    obstacles: obstacle,
    answers: answer,
    measurements: [],
  });
  ledger.state('visits', visit.id, null, 'planned');
  const key = `visit:${visit.id}`;
  taskList.upsertTask({
    key,
    kind: 'visit',
    dueDate: calendar.date(day),
    dueTime: visit.startTime,
    customerId: row.id,
    visitId: visit.id,
    assigneeId: staffId,
    note: goal,
  });
  later(world, day, 17 * 60 + rng.int(0, 50), () => {
    ledger.enter(ledger.now, staffId, 'followups.completeVisit');
    ledger.update(visits, visit, {
      state: 'done',
      doneAt: ledger.now,
      result,
      competitorFacts: rng.chance(0.5) ? rng.pick(competitorNotes) : null,
      inventoryDone: countHome(world, person, visit.id),
    });
    ledger.state('visits', visit.id, 'planned', 'done');
    taskList.completeTasks(key);
    reachStage(world, row, 'visited');
    ledger.update(customers, row, { lastContactAt: ledger.now });
  });
}

/** Writes down what stands in the home from elsewhere; true where all of it was seen. */
function countHome({ ledger, showroom }: World, { row, rng }: Person, visitId: number): boolean {
  // A stream of its own: what else happens to this person does not hang on it.
  const own = rng.fork(`home ${visitId}`);
  if (!own.chance(0.45)) return false;
  for (let piece = own.int(0, 5); piece > 0; piece -= 1) {
    const item = pieceElsewhere(own, showroom.kindIds, Number(ledger.today.slice(0, 4)));
    if (item) ledger.insertFinal(homeItems, { customerId: row.id, visitId, ...item });
  }
  return own.chance(0.8);
}

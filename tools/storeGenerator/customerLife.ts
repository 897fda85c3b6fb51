import { customerNeeds, customers, type orders } from '../../src/main/database/schema';
import { sampleHome } from '../../src/main/sample/communities';
import { CHANNEL_WEIGHTS } from '../../src/main/sample/fill/customers';
import {
  hobbies,
  occupations,
  sampleBirthYear,
  sampleLandline,
  samplePerson,
} from '../../src/main/sample/people';
import type { Rng } from '../../src/main/sample/rng';
import { ROOMS, STYLES, TEMPERAMENTS } from '../../src/shared/domain/customerCodes';
import { localDate } from '../../src/shared/domain/dates';
import { advanceStage, type LineStage } from '../../src/shared/domain/states/customerStage';
import { contactLife } from './contactLife';
import type { Community } from './showroom';
import { later, openMinute, type World } from './world';

export type Customer = typeof customers.$inferSelect;

/** A customer with what the stories about them need. */
export interface Person {
  row: Customer;
  community: Community | null;
  birthYear: number;
  rng: Rng;
  orders: (typeof orders.$inferSelect)[];
  /** A member's card was given. */
  hasCard: boolean;
  /** Where they stood on the line when they bought. */
  stageBeforeWon: Customer['stage'] | null;
}

const NEED_NOTES = [
  '客厅想要能躺的沙发',
  '餐厅放得下六人',
  '主卧要高箱床，衣服多',
  '书房给两个人用',
  '喜欢原木，不要亮面',
  null,
  null,
];
const MOBILE_PREFIXES =
  '133 135 136 137 138 139 150 151 152 157 158 159 177 180 182 183 187 188 189 199'.split(' ');
const SPOUSE = 0.05;
const RECENT = 400;

/** Somebody walks in: registered, called again in the days after. */
export function welcome(world: World, index: number, rng: Rng, recent: Person[]): void {
  const { showroom, ledger, taskList } = world;
  const seller = rng.pick(showroom.sellers);
  ledger.enter(ledger.now, rng.chance(0.7) ? showroom.desk.staffId : seller.staffId, 'customers.register');
  const spouse = recent.length > 20 && rng.chance(SPOUSE) ? rng.pick(recent) : null;
  const { row, community, birthYear } = register(world, index, rng, spouse, seller.staffId);
  const person: Person = { row, community, birthYear, rng, orders: [], hasCard: false, stageBeforeWon: null };
  recent[index % RECENT] = person;
  world.documents.customers += 1;
  if (row.nextContactDate) {
    taskList.upsertTask({
      key: `contact:customer:${row.id}`,
      kind: 'contact',
      dueDate: localDate(row.nextContactDate),
      customerId: row.id,
      assigneeId: row.sellerId,
    });
  }
  contactLife(world, person);
}

function register(world: World, index: number, rng: Rng, spouse: Person | null, sellerId: number) {
  const { ledger, showroom, calendar } = world;
  const today = calendar.dayOf(ledger.now);
  const birthYear = sampleBirthYear(rng, Number(ledger.today.slice(0, 4)));
  const { name, gender } = samplePerson(rng, birthYear);
  const community = spouse ? spouse.community : rng.chance(0.9) ? rng.weighted(showroom.communities) : null;
  const home = community ? sampleHome(rng, community.home) : null;
  const row = ledger.insert(customers, {
    name: rng.chance(0.01) ? '' : name,
    gender,
    phone: spouse ? spouse.row.phone : mobileOf(index),
    phone2: rng.chance(0.12) ? sampleLandline(index) : null,
    wechat: rng.chance(0.1) ? `wx_${mobileOf(index).slice(3)}` : null,
    ...sourceOf(world, rng, spouse),
    temperament: rng.chance(0.35) ? rng.pick(TEMPERAMENTS) : null,
    communityId: community?.id ?? null,
    ...(spouse
      ? pickHome(spouse.row)
      : {
          building: home?.building ?? null,
          unit: home?.unit ?? null,
          room: home?.room ?? null,
          floor: home?.floor ?? null,
          hasLift: community?.hasLift ?? null,
        }),
    sellerId: rng.chance(0.96) ? sellerId : null,
    nextContactDate: rng.chance(0.9) ? calendar.date(today + rng.int(1, 4)) : null,
  });
  ledger.state('customers', row.id, null, row.stage);
  if (rng.chance(0.8)) writeNeed(world, rng, row.id, today);
  return { row, community, birthYear };
}

const pickHome = ({ building, unit, room, floor, hasLift }: Customer) => ({
  building,
  unit,
  room,
  floor,
  hasLift,
});

function sourceOf({ showroom, buyers }: World, rng: Rng, spouse: Person | null) {
  if (spouse) return { channel: 'referral' as const, introducerId: spouse.row.id };
  const channel = rng.weighted(CHANNEL_WEIGHTS);
  if (channel === 'referral') {
    return buyers.length > 0 ? { channel, introducerId: rng.pick(buyers) } : { channel: 'walk_in' as const };
  }
  const kind = channel === 'decoration_company' ? 'company' : channel;
  const ids = showroom.partners.get(kind) ?? [];
  return { channel, partnerId: ids.length > 0 ? rng.pick(ids) : null };
}

function writeNeed({ ledger, calendar }: World, rng: Rng, customerId: number, today: number): void {
  const budget = rng.int(2, 18) * 1_000_000;
  ledger.insertFinal(customerNeeds, {
    customerId,
    rooms: rng.sample(ROOMS, rng.int(1, 3)),
    styles: [rng.pick(STYLES)],
    productKinds: [],
    purpose: rng.pick(['new_home', 'new_home', 'renovation', 'addition'] as const),
    decideBy: rng.chance(0.5) ? calendar.date(today + rng.int(10, 60)) : null,
    neededBy: rng.chance(0.6) ? calendar.date(today + rng.int(45, 180)) : null,
    budgetMinFen: rng.chance(0.6) ? budget : null,
    budgetMaxFen: budget + rng.int(1, 8) * 500_000,
    note: rng.pick(NEED_NOTES),
  });
}

/** A made-up mobile of its own for every index below 2,000 million; 48,271 and 99,999,989 share no factor. */
function mobileOf(index: number): string {
  const prefix = MOBILE_PREFIXES[index % MOBILE_PREFIXES.length];
  const tail =
    (Math.floor(index / MOBILE_PREFIXES.length) * 48_271 + (index % MOBILE_PREFIXES.length) * 7_919_317) %
    99_999_989;
  return `${prefix}${String(tail).padStart(8, '0')}`;
}

/** Something shows the customer at a stage; only forward, as in `features/customers`. */
export function reachStage({ ledger, taskList }: World, row: Customer, reached: LineStage): void {
  const stage = advanceStage(row.stage, reached);
  if (stage === row.stage) return;
  const before = row.stage;
  ledger.update(customers, row, { stage, lostReason: null, wakeUpDate: null });
  ledger.state('customers', row.id, before, stage);
  taskList.completeTasks(`wake_up:customer:${row.id}`);
}

/** What is learnt about some in the course of a conversation: birthday (many lunar ones), work, the flat. */
export function learnProfile({ ledger }: World, { row, birthYear, rng }: Person): void {
  const [occupation, jobTitle] = rng.pick(occupations);
  ledger.call = 'customers.update';
  ledger.update(customers, row, {
    birthdayCalendar: rng.chance(birthYear < 1982 ? 0.7 : 0.2) ? 'lunar' : 'solar',
    birthdayMonth: rng.int(1, 12),
    birthdayDay: rng.int(1, 28),
    birthYear,
    occupation,
    jobTitle,
    maritalStatus: rng.pick(['married', 'married', 'married', 'engaged', 'single'] as const),
    hobbies: rng.sample(hobbies, 2).join('、'),
    areaM2: rng.int(60, 180),
  });
}

/** Lets every customer walk in at some minute of their day. */
export function scheduleArrivals(world: World, rng: Rng): void {
  const shares = world.calendar.busyness();
  const total = shares.reduce((sum, share) => sum + share, 0);
  const recent: Person[] = [];
  let day = 0;
  let upTo = shares[0] ?? 0;
  for (let index = 0; index < world.size.customers; index += 1) {
    const target = ((index + 0.5) / world.size.customers) * total;
    while (upTo < target && day < shares.length - 1) {
      day += 1;
      upTo += shares[day] ?? 0;
    }
    const own = rng.fork(`customer ${index}`);
    // Early this morning nobody else has come yet.
    const minute = day === world.calendar.last ? 9 * 60 + 30 : openMinute(own);
    later(world, day, minute, () => welcome(world, index, own, recent));
  }
}

import type { RawInputOf } from '../../../shared/contract';
import { type Channel, ROOMS, STYLES, TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import { addDays } from '../../../shared/domain/dates';
import type { Actor } from '../../database/context';
import { insertRecord } from '../../database/records';
import { attachments } from '../../database/schema';
import { storeFile } from '../../features/attachments';
import { communities, pickCommunity, type SampleHome, sampleHome } from '../communities';
import { hobbies, occupations, sampleBirthYear, sampleLandline, sampleMobile, samplePerson } from '../people';
import { roomPicture } from '../pictures';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import { type Customer, Visitor, Visitors } from '../visitors';
import { writeSurroundings } from './surroundings';

const CUSTOMERS = 124;
const DAYS = 90;

type Register = RawInputOf<'customers.register'>;

/** How people come to a showroom, in per cent. */
export const CHANNEL_WEIGHTS: readonly (readonly [Channel, number])[] = [
  ['walk_in', 34],
  ['referral', 14],
  ['designer', 12],
  ['community', 10],
  ['online', 10],
  ['contractor', 7],
  ['decoration_company', 5],
  ['promotion', 4],
  ['mall', 3],
  ['alliance', 1],
];

const NEED_NOTES = [
  '客厅想要能躺的沙发，家里两个孩子。',
  '餐厅放得下六人，平时四人。',
  '主卧要高箱床，衣服多。',
  '书房给两个人用，最好一整面书柜。',
  '儿童房要环保，母亲很在意味道。',
  '玄关窄，鞋柜不能超过三十厘米深。',
  '喜欢原木，不要亮面。',
  '老人房要矮一点的床，起身方便。',
  '房子已硬装完，只差家具。',
  '还在水电阶段，先来看看尺寸。',
];

const LAYOUTS = [
  '毛坯，下个月开工',
  '硬装已完成',
  '住了十年，想换客厅和餐厅',
  '精装交付，家具全空',
  '租客刚退房',
];
const SUPPLIERS = ['顾家、芝华仕', '宜家', '林氏木业网购', '全友', '本地木工定制'];

/** A hundred and more visitors of the last three months, from the communities and partners around the showroom. */
export function fillCustomers(store: SampleStore): void {
  const rng = store.rng.fork('customers');
  const moments = Array.from({ length: CUSTOMERS }, () => {
    const day = -rng.int(0, DAYS);
    return { day, minute: day === 0 ? 9 * 60 + 30 : rng.int(10 * 60, 17 * 60 + 30) };
  });
  moments.sort((a, b) => a.day - b.day || a.minute - b.minute);
  store.visitors = new Visitors(moments.map(({ day, minute }) => new Visitor(day, clockTime(minute))));
  store.start(async () => {
    await store.at(-2270, '10:00');
    await receive(store, rng, await writeSurroundings(store, communities));
  });
}

const clockTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

async function receive(store: SampleStore, rng: Rng, partnerIds: Map<string, number[]>): Promise<void> {
  const earlier: Customer[] = [];
  for (const [index, { day, time }] of store.visitors.all.entries()) {
    await store.at(day, time);
    const visitor = newVisitor(store, rng, { index, day, partnerIds, earlier });
    const registered = await store.call(visitor.registeredBy, 'customers.register', visitor.input);
    const customer = await addProfile(store, rng, registered, visitor.birthYear, visitor.home);
    if (rng.chance(0.3)) addPictures(store, rng, customer, index);
    store.visitors.all[index]?.arrive(customer);
    earlier.push(customer);
  }
}

interface Position {
  index: number;
  /** Days from today, not positive. */
  day: number;
  partnerIds: Map<string, number[]>;
  earlier: readonly Customer[];
}

function newVisitor(store: SampleStore, rng: Rng, { index, day, partnerIds, earlier }: Position) {
  const date = addDays(store.today, day);
  const birthYear = sampleBirthYear(rng, Number(date.slice(0, 4)));
  const person = samplePerson(rng, birthYear);
  // A spouse who comes another day brings the same phone and the same home.
  const spouse = earlier.length > 10 && rng.chance(0.05) ? rng.pick(earlier) : null;
  const community = pickCommunity(rng);
  const home = sampleHome(rng, community);
  const seller = rng.pick(store.people('sales'));
  const rooms = rng.sample(ROOMS, rng.int(1, 4));
  const budget = rng.int(2, 18) * 1_000_000;
  const input: Register = {
    name: index === CUSTOMERS - 2 ? '' : person.name,
    gender: person.gender,
    phone: spouse?.phone ?? sampleMobile(index),
    phone2: rng.chance(0.12) ? sampleLandline(index) : null,
    ...source(rng, partnerIds, earlier, spouse),
    ...(spouse ? sameHome(spouse) : homeInput(home, community.name)),
    ...(rng.chance(0.82) && {
      rooms,
      styles: rng.sample(STYLES, rng.int(1, 2)),
      purpose: rng.weighted([
        ['new_home', 6],
        ['renovation', 3],
        ['addition', 2],
      ] as const),
      decideBy: rng.chance(0.5) ? addDays(date, rng.int(10, 60)) : null,
      neededBy: rng.chance(0.6) ? addDays(date, rng.int(45, 180)) : null,
      budgetMinFen: rng.chance(0.6) ? budget : null,
      budgetMaxFen: budget + rng.int(1, 8) * 500_000,
      needNote: rng.chance(0.5) ? rng.pick(NEED_NOTES) : null,
    }),
    temperament: rng.chance(0.35) ? rng.pick(TEMPERAMENTS) : null,
    sellerId: rng.chance(0.93) ? seller.staffId : null,
    nextContactDate: addDays(date, rng.int(1, 4)),
  };
  const registeredBy: Actor = rng.chance(0.7) ? store.people('front_desk')[0] : seller;
  return { input, registeredBy, birthYear, home };
}

/** Where somebody lives, as it is registered. */
export const homeInput = (home: SampleHome, community: string) => ({
  community,
  building: home.building,
  unit: home.unit,
  room: home.room,
  floor: home.floor,
  hasLift: home.lift,
});

const sameHome = ({ community, building, unit, room, floor, hasLift }: Customer) => ({
  community,
  building,
  unit,
  room,
  floor,
  hasLift,
});

function source(
  rng: Rng,
  partnerIds: Map<string, number[]>,
  earlier: readonly Customer[],
  spouse: Customer | null,
): Pick<Register, 'channel' | 'partnerId' | 'introducerId'> {
  if (spouse) return { channel: 'referral', introducerId: spouse.id };
  const channel = rng.weighted(CHANNEL_WEIGHTS);
  if (channel === 'referral') {
    return earlier.length > 0 ? { channel, introducerId: rng.pick(earlier).id } : { channel: 'walk_in' };
  }
  const kind = channel === 'decoration_company' ? 'company' : channel;
  const ids = partnerIds.get(kind) ?? [];
  return { channel, partnerId: ids.length > 0 ? rng.pick(ids) : null };
}

/** What is learnt about some customers in the course of a conversation: birthday (a few lunar), work, the flat. */
async function addProfile(
  store: SampleStore,
  rng: Rng,
  customer: Customer,
  birthYear: number,
  home: SampleHome,
): Promise<Customer> {
  if (!rng.chance(0.45)) return customer;
  const [occupation, jobTitle] = rng.pick(occupations);
  const lunar = rng.chance(birthYear < 1982 ? 0.7 : 0.2);
  const [seller] = store.people('sales');
  const { name, gender } = customer;
  const updated = await store.call(seller, 'customers.update', {
    id: customer.id,
    version: customer.version,
    person: {
      name,
      gender,
      birthday: {
        calendar: lunar ? 'lunar' : 'solar',
        month: rng.int(1, 12),
        day: rng.int(1, 28),
        leap: false,
        year: birthYear,
      },
      occupation,
      jobTitle,
      maritalStatus: rng.weighted([
        ['married', 7],
        ['engaged', 2],
        ['single', 1],
      ] as const),
      hobbies: rng.sample(hobbies, 2).join('、'),
    },
    home: { ...sameHome(customer), areaM2: home.areaM2, houseType: home.houseType },
    market: rng.chance(0.4)
      ? { suppliers: rng.pick(SUPPLIERS), supplierSatisfaction: rng.int(2, 5) }
      : undefined,
  });
  if (!updated.need || !rng.chance(0.4)) return updated;
  const { id: _id, version, ...need } = updated.need;
  return store.call(seller, 'customers.saveNeed', {
    ...(need as Omit<RawInputOf<'customers.saveNeed'>, 'customerId' | 'version'>),
    customerId: customer.id,
    version,
    currentLayout: rng.pick(LAYOUTS),
  });
}

/** Floor plan and photos that the customer brought along; drawn, so they are not uploads of a user. */
function addPictures(store: SampleStore, rng: Rng, customer: Customer, seed: number): void {
  const need = customer.need;
  if (!need) return;
  const pictures = [
    { kind: 'floor_plan', name: '户型图.svg', svg: roomPicture('floorplan', seed) },
    ...(rng.chance(0.5)
      ? [{ kind: 'photo', name: '客厅现状.svg', svg: roomPicture('living', seed) } as const]
      : []),
  ] as const;
  store.write(store.people('sales')[0], (context) => {
    for (const { kind, name, svg } of pictures) {
      const bytes = new TextEncoder().encode(svg);
      insertRecord(context, attachments, {
        entity: 'customer_needs',
        entityId: need.id,
        kind,
        name,
        sha256: storeFile(store.paths, bytes, 'image/svg+xml'),
        mime: 'image/svg+xml',
        sizeBytes: bytes.byteLength,
      });
    }
  });
}

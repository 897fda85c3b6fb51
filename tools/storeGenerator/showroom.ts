import { eq } from 'drizzle-orm';
import { createDispatch, createWrite, type DispatchOptions } from '../../src/main/core/dispatch';
import type { Actor } from '../../src/main/database/context';
import type { Database } from '../../src/main/database/database';
import {
  communities as communityTable,
  crewCapacities,
  crews,
  productKinds,
  products,
  slots,
  vehicles,
} from '../../src/main/database/schema';
import { communities as knownCommunities, type SampleCommunity } from '../../src/main/sample/communities';
import { writeCatalogue } from '../../src/main/sample/fill/catalogue';
import { manyCrews, writeCrews } from '../../src/main/sample/fill/crews';
import { writeSurroundings } from '../../src/main/sample/fill/surroundings';
import type { Rng } from '../../src/main/sample/rng';
import type { SampleStore } from '../../src/main/sample/sampleStore';
import type { Paths } from '../../src/main/system/paths';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import { fixedClock } from '../../src/shared/domain/clock';
import { ROLES, type Role } from '../../src/shared/domain/roles';
import type { Load } from '../../src/shared/domain/slots';
import type { StoreSize } from './sizes';

/** PIN of everybody but the owner. */
const STAFF_PIN = '2468';
const SELLERS = [
  '林佳',
  '单志远',
  '曾文静',
  '查晓燕',
  '解云飞',
  '仇丽',
  '顾明辉',
  '俞佳慧',
  '邵俊',
  '施雨欣',
];

export type Product = typeof products.$inferSelect & { bufferDays: number };
export type Community = typeof communityTable.$inferSelect & { home: SampleCommunity };
export interface Crew {
  id: number;
  vehicleId: number | null;
  driver: string | null;
  /** By the slot's id. */
  capacity: Map<number, Load>;
}

/** The people and things that are there before the first customer comes. */
export interface Showroom {
  owner: Actor;
  desk: Actor;
  sellers: readonly Actor[];
  designer: Actor;
  driver: Actor;
  products: readonly Product[];
  /** Ids of the kinds of product by their codes. */
  kindIds: ReadonlyMap<string, number>;
  communities: readonly (readonly [community: Community, weight: number])[];
  partners: ReadonlyMap<string, readonly number[]>;
  crews: readonly Crew[];
  slots: readonly (typeof slots.$inferSelect)[];
}

/** Opens the showroom through the app's own calls, on the day it opened. */
export async function openShowroom(
  options: DispatchOptions,
  owner: Actor,
  paths: Paths,
  { size, openedAt, rng }: { size: StoreSize; openedAt: number; rng: Rng },
): Promise<Showroom> {
  const quiet = { ...options, clock: fixedClock(openedAt), onChanged: () => undefined };
  const dispatch = createDispatch(quiet);
  const people = new Map<Role, Actor[]>(ROLES.map((role) => [role, role === 'owner' ? [owner] : []]));
  const call = async <N extends CallName>(
    actor: Actor,
    name: N,
    input: RawInputOf<N>,
  ): Promise<OutputOf<N>> => {
    const result = await dispatch(name, input, actor);
    if (!result.ok) throw new Error(`sample store: ${name} refused: ${JSON.stringify(result.error)}`);
    return result.data;
  };
  const store: Pick<SampleStore, 'call' | 'write' | 'people' | 'paths'> = {
    call,
    write: (actor, work) => createWrite(quiet)('sample', actor, work),
    people: (role) => people.get(role) as [Actor, ...Actor[]],
    paths,
  };
  const staff: [name: string, role: Role][] = [
    ['周小雨', 'front_desk'],
    ...SELLERS.slice(0, size.sellers).map((name): [string, Role] => [name, 'sales']),
    ['曾雅', 'designer'],
    ['王师傅', 'delivery'],
  ];
  for (const [name, role] of staff) {
    const person = await call(owner, 'staff.create', { name, role, pin: STAFF_PIN });
    people.get(role)?.push({ staffId: person.id, name, role });
  }
  writeCatalogue(store);
  await writeCrews(store, manyCrews(size.crews));
  const around = manyCommunities(rng, size.communities);
  const partners = await writeSurroundings(store, around);
  return {
    owner,
    desk: store.people('front_desk')[0],
    sellers: store.people('sales'),
    designer: store.people('designer')[0],
    driver: store.people('delivery')[0],
    partners,
    ...readThings(options.database, around),
  };
}

function readThings({ db }: Database, around: readonly SampleCommunity[]) {
  const homes = new Map(around.map((home) => [home.name, home]));
  const capacities = db.select().from(crewCapacities).all();
  const vans = db.select().from(vehicles).all();
  return {
    products: db
      .select({ product: products, bufferDays: productKinds.bufferDays })
      .from(products)
      .innerJoin(productKinds, eq(productKinds.id, products.kindId))
      .all()
      .filter(({ product }) => product.priceFen > 0)
      .map(({ product, bufferDays }) => ({ ...product, bufferDays })),
    kindIds: new Map(
      db
        .select()
        .from(productKinds)
        .all()
        .map(({ code, id }) => [code, id]),
    ),
    communities: db
      .select()
      .from(communityTable)
      .all()
      .flatMap((row) => {
        const home = homes.get(row.name);
        return home ? [[{ ...row, home }, 12 + home.renovating] as const] : [];
      }),
    crews: db
      .select()
      .from(crews)
      .all()
      .map(({ id }) => {
        const van = vans.find(({ crewId }) => crewId === id);
        const own = capacities.filter(({ crewId }) => crewId === id);
        return {
          id,
          vehicleId: van?.id ?? null,
          driver: van?.driver ?? null,
          capacity: new Map(own.map((one): [number, Load] => [one.slotId, one])),
        };
      }),
    slots: db.select().from(slots).all(),
  };
}

const FIRST = '金 云 江 湖 溪 山 春 秋 锦 瑞 和 悦 翠 澜 望 观 听 枫 桂 兰 松 竹'.split(' ');
const SECOND = '辰 澜 汀 樾 境 麓 语 韵 荟 宸 屿 晖 岸 庭 涧 堂'.split(' ');
const THIRD = '花园 府 苑 公馆 新城 家园 里 湾 华庭 名邸'.split(' ');

/** The known communities and, for a larger town, more of their kind under other names. */
function manyCommunities(rng: Rng, count: number): SampleCommunity[] {
  const list = knownCommunities.slice(0, count);
  const names = new Set(list.map(({ name }) => name));
  while (list.length < count) {
    const name = rng.pick(FIRST) + rng.pick(SECOND) + rng.pick(THIRD);
    if (names.has(name)) continue;
    names.add(name);
    list.push({ ...rng.pick(knownCommunities), name, note: '' });
  }
  return list;
}

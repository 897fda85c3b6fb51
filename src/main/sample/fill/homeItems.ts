import type { RawInputOf } from '../../../shared/contract';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';

export type SampleItem = NonNullable<RawInputOf<'followups.completeVisit'>['homeItems']>[number];

/** What stands in homes around the showroom: kind, room, whose it is, about what it was; in yuan. */
const ELSEWHERE: readonly (readonly [kind: string, room: string, brand: string | null, yuan: number])[] = [
  ['tv_stand', '客厅', '顾家', 4_500],
  ['wardrobe', '次卧', '尚品宅配', 15_500],
  ['bed', '次卧', '林氏', 6_000],
  ['dining_table', '餐厅', '宜家', 5_800],
  ['sofa', '客厅', '芝华仕', 9_800],
  ['mattress', '主卧', '喜临门', 4_200],
  ['bookcase', '书房', '本地木工', 3_600],
  ['desk', '儿童房', '宜家', 1_900],
  ['shoe_cabinet', '玄关', null, 1_600],
  ['coffee_table', '客厅', '全友', 1_800],
];

/** A piece that somebody has from elsewhere, as it is written down on a visit; of some the price is not known. */
export function pieceElsewhere(
  rng: Rng,
  kindIds: ReadonlyMap<string, number>,
  thisYear: number,
  [kind, roomName, brand, yuan] = rng.pick(ELSEWHERE),
): SampleItem | null {
  const kindId = kindIds.get(kind);
  if (kindId === undefined) return null;
  return {
    ...{ kindId, roomName, brand, year: thisYear - rng.int(2, 12) },
    priceFen: rng.chance(0.65) ? yuan * 100 : null,
    satisfaction: rng.chance(0.5) ? rng.int(2, 5) : null,
  };
}

/** So many different ones. */
export async function sampleItems(store: SampleStore, rng: Rng, count: number): Promise<SampleItem[]> {
  const kinds = await store.call(store.people('owner')[0], 'catalogue.kinds', {});
  const kindIds = new Map(kinds.map(({ code, id }) => [code, id]));
  const thisYear = Number(store.today.slice(0, 4));
  return rng.sample(ELSEWHERE, count).flatMap((piece) => pieceElsewhere(rng, kindIds, thisYear, piece) ?? []);
}

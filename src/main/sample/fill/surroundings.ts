import { PARTNER_KINDS } from '../../../shared/domain/customerCodes';
import type { SampleCommunity } from '../communities';
import { sampleMobile } from '../people';
import type { SampleStore } from '../sampleStore';

const PARTNERS: readonly [
  name: string,
  kind: (typeof PARTNER_KINDS)[number],
  company: string,
  percent: number,
][] = [
  ['沈逸', 'designer', '一木空间设计', 5],
  ['范晓雯', 'designer', '拾光软装工作室', 4],
  ['陆景明', 'designer', '大匠设计事务所', 5],
  ['老徐', 'contractor', '徐记装修队', 3],
  ['潘师傅', 'contractor', '安居施工队', 3],
  ['汪建华', 'contractor', '湘湖水电木工班', 2],
  ['九鼎装饰城西店', 'company', '九鼎装饰', 4],
  ['圣都整装滨江店', 'company', '圣都整装', 4],
];

/** Communities and partners; gives back the partners' ids by kind. */
export async function writeSurroundings(
  store: Pick<SampleStore, 'people' | 'call'>,
  communities: readonly SampleCommunity[],
): Promise<Map<string, number[]>> {
  const [owner] = store.people('owner');
  for (const { name, district, households, renovating, lift, note } of communities) {
    await store.call(owner, 'communities.create', {
      name,
      district,
      households,
      renovating,
      hasLift: lift,
      note: note || null,
    });
  }
  const partnerIds = new Map<string, number[]>(PARTNER_KINDS.map((kind) => [kind, []]));
  for (const [index, [name, kind, company, percent]] of PARTNERS.entries()) {
    const partner = await store.call(owner, 'partners.create', {
      name,
      kind,
      company,
      phone: sampleMobile(900 + index),
      commissionBp: percent * 100,
    });
    partnerIds.get(kind)?.push(partner.id);
  }
  return partnerIds;
}

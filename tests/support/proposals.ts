import { expect } from 'vitest';
import type { ProposalItem } from '../../src/shared/features/proposals/contract';
import { testStore } from './testStore';

/** A proposal for a customer with two rooms, and a sofa and a table in the catalogue to put into them. */
export async function proposalStore() {
  const store = await testStore();
  const { as } = store;
  const kind = await as.owner('catalogue.createKind', {
    code: 'sofa',
    nameZh: '沙发',
    bufferDays: 3,
    sort: 1,
  });
  const product = (model: string, name: string, priceFen: number) =>
    as.owner('catalogue.createProduct', {
      kindId: kind.id,
      model,
      name,
      lengthMm: 2600,
      widthMm: 950,
      heightMm: 820,
      materials: ['白蜡木', '胡桃木'],
      colors: ['米白', '深灰'],
      unit: '件',
      priceFen,
      packages: 2,
      volumeDm3: 900,
      productionDays: 20,
      source: 'ordered',
    });
  const sofa = await product('YQ-S301', '三人沙发', 899_900);
  const table = await product('YQ-T101', '岩板茶几', 219_900);
  const customer = await as.sales('customers.register', {
    name: '李明朗',
    phone: '13812345678',
    rooms: ['living', 'master_bedroom'],
  });
  const created = await as.designer('proposals.create', { customerId: customer.id, title: '云栖花园全屋' });
  const get = (no?: number) => as.designer('proposals.get', { id: created.id, no });
  const items = async (no?: number) => (await get(no)).shown.rooms.flatMap((room) => room.items);
  return { ...store, sofa, table, customer, id: created.id, get, items };
}
export type ProposalStore = Awaited<ReturnType<typeof proposalStore>>;

/** A sofa, a table and a bed made to measure, submitted. */
export async function submitted(store: ProposalStore) {
  const { as, id, get, sofa, table } = store;
  const [living, bedroom] = (await get()).shown.rooms;
  await as.designer('proposals.addProduct', { roomId: living?.id ?? 0, productId: sofa.id });
  await as.designer('proposals.addProduct', { roomId: living?.id ?? 0, productId: table.id, quantity: 2 });
  await as.designer('proposals.addCustom', { roomId: bedroom?.id ?? 0, ...BED });
  await as.designer('proposals.submit', { id, version: (await get()).version });
}

/** What a bed made to measure is. */
export const BED = {
  name: '定制榻榻米',
  lengthMm: 2000,
  widthMm: 1800,
  heightMm: 450,
  material: '橡木',
  color: '原木色',
  quantity: 1,
  unitPriceFen: 680_000,
};

/** The customer's decisions about the shown items, one after the other. */
export const decide = async (store: ProposalStore, ...decisions: ProposalItem['decision'][]) => {
  for (const [i, item] of (await store.items()).entries()) {
    const decision = decisions[i] ?? 'open';
    const { id, version } = item;
    await store.as.sales('proposals.decide', { id, version, decision, note: null });
  }
};

/** What of an item is sent back to change it. */
export const fieldsOf = ({
  roomId: _r,
  originId: _o,
  productId: _p,
  pictureSha256: _s,
  ...item
}: ProposalItem) => {
  const { decision: _d, decisionNote: _n, ...fields } = item;
  return fields;
};

/** What a refused call is rejected with. */
export const refused = (code: string, reason?: string) => ({ error: { code, ...(reason && { reason }) } });

/** What a call is rejected with because of one field. */
export const wrong = (path: string, code: string) => ({
  error: { code: 'VALIDATION', fields: [expect.objectContaining({ path, code })] },
});

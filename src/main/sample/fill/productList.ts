import type { OutputOf } from '../../../shared/contract';
import type { SampleStore } from '../sampleStore';

export type Product = OutputOf<'catalogue.products'>['rows'][number];
type ByKind = ReadonlyMap<string, readonly Product[]>;

const lists = new WeakMap<SampleStore, Promise<ByKind>>();

/** Every product by the code of its kind; asked for once. */
export function productsByKind(store: SampleStore): Promise<ByKind> {
  const list = lists.get(store) ?? load(store);
  lists.set(store, list);
  return list;
}

/** Every product that has a price. */
export async function productList(store: SampleStore): Promise<Product[]> {
  const kinds = await productsByKind(store);
  return [...kinds.values()].flat().filter(({ priceFen }) => priceFen > 0);
}

async function load(store: SampleStore): Promise<ByKind> {
  const [owner] = store.people('owner');
  const byKind = new Map<string, Product[]>();
  for (const { id, code } of await store.call(owner, 'catalogue.kinds', {})) {
    const { rows } = await store.call(owner, 'catalogue.products', { kindId: id, limit: 200 });
    byKind.set(code, rows);
  }
  return byKind;
}

import { mkdirSync } from 'node:fs';
import type { DispatchOptions } from '../../src/main/core/dispatch';
import type { RawInputOf } from '../../src/shared/contract';
import { type BenchStore, openBenchStore } from '../bench/stores';
import { drillPaths, openAsTheApp } from './place';

/** An open store with dispatch, that keeps what fails to itself unless told otherwise. */
export const openDrillStore = (folder: string, over: Partial<DispatchOptions> = {}): BenchStore =>
  openBenchStore(folder, { logError: () => undefined, ...over });

/** A new store of a few rows with a person of each role: small enough to be compared hundreds of times. */
export async function makeTinyStore(folder: string): Promise<void> {
  const paths = drillPaths(folder);
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  await openAsTheApp(folder);
  const store = openDrillStore(folder);
  try {
    const setUp = {
      storeName: '一木家居',
      ownerName: '陈云',
      pin: '1357',
      locale: 'zh-CN',
      sampleData: false,
    };
    const answer = await store.dispatch('session.setUp', setUp, null);
    if (!answer.ok) throw new Error(`not set up: ${JSON.stringify(answer.error)}`);
  } finally {
    store.close();
  }
  const open = openDrillStore(folder);
  try {
    for (const role of ['front_desk', 'sales', 'designer', 'delivery'] as const) {
      await open.call('owner', 'staff.create', { name: `演练${role}`, role, pin: '2468' });
    }
    await register(open, 0);
  } finally {
    open.close();
  }
}

/** Registers the walk-in of that number. */
export const register = (store: BenchStore, number: number) =>
  store.call('owner', 'customers.register', walkIn(number));

/** A walk-in whose phone tells which one it is. */
export const walkIn = (number: number): RawInputOf<'customers.register'> => ({
  name: `演练来客${number}`,
  phone: `17${String(number).padStart(9, '0')}`,
  community: '云澜江境',
  building: '3幢',
  nextContactDate: '2026-11-20',
});

type OrderInput = RawInputOf<'orders.create'>;

/** An order of one piece from stock for a customer. */
export const stockOrder = (customerId: number, over: Partial<OrderInput> = {}): OrderInput => ({
  customerId,
  contactName: '演练来客',
  community: '演练小区',
  needsInstallation: false,
  discountFen: 0,
  deliveryFeeFen: 0,
  carryingFeeFen: 0,
  installationFeeFen: 0,
  lines: [
    { name: '云朵沙发', source: 'stock', quantity: 1, packages: 1, unitPriceFen: 100_000, gift: false },
  ],
  ...over,
});

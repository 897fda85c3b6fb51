import { line, orderFor, orderInput } from './orders';
import { type TestStore, testStore } from './testStore';

/** Friday after TEST_NOW. */
export const DAY = '2026-11-27';

/** Two crews, two slots; crew A carries 3 stops, 10 packages, 5 m³ in the morning. */
export async function boardStore(options: Parameters<typeof testStore>[0] = {}) {
  const store = await testStore(options);
  const { owner } = store.as;
  const slot = (name: string, startTime: string, endTime: string) =>
    owner('crews.addSlot', { name, nameEn: name, startTime, endTime, active: true });
  const morning = await slot('上午', '09:00', '12:00');
  const afternoon = await slot('下午', '13:00', '17:00');
  const a = await owner('crews.addCrew', { name: '一组', active: true });
  const b = await owner('crews.addCrew', { name: '二组', active: true });
  const van = await owner('crews.addVehicle', {
    plate: '浙A·11111',
    driver: '王师傅',
    volumeDm3: 10_000,
    crewId: a.id,
    active: true,
  });
  await owner('crews.setCapacity', {
    crewId: a.id,
    slotId: morning.id,
    version: 1,
    stops: 3,
    packages: 10,
    volumeDm3: 5_000,
  });
  const at = (crewId: number, slotId: number, date = DAY) => ({ date, crewId, slotId });
  return {
    ...store,
    morning,
    afternoon,
    a,
    b,
    van,
    place: at(a.id, morning.id),
    later: at(a.id, afternoon.id),
    at,
  };
}
export type BoardStore = Awaited<ReturnType<typeof boardStore>>;

/** A confirmed order and its waiting delivery. */
export async function waitingDelivery(
  store: TestStore,
  options: { packages?: number; volumeDm3?: number; unitPriceFen?: number; needsInstallation?: boolean } = {},
) {
  const { packages = 2, volumeDm3 = 0, unitPriceFen = 100_000, needsInstallation = false } = options;
  const order = await orderFor(store, {
    lines: [line({ packages, unitPriceFen, source: 'stock' })],
    needsInstallation,
    agreedDate: '2026-11-28',
    district: '西湖区',
  });
  if (volumeDm3 > 0) {
    store.database.connection
      .prepare('UPDATE order_lines SET volume_dm3 = ? WHERE order_id = ?')
      .run(volumeDm3, order.id);
  }
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  return waitingOf(store, order.id);
}

/** The one delivery of an order that waits for a date. */
export async function waitingOf(store: TestStore, orderId: number) {
  const { rows } = await store.as.owner('deliveries.waiting', { orderId });
  const [first] = rows;
  if (rows.length !== 1 || !first) throw new Error(`expected one waiting delivery, found ${rows.length}`);
  return first;
}

export { orderInput };

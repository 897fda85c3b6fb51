import type { OutputOf } from '../../../shared/contract';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { addDays, diffDays, type LocalDate } from '../../../shared/domain/dates';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import { tickOff } from './steps';

type FreeSlot = OutputOf<'deliveries.freeSlots'>[number];

/** What happens at the door. */
export type Door = 'signed' | 'partly_signed' | 'refused' | 'moved';

/** Booked so many days before the promised one; what is promised later waits in the tray. */
const BOOKED_DAYS_BEFORE = 7;
const LATEST_BOOKED = 6;

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });

/** Nothing is delivered on the day when the warehouse counts. */
export function fillStoreCalendar(store: SampleStore): void {
  store.start(async () => {
    await store.at(-1, '17:50');
    await store.call(store.people('owner')[0], 'crews.block', {
      date: addDays(store.today, 12),
      reason: '仓库盘点',
    });
  });
}

interface Load {
  orderId: number;
  /** Day on which it was promised, counted from today. */
  promised: number;
  door: Door;
  /** The balance is still open after the delivery. */
  owes: boolean;
}

/** All that is here of an order: booked, reminded, sent, and what happened at the door; as far as it is today. */
export async function deliver(
  store: SampleStore,
  rng: Rng,
  { orderId, promised, door, owes }: Load,
): Promise<void> {
  if (promised > LATEST_BOOKED) return;
  await store.at(Math.min(promised - BOOKED_DAYS_BEFORE, -1), '11:40');
  const first = await bookWaiting(store, rng, orderId, promised);
  if (!first) return;
  // A whole home needs more than one van.
  for (let rest = await bookWaiting(store, rng, orderId, promised); rest; ) {
    rest = await bookWaiting(store, rng, orderId, promised);
  }
  await travel(store, rng, first, { door, owes });
  if (door === 'signed' || first.day >= 0) return;
  // Whatever came back goes out again.
  await store.at(first.day + 1, '09:10');
  const second = await bookWaiting(store, rng, orderId, first.day + 3);
  if (second) await travel(store, rng, second, { door: 'signed', owes });
}

interface Trip {
  card: DeliveryCard;
  day: number;
}

async function bookWaiting(store: SampleStore, rng: Rng, orderId: number, day: number): Promise<Trip | null> {
  const [desk] = store.people('front_desk');
  const { rows } = await store.call(desk, 'deliveries.waiting', { orderId });
  const [waiting] = rows;
  return waiting ? book(store, rng, waiting, day) : null;
}

/** Books a delivery for a day or soon after, whole or as much of it as one slot carries. */
async function book(store: SampleStore, rng: Rng, card: DeliveryCard, day: number): Promise<Trip | null> {
  const [desk] = store.people('front_desk');
  const from = addDays(store.today, day);
  const find = (packageIds: number[] | null) =>
    store.call(desk, 'deliveries.freeSlots', { id: card.id, from, packageIds, limit: 6 });
  let slots: FreeSlot[] = await find(null);
  let packageIds: number[] | null = null;
  if (slots.length === 0) {
    const { packageList } = await store.call(desk, 'deliveries.get', { id: card.id });
    packageIds = packageList.slice(0, Math.ceil(packageList.length / 3)).map(({ packageId }) => packageId);
    slots = await find(packageIds);
  }
  const slot = rng.pick(slots.filter((one) => one.date === slots[0]?.date).slice(0, 4));
  const booked = await store.call(desk, 'deliveries.book', {
    ...guard(card),
    date: slot.date as LocalDate,
    slotId: slot.slotId,
    crewId: slot.crewId,
    packageIds,
  });
  return { card: booked, day: diffDays(store.today, slot.date as LocalDate) };
}

/** From the reminder on the day before to the question two days after. */
async function travel(
  store: SampleStore,
  rng: Rng,
  { card, day }: Trip,
  wanted: Pick<Load, 'door' | 'owes'>,
): Promise<void> {
  const [desk] = store.people('front_desk');
  const [crew] = store.people('delivery');
  if (day > 1) return;
  const now = () => store.call(desk, 'deliveries.get', { id: card.id });
  // One of those of tomorrow has not been told yet.
  if (day === 1 && rng.chance(0.5)) return;
  await store.at(day - 1, day === 1 ? '08:40' : '14:10');
  await store.call(desk, 'deliveries.remind', guard(await now()));
  if (day >= 0) {
    if (day === 0) await leave(store, card.id);
    return;
  }
  await store.at(day, '08:10');
  await store.call(desk, 'deliveries.dispatch', { stops: [guard(await now())] });
  await store.at(day, '18:40');
  const stop = await now();
  const door = wanted.door === 'partly_signed' && stop.packageList.length < 2 ? 'signed' : wanted.door;
  const collects = door === 'signed' && stop.balanceFen > 0 && !wanted.owes;
  await store.call(crew, 'deliveries.result', {
    ...guard(stop),
    outcome: door,
    packages:
      door === 'partly_signed'
        ? stop.packageList.map(({ packageId }, i, all) => ({
            packageId,
            result: i === all.length - 1 ? ('refused' as const) : ('signed' as const),
          }))
        : [],
    receiver: door === 'signed' || door === 'partly_signed' ? stop.customerName : null,
    note: NOTES[door],
    collectedFen: collects ? stop.balanceFen : null,
    collectedMethod: collects ? rng.pick(['cash', 'wechat', 'alipay']) : null,
    newDate: door === 'moved' ? addDays(store.today, day + 3) : null,
    oldFurnitureTaken:
      door === 'moved' || stop.oldFurnitureRemoval === null ? null : door === 'refused' ? 'none' : 'all',
  });
  if (door === 'signed' || door === 'partly_signed') {
    store.start(() => askAfterwards(store, rng, stop.orderId, { card, day }));
  }
  if (door === 'signed') store.start(() => install(store, rng, stop.orderId, day));
}

const NOTES: Record<Door, string | null> = {
  signed: null,
  partly_signed: '最后一件外包装破损，客户要求换新',
  refused: '客户家里还在刷漆，暂不收货',
  moved: '客户临时出差，改到三天后',
};

/** This morning the van is on its way to the first stop. */
async function leave(store: SampleStore, id: number): Promise<void> {
  const [desk] = store.people('front_desk');
  const [crew] = store.people('delivery');
  await store.at(0, '08:20');
  const crews = await store.call(desk, 'today.deliveries', {});
  const [first] = crews
    .flatMap(({ stops }) => stops)
    .filter(({ kind }) => kind === 'delivery')
    .sort((a, b) => a.startTime.localeCompare(b.startTime));
  if (first?.id !== id) return;
  const stop = await store.call(desk, 'deliveries.get', { id });
  await store.call(desk, 'deliveries.dispatch', { stops: [guard(stop)] });
  const sent = await store.call(crew, 'deliveries.get', { id });
  await store.call(crew, 'deliveries.onTheWay', guard(sent));
}

async function askAfterwards(
  store: SampleStore,
  rng: Rng,
  orderId: number,
  { card, day }: Trip,
): Promise<void> {
  const [desk] = store.people('front_desk');
  if (day + 2 >= 0) return;
  await store.at(day + 2, '15:20');
  const { id, version, state } = await store.call(desk, 'deliveries.get', { id: card.id });
  if (state !== 'to_revisit') {
    await tickOff(store, orderId, 'ask_after_delivery');
    return;
  }
  const note = rng.pick(['很满意', '师傅很细心', '满意，想再看看餐边柜']);
  await store.call(desk, 'deliveries.revisit', { id, version, note });
}

/** Fitters come two days after the goods; of the last ones one job is booked and one waits for a date. */
async function install(store: SampleStore, rng: Rng, orderId: number, day: number): Promise<void> {
  const [desk] = store.people('front_desk');
  const [crew] = store.people('delivery');
  const { needsInstallation, state } = await store.call(desk, 'orders.get', { id: orderId });
  if (!needsInstallation || state !== 'delivered') return;
  await store.at(day + 1, '09:20');
  const job = await store.call(desk, 'deliveries.planInstallation', { orderId });
  if (day === -2) return;
  const booked = await book(store, rng, job, day + 2);
  if (!booked || booked.day >= 0) return;
  await store.at(booked.day, '17:30');
  const done = await store.call(crew, 'deliveries.get', { id: job.id });
  await store.call(crew, 'deliveries.result', {
    ...guard(done),
    outcome: 'signed',
    packages: [],
    receiver: done.customerName,
    note: null,
    collectedFen: null,
    collectedMethod: null,
    newDate: null,
  });
}

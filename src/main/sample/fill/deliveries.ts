import type { OutputOf } from '../../../shared/contract';
import type { DeliveryCard } from '../../../shared/contract/deliveries';
import { addDays, diffDays, type LocalDate } from '../../../shared/domain/dates';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';

type FreeSlot = OutputOf<'deliveries.freeSlots'>[number];

/** What happens at the door, one delivery after the other. */
const OUTCOMES = [
  'signed',
  'signed',
  'partly_signed',
  'signed',
  'signed',
  'refused',
  'signed',
  'moved',
] as const;
/** Booked as far ahead as this; what is promised later waits in the tray. */
const BOOKED_DAYS_AHEAD = 6;

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });

/** The boards of the last weeks, this one and the next: signed, partly signed, refused, moved, today's stops, booked. */
export async function fillDeliveries(store: SampleStore): Promise<void> {
  const rng = store.rng.fork('deliveries');
  const [desk] = store.people('front_desk');
  store.moveTo(0, '08:30');
  const { rows } = await store.call(desk, 'deliveries.waiting', {});
  const due = rows.filter(
    ({ promisedDate, arrived, packages }) =>
      promisedDate !== null &&
      arrived === packages &&
      diffDays(store.today, promisedDate as LocalDate) <= BOOKED_DAYS_AHEAD,
  );
  let finished = 0;
  for (const card of due) {
    const booked = await book(store, card, card.promisedDate as LocalDate);
    if (!booked?.date) continue;
    const day = diffDays(store.today, booked.date as LocalDate);
    if (day < 0) {
      await finish(store, rng, booked, day, OUTCOMES[finished % OUTCOMES.length] ?? 'signed');
      finished += 1;
    } else if (day <= 1 && rng.chance(0.7)) {
      store.moveTo(Math.min(day - 1, 0), '09:40');
      await store.call(desk, 'deliveries.remind', guard(booked));
    }
  }
  await fillToday(store);
  await planInstallations(store);
  await store.call(store.people('owner')[0], 'crews.block', {
    date: addDays(store.today, 12),
    reason: '仓库盘点',
  });
  store.moveTo(0);
}

/** Books a delivery some days before, whole or as much of it as one slot carries. */
async function book(store: SampleStore, card: DeliveryCard, date: LocalDate): Promise<DeliveryCard | null> {
  const [desk] = store.people('front_desk');
  const day = diffDays(store.today, date);
  store.moveTo(Math.min(day - 3, 0), '08:40');
  const find = (packageIds: number[] | null) =>
    store.call(desk, 'deliveries.freeSlots', { id: card.id, from: date, packageIds, limit: 6 });
  let slots: FreeSlot[] = await find(null);
  let packageIds: number[] | null = null;
  if (slots.length === 0) {
    const { packageList } = await store.call(desk, 'deliveries.get', { id: card.id });
    packageIds = packageList.slice(0, Math.ceil(packageList.length / 3)).map(({ packageId }) => packageId);
    slots = await find(packageIds);
  }
  const slot = store.rng.pick(slots.filter((one) => one.date === slots[0]?.date).slice(0, 4));
  if (!slot) return null;
  return store.call(desk, 'deliveries.book', {
    ...guard(card),
    date: slot.date as LocalDate,
    slotId: slot.slotId,
    crewId: slot.crewId,
    packageIds,
  });
}

/** The day itself: sent, driven, and what happened at the door. */
async function finish(
  store: SampleStore,
  rng: Rng,
  booked: DeliveryCard,
  day: number,
  wanted: (typeof OUTCOMES)[number],
): Promise<void> {
  const [desk] = store.people('front_desk');
  const [crew] = store.people('delivery');
  store.moveTo(day, '08:10');
  await store.call(desk, 'deliveries.dispatch', { stops: [guard(booked)] });
  store.moveTo(day, '18:40');
  const stop = await store.call(crew, 'deliveries.get', { id: booked.id });
  const outcome = wanted === 'partly_signed' && stop.packageList.length < 2 ? 'signed' : wanted;
  const collects = outcome === 'signed' && stop.balanceFen > 0 && rng.chance(0.8);
  const done = await store.call(crew, 'deliveries.result', {
    ...guard(stop),
    outcome,
    packages:
      outcome === 'partly_signed'
        ? stop.packageList.map(({ packageId }, i, all) => ({
            packageId,
            result: i === all.length - 1 ? ('refused' as const) : ('signed' as const),
          }))
        : [],
    receiver: outcome === 'signed' || outcome === 'partly_signed' ? stop.customerName : null,
    note:
      outcome === 'partly_signed'
        ? '最后一件外包装破损，客户要求换新'
        : outcome === 'refused'
          ? '客户家里还在刷漆，暂不收货'
          : null,
    collectedFen: collects ? stop.balanceFen : null,
    collectedMethod: collects ? rng.pick(['cash', 'wechat', 'alipay']) : null,
    newDate: outcome === 'moved' ? addDays(store.today, 3) : null,
  });
  if (done.state === 'to_revisit' && day < -3) {
    store.moveTo(day + 2, '15:20');
    await store.call(desk, 'deliveries.revisit', {
      ...guard(done),
      note: rng.pick(['很满意', '师傅很细心', '满意，想再看看餐边柜']),
    });
  }
}

/** This morning: the first stops are out, one of them is driving. */
async function fillToday(store: SampleStore): Promise<void> {
  const [desk] = store.people('front_desk');
  const [crew] = store.people('delivery');
  store.moveTo(0, '08:20');
  const board = await store.call(desk, 'deliveries.board', { from: store.today, days: 1 });
  const stops = board.cells.flatMap((cell) => cell.stops).filter(({ kind }) => kind === 'delivery');
  for (const [index, stop] of stops.slice(0, 2).entries()) {
    await store.call(desk, 'deliveries.dispatch', { stops: [guard(stop)] });
    if (index > 0) continue;
    const sent = await store.call(crew, 'deliveries.get', { id: stop.id });
    await store.call(crew, 'deliveries.onTheWay', guard(sent));
  }
}

/** Two deliveries that want fitting: one job is booked, the other waits. */
async function planInstallations(store: SampleStore): Promise<void> {
  const [desk] = store.people('front_desk');
  store.moveTo(0, '08:50');
  const { rows } = await store.call(desk, 'deliveries.list', {
    states: ['to_revisit', 'revisited'],
    limit: 50,
  });
  let planned = 0;
  for (const row of rows) {
    if (planned === 2) return;
    const { needsInstallation, hasInstallation } = await store.call(desk, 'deliveries.get', { id: row.id });
    if (!needsInstallation || hasInstallation) continue;
    const job = await store.call(desk, 'deliveries.planInstallation', { orderId: row.orderId });
    planned += 1;
    if (planned === 1) await book(store, job, addDays(store.today, 2));
  }
}

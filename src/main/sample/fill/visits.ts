import { ROOMS } from '../../../shared/domain/customerCodes';
import { addDays } from '../../../shared/domain/dates';
import { texts } from '../../../shared/i18n';
import type { Actor } from '../../database/context';
import { insertRecord } from '../../database/records';
import { attachments } from '../../database/schema';
import { storeFile } from '../../features/attachments';
import { roomPicture } from '../pictures';
import { competitorNotes, visitNotes } from '../remarks';
import type { Rng } from '../rng';
import type { SampleStore } from '../sampleStore';
import type { Visitor } from '../visitors';
import { sampleItems } from './homeItems';

/** A visit at home agreed on for a day; the story waits until it is planned. */
export async function planVisit(
  store: SampleStore,
  rng: Rng,
  visitor: Visitor,
  { plannedOn, day, time }: { plannedOn: number; day: number; time: string | null },
) {
  const { goal, obstacle, answer } = rng.pick(visitNotes);
  await store.at(plannedOn, '18:40');
  return store.call(guest(store, rng), 'followups.planVisit', {
    customerId: visitor.customer.id,
    date: addDays(store.today, day),
    startTime: time,
    goal,
    obstacles: obstacle,
    answers: answer,
  });
}

/** A visit with its result, rooms measured and pictures taken. */
export async function makeVisit(
  store: SampleStore,
  rng: Rng,
  visitor: Visitor,
  { plannedOn, day, index }: { plannedOn: number; day: number; index: number },
): Promise<void> {
  const visit = await planVisit(store, rng, visitor, { plannedOn, day, time: '10:00' });
  const note = visitNotes[index % visitNotes.length];
  const actor = guest(store, rng);
  await store.at(day, '11:30');
  await store.call(actor, 'followups.completeVisit', {
    id: visit.id,
    version: visit.version,
    result: note?.result ?? visit.goal ?? '',
    measurements: rng.sample(ROOMS.slice(0, 5), rng.int(2, 4)).map((room) => ({
      room: texts['zh-CN'].codes.room[room],
      lengthMm: rng.int(280, 620) * 10,
      widthMm: rng.int(260, 450) * 10,
      heightMm: rng.int(262, 290) * 10,
    })),
    productsSeen: rng.chance(0.6) ? '转角沙发、岩板餐桌' : null,
    competitorFacts: rng.chance(0.5) ? rng.pick(competitorNotes) : null,
    // Some let us see every room.
    inventoryDone: index % 3 === 0,
    homeItems: index % 3 === 0 ? await sampleItems(store, rng.fork('home'), rng.int(2, 5)) : [],
  });
  if (rng.chance(0.7)) addPhoto(store, actor, visit.id, index);
}

const guest = (store: SampleStore, rng: Rng): Actor =>
  rng.chance(0.5) ? store.people('designer')[0] : rng.pick(store.people('sales'));

/** Drawn, so it is not an upload of a user. */
function addPhoto(store: SampleStore, actor: Actor, visitId: number, seed: number): void {
  const bytes = new TextEncoder().encode(roomPicture(seed % 2 === 0 ? 'living' : 'bedroom', 500 + seed));
  store.write(actor, (context) =>
    insertRecord(context, attachments, {
      entity: 'visits',
      entityId: visitId,
      kind: 'photo',
      name: '现场.svg',
      sha256: storeFile(store.paths, bytes, 'image/svg+xml'),
      mime: 'image/svg+xml',
      sizeBytes: bytes.byteLength,
    }),
  );
}

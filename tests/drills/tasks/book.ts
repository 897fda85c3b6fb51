import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openDrillStore } from '../stores';
import { tell } from './tell';

export interface BookInput {
  folder: string;
  place: { date: string; slotId: number; crewId: number };
  /** The deliveries in the order in which this process tries to book them, each at the version that was seen. */
  deliveries: { id: number; version: number }[];
}

export interface Booked {
  booked: number[];
  /** Why the others were refused, and how often. */
  refused: Record<string, number>;
}

/** Says that it is ready, waits for a line, and then books as fast as it can. */
export async function bookInTurns({ folder, place, deliveries }: BookInput): Promise<void> {
  const store = openDrillStore(folder);
  const actor = store.actorOf('front_desk');
  const input = createInterface({ input: process.stdin });
  tell('ready');
  await once(input, 'line');
  input.close();
  const outcome: Booked = { booked: [], refused: {} };
  for (const delivery of deliveries) {
    const answer = await store.dispatch('deliveries.book', { ...delivery, ...place }, actor);
    if (answer.ok) {
      outcome.booked.push(delivery.id);
      continue;
    }
    const why = answer.error.reason ?? answer.error.code;
    outcome.refused[why] = (outcome.refused[why] ?? 0) + 1;
  }
  store.close();
  tell(outcome);
}

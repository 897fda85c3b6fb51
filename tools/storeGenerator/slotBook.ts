import { addLoad, EMPTY_LOAD, fits, type Load } from '../../src/shared/domain/slots';
import type { Crew, Showroom } from './showroom';

export interface FreePlace {
  day: number;
  slotId: number;
  crew: Crew;
  stopNo: number;
}

interface Taken {
  load: Load;
  stops: number;
}

/** What every crew carries in every slot of every day. A slot never takes more than its capacity. */
export class SlotBook {
  private readonly taken = new Map<string, Taken>();
  private readonly showroom: Pick<Showroom, 'crews' | 'slots'>;
  private readonly blocked: ReadonlySet<number>;

  /** `blocked`: days on which nobody drives. */
  constructor(showroom: Pick<Showroom, 'crews' | 'slots'>, blocked: ReadonlySet<number>) {
    this.showroom = showroom;
    this.blocked = blocked;
  }

  /** Takes the first place from a day on into which the load goes; null when none is free within 60 days. */
  take(from: number, load: Load): FreePlace | null {
    for (let day = from; day <= from + 60; day += 1) {
      if (this.blocked.has(day)) continue;
      for (const slot of this.showroom.slots) {
        for (const crew of this.showroom.crews) {
          const capacity = crew.capacity.get(slot.id);
          const key = `${day}/${crew.id}/${slot.id}`;
          const taken = this.taken.get(key) ?? { load: EMPTY_LOAD, stops: 0 };
          if (!capacity || !fits(taken.load, load, capacity)) continue;
          const stopNo = taken.stops + 1;
          this.taken.set(key, { load: addLoad(taken.load, load), stops: stopNo });
          return { day, slotId: slot.id, crew, stopNo };
        }
      }
    }
    return null;
  }

  /** Gives a place back: moved to another day or given up. */
  free(day: number, crewId: number, slotId: number, load: Load): void {
    const key = `${day}/${crewId}/${slotId}`;
    const taken = this.taken.get(key);
    if (!taken) throw new Error(`slot ${key} was never taken`);
    this.taken.set(key, {
      stops: taken.stops,
      load: {
        stops: taken.load.stops - load.stops,
        packages: taken.load.packages - load.packages,
        volumeDm3: taken.load.volumeDm3 - load.volumeDm3,
      },
    });
  }
}

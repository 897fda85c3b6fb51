import type TinyQueue from 'tinyqueue';
import type { Rng } from '../../src/main/sample/rng';
import type { Settings } from '../../src/shared/features/settings/contract';
import type { Calendar } from './calendar';
import type { Ledger } from './ledger';
import type { Showroom } from './showroom';
import type { StoreSize } from './sizes';
import type { SlotBook } from './slotBook';
import type { TaskList } from './taskList';

export interface Happening {
  at: number;
  /** Keeps what falls on the same instant in the order in which it was agreed. */
  place: number;
  happen: () => void;
}

/** Everything that the lives in a generated store share. */
export interface World {
  ledger: Ledger;
  taskList: TaskList;
  slots: SlotBook;
  calendar: Calendar;
  showroom: Showroom;
  size: StoreSize;
  settings: Settings;
  zone: string;
  queue: TinyQueue<Happening>;
  /** Who has bought, to recommend the showroom to others. */
  buyers: number[];
  /** What is counted as documents, for the rate. */
  documents: Record<
    'customers' | 'contacts' | 'quotes' | 'orders' | 'payments' | 'deliveries' | 'requests' | 'returns',
    number
  >;
}

let places = 0;

/** Lets something happen on a day, at a minute of it; what would be after now stays to be done. */
export function later(world: World, day: number, minute: number, happen: () => void): void {
  const at = world.calendar.at(day, minute);
  if (at > world.calendar.now) return;
  places += 1;
  world.queue.push({ at: Math.max(at, world.ledger.now), place: places, happen });
}

/** Some minute of the opening hours, 9:30 to 18:30. */
export const openMinute = (rng: Rng): number => rng.int(570, 1110);

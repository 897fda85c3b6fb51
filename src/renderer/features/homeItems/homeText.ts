import type { OutputOf } from '../../../shared/contract';
import { currentLocale } from '../../platform/i18n';

export type Home = OutputOf<'homeItems.atHome'>;
export type Other = Home['others'][number];
export type Ours = Home['ours'][number];

/** The name of a piece's kind in the reader's language. */
export const kindOf = ({ kindZh, kindEn }: Pick<Other, 'kindZh' | 'kindEn'>): string =>
  (currentLocale() === 'en' && kindEn) || kindZh;

/** What a piece of others is called: its kind, and whose it is. */
export const otherName = (item: Other): string => [kindOf(item), item.brand].filter(Boolean).join(' ');

/** Pieces of one order in one room stand in one row. */
export interface OursTogether {
  orderId: number;
  orderNumber: string;
  year: number;
  names: string[];
  /** Of a single line. */
  model: string | null;
  pieces: number;
  amountFen: number;
}

export interface Room {
  /** NULL: nobody said where it stands. */
  name: string | null;
  ours: OursTogether[];
  others: Other[];
}

/** What still stands there by room, in the order in which rooms come up; what stands nowhere in particular at the end. */
export function roomsOf({ ours, others }: Pick<Home, 'ours' | 'others'>): Room[] {
  const rooms = new Map<string | null, Room>();
  const roomOf = (name: string | null): Room => {
    const known = rooms.get(name) ?? { name, ours: [], others: [] };
    rooms.set(name, known);
    return known;
  };
  for (const line of ours) {
    const room = roomOf(line.roomName);
    const { orderId, orderNumber, year } = line;
    const last = room.ours.find((one) => one.orderId === orderId);
    if (!last) {
      const { name, model, pieces, amountFen } = line;
      room.ours.push({ orderId, orderNumber, year, names: [name], model, pieces, amountFen });
      continue;
    }
    last.names.push(line.name);
    last.model = null;
    last.pieces += line.pieces;
    last.amountFen += line.amountFen;
  }
  for (const item of others.filter(({ replacedAt }) => replacedAt === null)) {
    roomOf(item.roomName).others.push(item);
  }
  return [...rooms.values()].sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

import type { OutputOf } from '../../../shared/contract';
import type { CapacityLevel } from '../../../shared/domain/slots';
import { COLORS } from '../../platform/theme';

export type Board = OutputOf<'deliveries.board'>;
export type BoardCell = Board['cells'][number];
export interface PlaceRef {
  date: string;
  slotId: number;
  crewId: number;
}

export const placeKey = ({ date, slotId, crewId }: PlaceRef) => `${date}/${crewId}/${slotId}`;

/** dm³ as m³ with one decimal at most. */
export const cubicMetres = (dm3: number): string => String(Math.round(dm3 / 100) / 10);

export const LEVEL_COLORS: Record<CapacityLevel, string> = {
  ok: COLORS.ok,
  tight: COLORS.warn,
  full: COLORS.bad,
  over: COLORS.bad,
};

import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import type { CapacityLevel } from '../../../shared/domain/slots';
import type { DeliveryState } from '../../../shared/domain/states/delivery';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';

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

const DOT_COLORS: Record<DeliveryState, string> = {
  unscheduled: '#b9b2a5',
  booked: COLORS.info,
  reminded: COLORS.teal,
  dispatched: COLORS.warn,
  on_the_way: COLORS.warn,
  signed: COLORS.ok,
  to_revisit: COLORS.ok,
  revisited: COLORS.ok,
  partly_signed: COLORS.rust,
  refused: COLORS.bad,
  moved: COLORS.rust,
  cancelled: '#b9b2a5',
};
export const stateColor = (state: DeliveryState): string => DOT_COLORS[state];

export function DeliveryStateTag({ state, kind }: Pick<DeliveryCard, 'state' | 'kind'>) {
  const label = useStateLabel();
  return (
    <ToneTag color={state === 'unscheduled' || state === 'cancelled' ? undefined : DOT_COLORS[state]}>
      {label({ state, kind })}
    </ToneTag>
  );
}

/** The state as people say it: goods are signed for, a job is done. */
export function useStateLabel(): (delivery: Pick<DeliveryCard, 'state' | 'kind'>) => string {
  const { t } = useTranslation();
  return ({ state, kind }) => {
    if (kind !== 'delivery' && state === 'signed') return t('deliveries.result.done');
    if (kind !== 'delivery' && state === 'refused') return t('deliveries.result.notDone');
    return t(`codes.deliveryState.${state}`);
  };
}

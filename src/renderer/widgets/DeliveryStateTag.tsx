import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../shared/contract/deliveryShapes';
import type { DeliveryState } from '../../shared/domain/states/delivery';
import { COLORS } from '../platform/theme';
import { ToneTag } from '../ui/ToneTag';

type StateOf = Pick<DeliveryCard, 'state' | 'kind'>;

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
/** The colour that stands for a state, on the board and along a row. */
export const stateColor = (state: DeliveryState): string => DOT_COLORS[state];

/** A delivery's state, in the same words and colour wherever one is shown. */
export function DeliveryStateTag({ state, kind }: StateOf) {
  const label = useStateLabel();
  return (
    <ToneTag color={state === 'unscheduled' || state === 'cancelled' ? undefined : DOT_COLORS[state]}>
      {label({ state, kind })}
    </ToneTag>
  );
}

/** The state as people say it: goods are signed for, a job is done. */
export function useStateLabel(): (delivery: StateOf) => string {
  const { t } = useTranslation();
  return ({ state, kind }) => {
    if (kind !== 'delivery' && state === 'signed') return t('deliveries.result.done');
    if (kind !== 'delivery' && state === 'refused') return t('deliveries.result.notDone');
    return t(`codes.deliveryState.${state}`);
  };
}

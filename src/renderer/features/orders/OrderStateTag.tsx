import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../../shared/domain/orderState';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';

const TONES: Record<OrderState, string> = {
  pending: COLORS.warn,
  confirmed: COLORS.info,
  producing: COLORS.info,
  partly_arrived: COLORS.info,
  ready: COLORS.warn,
  booked: COLORS.accent,
  partly_delivered: COLORS.accent,
  delivered: COLORS.ok,
  installed: COLORS.ok,
  completed: COLORS.inkSoft,
  cancelled: COLORS.inkSoft,
  returning: COLORS.bad,
};

export function OrderStateTag({ state }: { state: OrderState }) {
  const { t } = useTranslation();
  return <ToneTag color={TONES[state]}>{t(`codes.orderState.${state}`)}</ToneTag>;
}

import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../../shared/domain/orderState';
import { COLORS } from '../../app/theme';

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
  const tone = TONES[state];
  return (
    <span className="tag" style={{ color: tone, borderColor: `${tone}55`, background: `${tone}12` }}>
      {t(`codes.orderState.${state}`)}
    </span>
  );
}

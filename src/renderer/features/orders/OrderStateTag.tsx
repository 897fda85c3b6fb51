import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../../shared/domain/orderState';

const TONES: Record<OrderState, string> = {
  pending: 'warning',
  confirmed: 'processing',
  producing: 'processing',
  partly_arrived: 'processing',
  ready: 'warning',
  booked: 'processing',
  partly_delivered: 'processing',
  delivered: 'success',
  installed: 'success',
  completed: 'default',
  cancelled: 'default',
  returning: 'error',
};

export function OrderStateTag({ state }: { state: OrderState }) {
  const { t } = useTranslation();
  return (
    <Tag color={TONES[state]} style={{ margin: 0 }}>
      {t(`codes.orderState.${state}`)}
    </Tag>
  );
}

import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../../shared/domain/orderState';
import { Steps } from '../../ui/Steps';
import { OrderStateTag } from './OrderStateTag';

/** The stations of an ordinary order; a state in between stands at its station under its own name. */
const STATIONS: readonly OrderState[][] = [
  ['pending'],
  ['confirmed'],
  ['producing', 'partly_arrived'],
  ['ready'],
  ['booked'],
  ['delivered', 'partly_delivered'],
  ['installed'],
  ['completed'],
];

/** Where the order stands, as a line of stations. */
export function StateLine({ state, installation }: { state: OrderState; installation: boolean }) {
  const { t } = useTranslation();
  if (state === 'cancelled' || state === 'returning') return <OrderStateTag state={state} />;
  const stations = STATIONS.filter(
    ([first]) => first !== 'installed' || installation || state === 'installed',
  );
  return (
    <Steps
      label={t('orders.progress')}
      stations={stations}
      state={state}
      nameOf={(name) => t(`codes.orderState.${name}`)}
    >
      {!installation && state === 'delivered' && (
        <Typography.Text type="secondary" className="small">
          {t('orders.noInstallation')}
        </Typography.Text>
      )}
    </Steps>
  );
}

import { CheckOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../../shared/domain/orderState';
import { COLORS } from '../../app/theme';
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
  const here = stations.findIndex((station) => station.includes(state));
  return (
    <Flex
      component="ol"
      aria-label={t('orders.progress')}
      align="center"
      gap={4}
      wrap
      style={{ margin: 0, padding: 0, listStyle: 'none' }}
    >
      {stations.map((station, i) => {
        const now = i === here;
        const name = now ? state : station[0];
        if (!name) return null;
        return (
          <Flex
            key={station[0]}
            component="li"
            align="center"
            gap={4}
            {...(now && { 'aria-current': 'step' })}
          >
            {i > 0 && (
              <span
                style={{ width: 14, height: 1, background: i <= here ? COLORS.accent : COLORS.line }}
                aria-hidden
              />
            )}
            <span
              style={{
                padding: '1px 8px',
                borderRadius: 10,
                fontSize: 12,
                whiteSpace: 'nowrap',
                background: now ? COLORS.accent : i < here ? COLORS.accentSoft : 'transparent',
                color: now ? '#fff' : i < here ? COLORS.accent : COLORS.inkSoft,
                border: `1px solid ${i <= here ? COLORS.accent : COLORS.line}`,
              }}
            >
              {i < here && <CheckOutlined style={{ fontSize: 10, marginInlineEnd: 4 }} aria-hidden />}
              {t(`codes.orderState.${name}`)}
            </span>
          </Flex>
        );
      })}
      {!installation && state === 'delivered' && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t('orders.noInstallation')}
        </Typography.Text>
      )}
    </Flex>
  );
}

import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCall } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { Line } from '../../ui/Line';
import { Money } from '../../ui/Money';
import { PlainButton } from '../../ui/PlainButton';

/** What is still to come in: with today's deliveries, and from orders that were delivered long ago. */
export function MoneyCard() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const money = useCall('today.money', {}).data;
  if (!money) return null;
  const nothing = money.collectTodayFen === 0 && money.overdueOrders === 0;
  return (
    <Card size="small" title={t('today.money.title')}>
      {nothing && (
        <Typography.Text type="secondary">
          {t('today.money.none')} {t('today.money.noneHint')}
        </Typography.Text>
      )}
      {money.collectTodayFen > 0 && (
        <Flex justify="space-between" style={{ marginBottom: 6 }}>
          <span>{t('today.money.collectToday')}</span>
          <Money fen={money.collectTodayFen} strong />
        </Flex>
      )}
      {money.overdueOrders > 0 && (
        <Flex justify="space-between" style={{ marginBottom: 4 }}>
          <span>{t('today.money.overdue', { count: money.overdueOrders })}</span>
          <Money fen={money.overdueFen} strong type="warning" />
        </Flex>
      )}
      {money.rows.map((row) => (
        <PlainButton
          key={row.orderId}
          quiet
          className="today-side-row"
          onClick={() => void navigate(`/orders/${row.orderId}?pay=1`)}
        >
          <Line style={{ flex: 1 }}>
            {row.customerName} <small>{dateText(row.orderDate, today)}</small>
          </Line>
          <Money fen={row.balanceFen} />
        </PlainButton>
      ))}
    </Card>
  );
}

import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCall } from '../../app/api';
import { dateText, Money } from '../../ui/format';

/** What is still to come in: with today's deliveries, and from orders that were delivered long ago. */
export function MoneyCard() {
  const { t } = useTranslation();
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
        <Button
          key={row.orderId}
          type="text"
          block
          onClick={() => navigate(`/orders/${row.orderId}?pay=1`)}
          style={{ height: 'auto', padding: '3px 6px', justifyContent: 'flex-start', gap: 8 }}
        >
          <Typography.Text ellipsis style={{ flex: 1, textAlign: 'left' }}>
            {row.customerName}
            <Typography.Text type="secondary" style={{ marginLeft: 6, fontSize: 12 }}>
              {dateText(row.orderDate)}
            </Typography.Text>
          </Typography.Text>
          <Money fen={row.balanceFen} />
        </Button>
      ))}
    </Card>
  );
}

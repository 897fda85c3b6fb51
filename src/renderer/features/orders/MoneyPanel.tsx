import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { Money } from '../../ui/Money';
import { PrintMenu } from '../../widgets/printing/PrintMenu';
import { DepositAlert } from '../payments';

interface Props {
  order: OutputOf<'orders.get'>;
  onTake: (() => void) | null;
  onRefund: (() => void) | null;
  /** Receipts are for those who take money. */
  canPrint: boolean;
}

/** What the order costs, what came in, what is left. */
export function MoneyPanel({ order, onTake, onRefund, canPrint }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <Card
      size="small"
      title={t('orders.money')}
      extra={
        <Flex gap={4}>
          {onRefund && order.receivedFen > 0 && (
            <Button type={order.balanceFen < 0 ? 'primary' : 'text'} size="small" onClick={onRefund}>
              {t('payments.refund')}
            </Button>
          )}
          {onTake && order.balanceFen > 0 && (
            <Button type="primary" size="small" onClick={onTake} title="P">
              {t('payments.takeShort')}
            </Button>
          )}
        </Flex>
      }
    >
      <Figures order={order} />
      {/* Once everything is paid there is nothing left to secure. */}
      {order.depositWarning && order.balanceFen > 0 && (
        <div style={{ marginTop: 10 }}>
          <DepositAlert guaranteeFen={order.guaranteeFen} totalFen={order.totalFen} />
        </div>
      )}
      <Flex
        vertical
        component="ul"
        aria-label={t('payments.list')}
        gap={6}
        style={{
          margin: '10px 0 0',
          padding: '10px 0 0',
          listStyle: 'none',
          borderTop: `1px solid ${COLORS.line}`,
        }}
      >
        {order.payments.length === 0 && (
          <Typography.Text component="li" type="secondary">
            {t('payments.noneYet')}
          </Typography.Text>
        )}
        {order.payments.map((payment) => (
          <Flex key={payment.id} component="li" justify="space-between" gap={8}>
            <Flex vertical style={{ minWidth: 0 }}>
              <span>
                {t(`codes.paymentKind.${payment.kind}`)} · {t(`codes.paymentMethod.${payment.method}`)}
              </span>
              <Typography.Text type="secondary" style={{ fontSize: 12, overflowWrap: 'anywhere' }}>
                {[nearDateText(payment.paidDate, today), payment.staffName, payment.note]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography.Text>
            </Flex>
            <Flex align="flex-start" gap={2}>
              {payment.kind === 'refund' ? (
                <Money fen={-payment.amountFen} type="danger" />
              ) : (
                <Money fen={payment.amountFen} />
              )}
              {canPrint && (
                <PrintMenu
                  iconOnly
                  label={t('printing.sheets.receipt', { number: payment.number })}
                  make={(target) => write('printing.receipt', { paymentId: payment.id, target })}
                />
              )}
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

function Figures({ order }: { order: OutputOf<'orders.get'> }) {
  const { t } = useTranslation();
  const rows: [label: string, fen: number][] = [
    [t('orders.goods'), order.goodsFen],
    [t('quotes.discount'), -order.discountFen],
    [t('quotes.deliveryFee'), order.deliveryFeeFen],
    [t('quotes.carryingFee'), order.carryingFeeFen],
    [t('quotes.installationFee'), order.installationFeeFen],
  ];
  return (
    <Flex vertical gap={3}>
      {rows
        .filter(([, fen], i) => i === 0 || fen !== 0)
        .map(([label, fen]) => (
          <Flex key={label} justify="space-between">
            <Typography.Text type="secondary">{label}</Typography.Text>
            <Money fen={fen} type="secondary" />
          </Flex>
        ))}
      <Flex justify="space-between">
        <span>{t('orders.total')}</span>
        <Money fen={order.totalFen} strong />
      </Flex>
      <Flex justify="space-between">
        <span>{t('orders.received')}</span>
        <Money fen={order.receivedFen} />
      </Flex>
      <Flex justify="space-between" align="baseline">
        <Typography.Text strong>
          {order.balanceFen < 0 ? t('orders.toRefund') : t('orders.balance')}
        </Typography.Text>
        <span style={{ fontSize: 18 }}>
          <Money
            fen={Math.abs(order.balanceFen)}
            strong
            type={order.balanceFen === 0 ? 'success' : order.balanceFen < 0 ? 'danger' : 'warning'}
          />
        </span>
      </Flex>
    </Flex>
  );
}

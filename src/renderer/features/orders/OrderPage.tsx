import { Alert, App, Button, Card, Descriptions, Dropdown, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { addressText } from '../../../shared/domain/address';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useCall, useWrite } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { PageTitle } from '../../ui/PageTitle';
import { Skeleton } from '../../ui/Skeleton';
import { useReport } from '../../ui/useReport';
import { HistoryButton } from '../../widgets/history/HistoryButton';
import { PrintMenu } from '../../widgets/printing/PrintMenu';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { CustomerDrawer } from '../customers';
import { UseRightButton } from '../members';
import { PaymentDialog, RefundDialog } from '../payments';
import { RequestsPanel } from '../requests';
import { type Refund, ReturnDialog, ReturnsPanel } from '../returns';
import { CancelOrderDialog } from './CancelOrderDialog';
import { ChangeLinesDrawer } from './ChangeLinesDrawer';
import { ChangesPanel } from './ChangesPanel';
import { DeliveriesPanel } from './DeliveriesPanel';
import { EditHeaderDialog } from './EditHeaderDialog';
import { MoneyPanel } from './MoneyPanel';
import { OrderLines } from './OrderLines';
import { StateLine } from './StateLine';
import { StepsStrip } from './StepsStrip';
import { useLetterKey } from './useLetterKey';

type Order = OutputOf<'orders.get'>;
type Dialog = 'pay' | 'refund' | 'header' | 'lines' | 'cancel' | 'return' | 'customer';

export default function OrderPage() {
  const id = Number(useParams().id);
  const order = useCall('orders.get', { id });
  if (order.error)
    return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(order.error.error)} />;
  if (!order.data || order.data.id !== id) return <Skeleton />;
  return <OrderView key={id} order={order.data} />;
}

function OrderView({ order }: { order: Order }) {
  const { actor } = useSession();
  const canWrite = SELLERS.includes(actor.role);
  const [params, setParams] = useSearchParams();
  const pays = params.get('pay') === '1' && order.balanceFen > 0;
  /** The request whose return is registered here. */
  const requestId = Number(params.get('return')) || null;
  const asked = pays ? 'pay' : requestId !== null && canWrite && mayReturn(order) ? 'return' : null;
  const [dialog, setDialog] = useState<Dialog | null>(asked);
  const [refund, setRefund] = useState<Refund | null>(null);
  const close = () => {
    setDialog(null);
    setRefund(null);
    if (params.has('pay') || params.has('return')) setParams({}, { replace: true });
  };
  const canPay = canWrite && order.cancelledAt === null && order.balanceFen > 0;
  useLetterKey('p', () => setDialog('pay'), canPay && dialog === null);
  // What is under way stands first, what is over below the goods.
  const returned = <ReturnsPanel order={order} canWrite={canWrite} onRefund={setRefund} />;
  return (
    <Flex vertical gap={12} style={{ padding: '14px 20px 24px' }}>
      <OrderHead order={order} canWrite={canWrite} onDialog={setDialog} />
      {order.cancelledAt === null && <StepsStrip order={order} canWrite={canWrite} />}
      <Flex gap={12} align="flex-start">
        <Flex vertical gap={12} style={{ flex: 1, minWidth: 0 }}>
          {order.state === 'returning' && returned}
          <OrderLines order={order} canWrite={canWrite} onEdit={() => setDialog('lines')} />
          {order.state !== 'returning' && returned}
          <ChangesPanel order={order} />
        </Flex>
        <Flex vertical gap={12} style={{ width: 330, flex: 'none' }}>
          <MoneyPanel
            order={order}
            onTake={canPay ? () => setDialog('pay') : null}
            onRefund={canWrite ? () => setDialog('refund') : null}
            canPrint={canWrite}
          />
          <DeliveriesPanel order={order} />
          <RequestsPanel orderId={order.id} customer={{ id: order.customerId, name: order.customerName }} />
          <Recipient order={order} />
        </Flex>
      </Flex>
      {dialog === 'pay' && <PaymentDialog order={order} onClose={close} />}
      {(dialog === 'refund' || refund) && <RefundDialog order={order} owed={refund} onClose={close} />}
      {dialog === 'header' && <EditHeaderDialog order={order} onClose={close} />}
      {dialog === 'lines' && <ChangeLinesDrawer order={order} onClose={close} />}
      {dialog === 'cancel' && <CancelOrderDialog order={order} onClose={close} />}
      {dialog === 'return' && <ReturnDialog order={order} requestId={requestId} onClose={close} />}
      {dialog === 'customer' && <CustomerDrawer id={order.customerId} onClose={close} />}
    </Flex>
  );
}

/** Something of it has been delivered. */
const mayReturn = ({ cancelledAt, lines, state }: Order) =>
  cancelledAt === null &&
  (['delivered', 'installed', 'completed', 'returning'].includes(state) ||
    lines.some(({ deliveredPackages }) => deliveredPackages > 0));

interface HeadProps {
  order: Order;
  canWrite: boolean;
  onDialog: (dialog: Dialog) => void;
}

/** Number, customer, state, and what can be done with the order now. */
function OrderHead({ order, canWrite, onDialog }: HeadProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const report = useReport();
  const confirm = useWrite('orders.confirm');
  const install = useWrite('orders.markInstalled');
  const guard = { id: order.id, version: order.version };
  const open = canWrite && order.cancelledAt === null;
  const more = [
    { key: 'header', label: t('orders.editAddress') },
    { key: 'lines', label: t('orders.changeLines') },
    { key: 'cancel', label: t('orders.cancelOrder'), danger: true },
  ];
  return (
    <Card size="small">
      <Flex align="center" gap={12} wrap>
        <PageTitle>{order.number}</PageTitle>
        <Button type="link" style={{ padding: 0 }} onClick={() => onDialog('customer')}>
          {order.contactName}
        </Button>
        <RevealablePhone phone={order.phone} place="orders" id={order.id} />
        <Typography.Text type="secondary">
          {[order.sellerName, dateText(order.orderDate)].filter(Boolean).join(' · ')}
        </Typography.Text>
        {order.quoteId !== null && order.quoteNumber && (
          <Button type="link" style={{ padding: 0 }} onClick={() => navigate(`/quotes/${order.quoteId}`)}>
            {order.quoteNumber}
          </Button>
        )}
        {/* They stay together: one of them alone on a second line is overlooked. */}
        <Flex align="center" justify="flex-end" gap={12} wrap style={{ marginInlineStart: 'auto' }}>
          <HistoryButton entity="orders" id={order.id} />
          {canWrite && (
            <UseRightButton customerId={order.customerId} orderId={order.id} number={order.number} />
          )}
          {canWrite && (
            <PrintMenu
              label={t('printing.sheets.contract')}
              make={(target) => write('printing.contract', { orderId: order.id, target })}
            />
          )}
          {open && order.confirmedAt === null && (
            <Button
              type="primary"
              loading={confirm.isPending}
              onClick={() =>
                confirm.mutate(guard, {
                  onSuccess: () => void message.success(t('orders.confirmed')),
                  onError: report,
                })
              }
            >
              {t('orders.confirm')}
            </Button>
          )}
          {open && order.state === 'delivered' && order.needsInstallation && (
            <Button
              loading={install.isPending}
              onClick={() =>
                install.mutate(guard, {
                  onSuccess: () => void message.success(t('orders.markedInstalled')),
                  onError: report,
                })
              }
            >
              {t('orders.markInstalled')}
            </Button>
          )}
          {open && mayReturn(order) && (
            <Button onClick={() => onDialog('return')}>{t('returns.open')}</Button>
          )}
          {open && (
            <Dropdown
              trigger={['click']}
              menu={{ items: more, onClick: ({ key }) => onDialog(key as Dialog) }}
            >
              <Button>{t('common.more')}</Button>
            </Dropdown>
          )}
        </Flex>
      </Flex>
      <div style={{ marginTop: 10 }}>
        <StateLine state={order.state} installation={order.needsInstallation} />
      </div>
      {order.cancelReason && (
        <Typography.Text type="secondary">
          {t('orders.cancelledFor', { reason: order.cancelReason })}
        </Typography.Text>
      )}
    </Card>
  );
}

/** Where the goods go, and what else was agreed. */
function Recipient({ order }: { order: Order }) {
  const { t } = useTranslation();
  const yesNo = (flag: boolean | null) => (flag === null ? null : t(flag ? 'common.yes' : 'common.no'));
  const address = addressText(order);
  const facts: [key: string, label: string, value: string | number | null][] = [
    ['agreed', t('orders.agreedDate'), order.agreedDate ? dateText(order.agreedDate) : t('orders.notAgreed')],
    ['address', t('orders.address'), address || t('orders.noAddress')],
    ['floor', t('orders.floor'), order.floor],
    ['lift', t('orders.lift'), yesNo(order.hasLift)],
    ['fits', t('orders.fitsLift'), yesNo(order.fitsLift)],
    [
      'distance',
      t('orders.carryingDistance'),
      order.carryingDistanceM && `${order.carryingDistanceM} ${t('orders.metres')}`,
    ],
    ['installation', t('orders.installation'), yesNo(order.needsInstallation)],
    ['old', t('orders.oldFurniture'), order.oldFurnitureRemoval],
    ['designer', t('orders.designer'), order.designerName],
    ['partner', t('orders.partner'), order.partnerName],
    ['campaign', t('orders.campaign'), order.campaign],
    ['note', t('common.note'), order.note],
  ];
  return (
    <Card size="small" title={t('orders.recipient')}>
      <Descriptions
        size="small"
        column={1}
        styles={{ label: { width: 112, whiteSpace: 'nowrap' } }}
        items={[
          ...(order.phone2
            ? [
                {
                  key: 'phone2',
                  label: t('orders.phone2'),
                  children: <RevealablePhone phone={order.phone2} place="orders" id={order.id} />,
                },
              ]
            : []),
          ...facts
            .filter(([, , value]) => value !== null && value !== 0 && value !== '')
            .map(([key, label, children]) => ({ key, label, children })),
        ]}
      />
    </Card>
  );
}

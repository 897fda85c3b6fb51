import { App, Button, Card, Flex, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { isLiveReturn, type ReturnState } from '../../../shared/domain/states/return';
import type { OrderReturn } from '../../../shared/features/returns/contract';
import { useCall, useWrite } from '../../platform/api';
import { instantText, moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import { useReport } from '../../ui/useReport';

type Order = OutputOf<'orders.get'>;

/** What is to be given back after a return, and for which. */
export interface Refund {
  amountFen: number;
  reason: string;
}

interface Props {
  order: Order;
  canWrite: boolean;
  /** A settled return leaves money to give back. */
  onRefund: (refund: Refund) => void;
}

const STATE_COLORS: Record<ReturnState, string> = {
  open: COLORS.bad,
  received: COLORS.warn,
  settled: COLORS.ok,
  withdrawn: COLORS.inkSoft,
};

/** The order's returns and exchanges: how far each is, and its next step. */
export function ReturnsPanel({ order, canWrite, onRefund }: Props) {
  const { t } = useTranslation();
  const rows = useCall('returns.ofOrder', { orderId: order.id }).data?.returns ?? [];
  if (rows.length === 0) return null;
  return (
    <Card size="small" title={t('returns.title')}>
      <Flex vertical gap={12} component="ul" className="plain-list">
        {rows.map((row) => (
          <li key={row.id} aria-label={row.number}>
            <ReturnItem row={row} order={order} canWrite={canWrite} onRefund={onRefund} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

function ReturnItem({ row, order, canWrite, onRefund }: Props & { row: OrderReturn }) {
  const { t } = useTranslation();
  const facts = [
    row.number,
    instantText(row.settledAt ?? row.receivedAt ?? row.createdAt),
    row.createdByName,
  ];
  return (
    <Flex vertical gap={4} style={{ lineHeight: 1.4 }}>
      <Flex justify="space-between" gap={8}>
        <Typography.Text strong style={{ minWidth: 0 }}>
          {t(`codes.returnKind.${row.kind}`)} · {namesOf(t, row)}
        </Typography.Text>
        <ToneTag style={{ height: 'fit-content' }} color={STATE_COLORS[row.state]}>
          {t(`codes.returnState.${row.state}`)}
        </ToneTag>
      </Flex>
      <span style={{ overflowWrap: 'anywhere' }}>{[row.reason, row.note].filter(Boolean).join(' · ')}</span>
      <Typography.Text type="secondary" className="small">
        {facts.filter(Boolean).join(' · ')}
      </Typography.Text>
      {row.requestId !== null && row.requestNumber && (
        <Link to={`/requests/${row.requestId}`} style={{ fontSize: 12 }}>
          {t('returns.forRequest', { number: row.requestNumber })}
        </Link>
      )}
      {row.kind === 'return' && row.creditFen !== null && (
        <Typography.Text>
          {t(row.state === 'settled' ? 'returns.credit' : 'returns.creditNow', {
            amount: moneyText(row.creditFen),
          })}
        </Typography.Text>
      )}
      {row.waits && (
        <ToneTag color={COLORS.warn} style={{ alignSelf: 'flex-start' }}>
          {t('returns.waits')}
        </ToneTag>
      )}
      {canWrite && isLiveReturn(row.state) && !row.waits && (
        <Steps row={row} order={order} onRefund={onRefund} />
      )}
    </Flex>
  );
}

/** 沙发 × 1、茶几 × 2 */
const namesOf = (t: TFunction, { lines }: OrderReturn) =>
  lines.map(({ name, quantity }) => `${name} × ${quantity}`).join(t('customers.listComma'));

/** The next step, and the way back. */
function Steps({ row, order, onRefund }: Omit<Props, 'canWrite'> & { row: OrderReturn }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const report = useReport();
  const receive = useWrite('returns.receive');
  const settle = useWrite('returns.settle');
  const withdraw = useWrite('returns.withdraw');
  const { number } = row;
  const guard = { id: row.id, version: row.version };
  const onReceive = () =>
    receive.mutate(guard, {
      onSuccess: () => void message.success(t('returns.received', { number })),
      onError: report,
    });
  const onSettle = () =>
    void modal.confirm({
      title: t('returns.settleTitle', { number }),
      content: <Consequences row={row} order={order} />,
      okText: t(row.needsOwner ? 'orders.askOwner' : 'returns.settleNow'),
      cancelText: t('common.cancel'),
      onOk: () =>
        settle
          .mutateAsync({ ...guard, orderVersion: order.version })
          .then(({ outcome, refundFen }) => {
            void message.success(
              outcome === 'pending' ? t('returns.asked') : t('returns.settled', { number }),
            );
            if (refundFen > 0)
              onRefund({ amountFen: refundFen, reason: t('returns.refundReason', { number }) });
          })
          .catch(report),
    });
  const onWithdraw = () =>
    void modal.confirm({
      title: t('returns.withdrawTitle', { number }),
      content: t('returns.withdrawHint'),
      okText: t('returns.withdraw'),
      okButtonProps: { danger: true },
      cancelText: t('returns.keep'),
      onOk: () =>
        withdraw
          .mutateAsync(guard)
          .then(() => void message.success(t('returns.withdrawn', { number })))
          .catch(report),
    });
  return (
    <Flex gap={6} justify="flex-end">
      <Button size="small" type="text" aria-label={t('returns.withdrawOf', { number })} onClick={onWithdraw}>
        {t('returns.withdraw')}
      </Button>
      {row.state === 'open' ? (
        <Button
          size="small"
          type="primary"
          loading={receive.isPending}
          aria-label={t('returns.receiveOf', { number })}
          onClick={onReceive}
        >
          {t('returns.receive')}
        </Button>
      ) : (
        <Button
          size="small"
          type="primary"
          loading={settle.isPending}
          aria-label={t('returns.settleOf', { number })}
          onClick={onSettle}
        >
          {t('returns.settle')}
        </Button>
      )}
    </Flex>
  );
}

/** What settling does to the order, and to the customer's money. */
function Consequences({ row, order }: { row: OrderReturn; order: Order }) {
  const { t } = useTranslation();
  const lines = namesOf(t, row);
  if (row.kind === 'exchange') return t('returns.settleExchange', { lines });
  const creditFen = row.creditFen ?? 0;
  const refundFen = creditFen - order.balanceFen;
  return (
    <Flex vertical gap={8}>
      <span>{t('returns.settleReturn', { lines, credit: moneyText(creditFen) })}</span>
      {row.needsOwner && <span>{t('returns.needsOwner')}</span>}
      {creditFen > 0 && (
        <span>
          {refundFen > 0
            ? t('returns.refundNext', { refund: moneyText(refundFen) })
            : t('returns.refundNone')}
        </span>
      )}
    </Flex>
  );
}

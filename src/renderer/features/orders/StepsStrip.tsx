import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { App, Button, Card, Flex, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { messageText } from '../../../shared/domain/messageTexts';
import { DESK } from '../../../shared/domain/roleGroups';
import { useCall, useWrite } from '../../platform/api';
import { dateOfInstant, dateText, moneyText, nearDateText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { TextInput } from '../../ui/TextInput';
import { useUnsaved } from '../../ui/Unsaved';
import { UnsavedPopover } from '../../ui/UnsavedPopover';
import { useReport } from '../../ui/useReport';

type Order = OutputOf<'orders.get'>;
type Step = Order['steps'][number];

/** The five steps of an order with their dates; each opens its message to copy and the button that does it. */
export function StepsStrip({ order, canWrite }: { order: Order; canWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <Card size="small" styles={{ body: { padding: 8 } }}>
      <Flex component="ol" aria-label={t('orders.steps.title')} gap={6} className="plain-list">
        {order.steps.map((step, i) => (
          <li key={step.kind} style={{ flex: 1, minWidth: 0 }}>
            <StepButton order={order} step={step} no={i + 1} canWrite={canWrite} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

interface StepProps {
  order: Order;
  step: Step;
  no: number;
  canWrite: boolean;
}

function StepButton({ order, step, no, canWrite }: StepProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const overdue = step.state === 'open' && step.dueDate !== null && step.dueDate < today;
  const done = step.state === 'done' || step.state === 'skipped';
  const tone = done ? COLORS.ok : overdue ? COLORS.bad : step.state === 'open' ? COLORS.warn : COLORS.inkSoft;
  return (
    <UnsavedPopover
      open={open}
      onOpen={setOpen}
      placement="bottomLeft"
      title={t(`codes.taskKind.${step.kind}`)}
      content={<StepContent order={order} step={step} canWrite={canWrite} onDone={() => setOpen(false)} />}
    >
      <Button
        type="text"
        style={{
          width: '100%',
          height: 'auto',
          padding: '6px 10px',
          justifyContent: 'flex-start',
          textAlign: 'left',
        }}
      >
        <span style={{ color: tone, fontSize: 18, lineHeight: 1 }} aria-hidden>
          {done ? (
            <CheckCircleFilled />
          ) : step.state === 'open' ? (
            <ClockCircleOutlined />
          ) : (
            <Circle no={no} />
          )}
        </span>
        {/* A long name, as in English, takes a second line. */}
        <Flex vertical style={{ minWidth: 0, lineHeight: 1.35, whiteSpace: 'normal' }}>
          <Typography.Text strong={step.state === 'open'}>{t(`codes.taskKind.${step.kind}`)}</Typography.Text>
          <Typography.Text style={{ fontSize: 12, color: tone }}>{stepDate(t, step, today)}</Typography.Text>
        </Flex>
      </Button>
    </UnsavedPopover>
  );
}

const Circle = ({ no }: { no: number }) => (
  <span
    style={{
      display: 'inline-grid',
      placeItems: 'center',
      width: 18,
      height: 18,
      borderRadius: 9,
      border: `1px solid ${COLORS.inkSoft}`,
      fontSize: 11,
    }}
  >
    {no}
  </span>
);

function stepDate(t: TFunction, step: Step, today: string): string {
  if (step.state === 'waiting') return t('orders.steps.waiting');
  if (step.state === 'skipped') return t('orders.steps.skipped');
  if (step.state === 'done') {
    const day = step.doneAt === null ? null : dateOfInstant(step.doneAt);
    return day ? t('orders.steps.doneOn', { date: nearDateText(day, today) }) : t('orders.steps.done');
  }
  return step.dueDate ? t('orders.steps.due', { date: nearDateText(step.dueDate, today) }) : '';
}

function StepContent({ order, step, canWrite, onDone }: Omit<StepProps, 'no'> & { onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { storeName, actor } = useSession();
  const navigate = useNavigate();
  const report = useReport();
  const store = useCall('settings.all', {}).data?.store;
  const confirm = useWrite('orders.confirm');
  const complete = useWrite('tasks.complete');
  const remind = useWrite('deliveries.remind');
  const revisit = useWrite('deliveries.revisit');
  const [said, setSaid] = useState('');
  useUnsaved(
    said.trim() !== '' && !revisit.isPending,
    t('common.discardWhat', { what: t('orders.steps.askResult') }),
    () => setSaid(''),
  );
  const delivery = order.deliveries.find(({ id }) => id === step.deliveryId);
  const date =
    step.kind === 'confirm_order' || step.kind === 'book_delivery' ? order.agreedDate : delivery?.date;
  const slot = delivery?.slotTime
    ? `${(currentLocale() === 'en' ? delivery.slotNameEn : delivery.slotName) ?? ''} ${delivery.slotTime}`
    : null;
  const text = messageText(step.kind, currentLocale(), {
    customerName: order.contactName,
    orderNumber: order.number,
    date: date ? dateText(date) : null,
    slot,
    balance: order.balanceFen > 0 ? moneyText(order.balanceFen) : null,
    packagesLater: delivery?.packagesLater ?? 0,
    storeName: store?.name ?? storeName,
    storePhone: store?.phone ?? null,
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('common.copied'));
    } catch (error) {
      report(error);
    }
  };
  const finish = () => {
    const after = { onSuccess: onDone, onError: report };
    if (step.kind === 'confirm_order') confirm.mutate({ id: order.id, version: order.version }, after);
    else if (step.kind === 'remind_delivery' && delivery?.state === 'booked') {
      remind.mutate({ id: delivery.id, version: delivery.version }, after);
    } else if (step.kind === 'ask_after_delivery' && delivery) {
      revisit.mutate({ id: delivery.id, version: delivery.version, note: said }, after);
    } else if (step.taskId !== null && step.taskVersion !== null) {
      complete.mutate({ id: step.taskId, version: step.taskVersion }, after);
    }
  };
  const busy = [confirm, complete, remind, revisit].some(({ isPending }) => isPending);
  const board = step.kind === 'book_delivery';
  const ofDelivery = step.kind === 'remind_delivery' || step.kind === 'ask_after_delivery';
  const asks = step.kind === 'ask_after_delivery';
  return (
    <Flex vertical gap={10} style={{ width: 380 }}>
      <Typography.Text type="secondary">{t(`orders.steps.hints.${step.kind}`)}</Typography.Text>
      <div
        style={{ padding: 10, borderRadius: 8, background: COLORS.paper, border: `1px solid ${COLORS.line}` }}
        data-testid="message-text"
      >
        {text}
      </div>
      {asks && canWrite && step.state === 'open' && (
        <TextInput
          aria-label={t('orders.steps.askResult')}
          placeholder={t('orders.steps.askResult')}
          max={200}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
          onPressEnter={() => !busy && said.trim() !== '' && finish()}
        />
      )}
      <Flex gap={8} justify="flex-end">
        <Button onClick={() => void copy()}>{t('common.copy')}</Button>
        {canWrite && step.state === 'open' && board && !DESK.includes(actor.role) && (
          <Typography.Text type="secondary">{t('deliveries.deskBooks')}</Typography.Text>
        )}
        {canWrite && step.state === 'open' && board && DESK.includes(actor.role) && (
          <Button type="primary" onClick={() => navigate(`/deliveries?order=${order.id}`)}>
            {t('orders.steps.book')}
          </Button>
        )}
        {canWrite && step.state === 'open' && !board && (!ofDelivery || DESK.includes(actor.role)) && (
          <Button type="primary" loading={busy} disabled={asks && said.trim() === ''} onClick={finish}>
            {step.kind === 'confirm_order' ? t('orders.confirm') : t('orders.steps.finish')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

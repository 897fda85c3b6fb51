import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/today';
import { DESK } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import type { ButtonElement } from '../../ui/FirstUse';
import { TextInput } from '../../ui/TextInput';
import { useUnsaved } from '../../ui/Unsaved';
import { useReport } from '../../ui/useReport';
import { MessagePopover } from './MessagePopover';

interface Props {
  row: BoardRow;
  kind: 'confirm_order' | 'thank_customer' | 'remind_delivery' | 'ask_after_delivery';
  /** What opens it. */
  button: ButtonElement;
  /** Marks the task itself done. */
  onDone: () => void;
}

/** The message of a step with the button that marks the step done where it belongs. */
export function StepMessage({ row, kind, button, onDone }: Props) {
  const { t } = useTranslation();
  const footer = (close: () => void) => {
    switch (kind) {
      case 'confirm_order':
        return <Confirmed row={row} after={close} />;
      case 'thank_customer':
        return <Button onClick={onDone}>{t('today.act.markDone')}</Button>;
      case 'remind_delivery':
        return <Reminded row={row} onDone={onDone} after={close} />;
      case 'ask_after_delivery':
        return <Revisited row={row} onDone={onDone} after={close} />;
    }
  };
  return (
    <MessagePopover row={row} kind={kind} footer={footer}>
      {button}
    </MessagePopover>
  );
}

/** The order itself is confirmed; its task follows. */
function Confirmed({ row, after }: { row: BoardRow; after: () => void }) {
  const { t } = useTranslation();
  const confirm = useWrite('orders.confirm');
  const report = useReport();
  const { orderId, orderVersion } = row;
  if (orderId === null || orderVersion === null) return null;
  return (
    <Button
      loading={confirm.isPending}
      onClick={() =>
        confirm.mutate({ id: orderId, version: orderVersion }, { onSuccess: after, onError: report })
      }
    >
      {t('today.act.confirmed')}
    </Button>
  );
}

/** Who may plan deliveries puts it on the delivery; everybody else ticks the task. */
function Reminded({ row, onDone, after }: { row: BoardRow; onDone: () => void; after: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const remind = useWrite('deliveries.remind');
  const report = useReport();
  const { deliveryId, deliveryVersion } = row;
  const onDelivery = row.deliveryState === 'booked' && DESK.includes(actor.role);
  const mark = () => {
    if (!onDelivery || deliveryId === null || deliveryVersion === null) {
      onDone();
      return;
    }
    remind.mutate({ id: deliveryId, version: deliveryVersion }, { onSuccess: after, onError: report });
  };
  return (
    <Button loading={remind.isPending} onClick={mark}>
      {t('today.act.reminded')}
    </Button>
  );
}

/** What the customer said goes to the delivery, where it is looked for later. */
function Revisited({ row, onDone, after }: { row: BoardRow; onDone: () => void; after: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const revisit = useWrite('deliveries.revisit');
  const report = useReport();
  const usual = t('today.message.revisitDefault');
  const [note, setNote] = useState(usual);
  useUnsaved(
    note !== usual && !revisit.isPending,
    t('common.discardWhat', { what: t('today.message.revisitNote') }),
    () => setNote(usual),
  );
  const { deliveryId, deliveryVersion } = row;
  const mark = () => {
    if (deliveryId === null || deliveryVersion === null || !DESK.includes(actor.role)) {
      onDone();
      return;
    }
    revisit.mutate({ id: deliveryId, version: deliveryVersion, note }, { onSuccess: after, onError: report });
  };
  return (
    <Flex gap={8} style={{ width: '100%', order: -1 }}>
      <TextInput
        aria-label={t('today.message.revisitNote')}
        value={note}
        max={200}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={mark}
      />
      <Button loading={revisit.isPending} disabled={note.trim() === ''} onClick={mark}>
        {t('today.act.revisited')}
      </Button>
    </Flex>
  );
}

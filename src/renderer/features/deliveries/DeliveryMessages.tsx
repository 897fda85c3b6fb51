import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DESK } from '../../../shared/domain/roleGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { TextInput } from '../../ui/TextInput';
import { useUnsaved } from '../../ui/Unsaved';
import { useReport } from '../../ui/useReport';
import { MessagePopover } from '../../widgets/MessagePopover';
import type { TaskPopoverProps } from '../../widgets/registry';

interface Props {
  row: BoardRow;
  onDone: () => void;
  after: () => void;
}

/** The message before a delivery, with the button that notes it. */
export function RemindMessage({ row, button, onDone }: TaskPopoverProps) {
  return (
    <MessagePopover
      row={row}
      kind="remind_delivery"
      footer={(close) => <Reminded row={row} onDone={onDone} after={close} />}
    >
      {button}
    </MessagePopover>
  );
}

/** The message after a delivery, with what the customer said. */
export function RevisitMessage({ row, button, onDone }: TaskPopoverProps) {
  return (
    <MessagePopover
      row={row}
      kind="ask_after_delivery"
      footer={(close) => <Revisited row={row} onDone={onDone} after={close} />}
    >
      {button}
    </MessagePopover>
  );
}

/** Who may plan deliveries puts it on the delivery; everybody else ticks the task. */
function Reminded({ row, onDone, after }: Props) {
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
function Revisited({ row, onDone, after }: Props) {
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

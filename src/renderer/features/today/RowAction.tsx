import { App, Button, Flex, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../../../shared/contract/today';
import { DESK, SELLERS } from '../../../shared/domain/roleGroups';
import { useCall, useWrite } from '../../app/api';
import { later } from '../../app/later';
import { useSession } from '../../app/session/SessionContext';
import { useReport } from '../../ui/useReport';
import { MessagePopover } from './MessagePopover';

const InvitationCard = later(async () => (await import('../invitations/InvitationCard')).InvitationCard);

interface Props {
  row: BoardRow;
  /** Marks the task itself done. */
  onDone: () => void;
  onLogContact: () => void;
  onVisit: (visitId: number) => void;
}

/** The one button of a row: it does what the row asks for, or goes where it is done. */
export function RowAction({ row, onDone, onLogContact, onVisit }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (path: string, label: string) => <Button onClick={() => navigate(path)}>{label}</Button>;
  switch (row.kind) {
    case 'contact':
    case 'wake_up':
      return <Button onClick={onLogContact}>{t('today.act.log_contact')}</Button>;
    case 'visit': {
      const { visitId } = row;
      if (visitId === null) return <DoneButton onDone={onDone} />;
      return <Button onClick={() => onVisit(visitId)}>{t('today.act.visit')}</Button>;
    }
    case 'invitation':
      return row.invitationId === null ? (
        <DoneButton onDone={onDone} />
      ) : (
        <Receive invitationId={row.invitationId} />
      );
    case 'quote_expiring':
      return go(`/quotes/${row.quoteId}`, t('today.act.open_quote'));
    case 'confirm_order':
      return (
        <MessagePopover
          row={row}
          kind="confirm_order"
          footer={(close) => <Confirmed row={row} after={close} />}
        >
          <Button>{t('today.act.message')}</Button>
        </MessagePopover>
      );
    case 'thank_customer':
      return (
        <MessagePopover
          row={row}
          kind="thank_customer"
          footer={() => <Button onClick={onDone}>{t('today.act.markDone')}</Button>}
        >
          <Button>{t('today.act.message')}</Button>
        </MessagePopover>
      );
    case 'book_delivery':
      return go(`/deliveries?order=${row.orderId}`, t('today.act.book'));
    case 'remind_delivery':
      return (
        <MessagePopover
          row={row}
          kind="remind_delivery"
          footer={(close) => <Reminded row={row} onDone={onDone} after={close} />}
        >
          <Button>{t('today.act.message')}</Button>
        </MessagePopover>
      );
    case 'ask_after_delivery':
      return (
        <MessagePopover
          row={row}
          kind="ask_after_delivery"
          footer={(close) => <Revisited row={row} onDone={onDone} after={close} />}
        >
          <Button>{t('today.act.revisited')}</Button>
        </MessagePopover>
      );
    case 'collect_balance':
      return go(`/orders/${row.orderId}?pay=1`, t('today.act.balance'));
    case 'install':
      return <Installed row={row} onDone={onDone} />;
    case 'request':
    case 'revisit_request':
      return go(`/requests/${row.requestId}`, t(`today.act.${row.kind}`));
    case 'custom':
      return <DoneButton onDone={onDone} />;
  }
}

/** The invitation as it stands: what is staged, who comes, and afterwards what came of it. */
function Receive({ invitationId }: { invitationId: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const invitation = useCall('invitations.get', { id: invitationId }, { enabled: open });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('today.act.invitation')}</Button>
      <Modal
        open={open}
        footer={null}
        width={640}
        title={t('codes.taskKind.invitation')}
        onCancel={() => setOpen(false)}
      >
        {invitation.data && <InvitationCard invitation={invitation.data} />}
      </Modal>
    </>
  );
}

function DoneButton({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  return <Button onClick={onDone}>{t('today.act.done')}</Button>;
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
  const [note, setNote] = useState(t('today.message.revisitDefault'));
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
      <Input
        aria-label={t('today.message.revisitNote')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={mark}
      />
      <Button loading={revisit.isPending} disabled={note.trim() === ''} onClick={mark}>
        {t('today.act.revisited')}
      </Button>
    </Flex>
  );
}

function Installed({ row, onDone }: { row: BoardRow; onDone: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { message } = App.useApp();
  const install = useWrite('orders.markInstalled');
  const report = useReport();
  const { orderId, orderVersion } = row;
  const mark = () => {
    if (orderId === null || orderVersion === null || !SELLERS.includes(actor.role)) {
      onDone();
      return;
    }
    install.mutate(
      { id: orderId, version: orderVersion },
      { onSuccess: () => void message.success(t('common.saved')), onError: report },
    );
  };
  return (
    <Popconfirm title={t('today.installAsk')} okText={t('today.act.installed')} onConfirm={mark}>
      <Button loading={install.isPending}>{t('today.act.installed')}</Button>
    </Popconfirm>
  );
}

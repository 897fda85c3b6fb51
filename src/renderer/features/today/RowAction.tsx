import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../../../shared/contract/today';
import { DESK } from '../../../shared/domain/roleGroups';
import { useSession } from '../../platform/session';
import { FirstUse } from '../../ui/FirstUse';
import { lazyComponent } from '../../ui/lazyComponent';
import { PlainButton } from '../../ui/PlainButton';

const InvitationDialog = lazyComponent(async () => (await import('./InvitationDialog')).InvitationDialog);
const InstalledAsk = lazyComponent(async () => (await import('./InstalledAsk')).InstalledAsk);
const StepMessage = lazyComponent(async () => (await import('./StepMessage')).StepMessage);

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
  const { actor } = useSession();
  const act = (label: string, onClick: () => void) => <PlainButton onClick={onClick}>{label}</PlainButton>;
  const go = (path: string, label: string) => act(label, () => void navigate(path));
  const done = () => act(t('today.act.done'), onDone);
  switch (row.kind) {
    case 'contact':
    case 'wake_up':
      return act(t('today.act.log_contact'), onLogContact);
    case 'visit': {
      const { visitId } = row;
      return visitId === null ? done() : act(t('today.act.visit'), () => onVisit(visitId));
    }
    case 'invitation': {
      const { invitationId } = row;
      if (invitationId === null) return done();
      return (
        <FirstUse button={<PlainButton>{t('today.act.invitation')}</PlainButton>}>
          {(button) => <InvitationDialog button={button} invitationId={invitationId} />}
        </FirstUse>
      );
    }
    case 'quote_expiring':
      return go(`/quotes/${row.quoteId}`, t('today.act.open_quote'));
    case 'confirm_order':
    case 'thank_customer':
    case 'remind_delivery':
    case 'ask_after_delivery': {
      const { kind } = row;
      const label = t(kind === 'ask_after_delivery' ? 'today.act.revisited' : 'today.act.message');
      return (
        <FirstUse button={<PlainButton>{label}</PlainButton>}>
          {(button) => <StepMessage row={row} kind={kind} button={button} onDone={onDone} />}
        </FirstUse>
      );
    }
    case 'book_delivery':
      // Whoever sold it sees that it is still to be booked, and who does that.
      if (!DESK.includes(actor.role)) return <span className="today-note">{t('today.act.deskBooks')}</span>;
      return go(`/deliveries?order=${row.orderId}`, t('today.act.book'));
    case 'collect_balance':
      return go(`/orders/${row.orderId}?pay=1`, t('today.act.balance'));
    case 'install':
      return (
        <FirstUse button={<PlainButton>{t('today.act.installed')}</PlainButton>}>
          {(button) => <InstalledAsk row={row} button={button} onDone={onDone} />}
        </FirstUse>
      );
    case 'request':
    case 'revisit_request':
      return go(`/requests/${row.requestId}`, t(`today.act.${row.kind}`));
    case 'custom':
      return done();
  }
}

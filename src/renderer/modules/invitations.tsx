import { useTranslation } from 'react-i18next';
import { FirstUse } from '../ui/FirstUse';
import { lazyComponent } from '../ui/lazyComponent';
import { PlainButton } from '../ui/PlainButton';
import type { TaskButtonProps, TaskRow } from '../widgets/registry';
import { TaskDone } from '../widgets/TaskDone';
import type { Module } from './module';

const TaskInvitation = lazyComponent(
  async () => (await import('../features/invitations/TaskInvitation')).TaskInvitation,
);

/** How far the set is that a visitor will see. */
const why: TaskRow['why'] = (t, { staged, note }) => {
  if (!staged) return note ?? '';
  const { count, missing } = staged;
  if (missing.length === 0) return t('invitations.task.prepared', { count });
  return t('invitations.task.toPrepare', {
    done: count - missing.length,
    count,
    names: missing.slice(0, 6).join(t('invitations.task.comma')),
  });
};

/** Without an invitation of its own the task is nothing but done. */
function Receive({ row, onDone }: TaskButtonProps) {
  const { t } = useTranslation();
  if (row.invitationId === null) return <TaskDone onDone={onDone} />;
  return (
    <FirstUse button={<PlainButton>{t('today.act.invitation')}</PlainButton>}>
      {(button) => <TaskInvitation row={row} button={button} onDone={onDone} />}
    </FirstUse>
  );
}

export const invitations = {
  order: 40,
  taskRows: { invitation: { why, button: { Button: Receive } } },
} satisfies Module;

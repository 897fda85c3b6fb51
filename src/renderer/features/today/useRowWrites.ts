import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/today';
import { REMINDER_GROUPS, type ReminderGroup } from '../../../shared/domain/todayGroups';
import { call, useWrite } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { nearDateText } from '../../ui/format';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';

/** What can be done to a row itself: done, skipped, put off, each with its undo. */
export function useRowWrites(row: BoardRow) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const report = useReport();
  const undoToast = useUndoToast();
  const complete = useWrite('tasks.complete');
  const skip = useWrite('tasks.skip');
  const snooze = useWrite('tasks.snooze');
  const snoozeReminder = useWrite('tasks.snoozeReminder');

  const what = [t(`codes.taskKind.${row.kind}`), row.customerName].filter(Boolean).join(' ');
  const reopen = ({ id, version }: { id: number; version: number }) =>
    void call('tasks.reopen', { id, version }).catch(report);
  const stored =
    row.taskId !== null && row.version !== null ? { id: row.taskId, version: row.version } : null;

  return {
    done: () => {
      if (!stored || complete.isPending) return;
      complete.mutate(stored, {
        onSuccess: (task) => undoToast(t('today.taskDone', { what }), () => reopen(task)),
        onError: report,
      });
    },
    skip: () => {
      if (!stored || skip.isPending) return;
      skip.mutate(stored, {
        onSuccess: (task) => undoToast(t('today.taskSkipped', { what }), () => reopen(task)),
        onError: report,
      });
    },
    putOff: (until: string) => {
      const text = t('today.taskSnoozed', { date: nearDateText(until, today) });
      if (stored) {
        snooze.mutate(
          { ...stored, until },
          {
            onSuccess: ({ id, version }) =>
              undoToast(text, () => void call('tasks.snooze', { id, version, until: null }).catch(report)),
            onError: report,
          },
        );
        return;
      }
      const group = reminderOf(row);
      if (!group) return;
      snoozeReminder.mutate(
        { group, id: row.id, until },
        { onSuccess: () => void message.success(text), onError: report },
      );
    },
  };
}

/** The computed group that a row's key names: `silent:7`. */
function reminderOf(row: BoardRow): ReminderGroup | undefined {
  return REMINDER_GROUPS.find((group) => row.key.startsWith(`${group}:`));
}

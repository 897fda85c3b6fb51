import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { REMINDER_GROUPS, type ReminderGroup } from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';

export interface RowWrites {
  done(row: BoardRow): void;
  skip(row: BoardRow): void;
  /** `until`: local date. */
  putOff(row: BoardRow, until: string): void;
}

/** What can be done to a row itself: done, skipped, put off, each with its undo. One for all rows of the page. */
export function useRowWrites(): RowWrites {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const report = useReport();
  const undoToast = useUndoToast();
  const busy = useRef(new Set<string>());

  return useMemo(() => {
    /** One write at a time for each row: a second click while the first is under way does nothing. */
    async function once(row: BoardRow, write: () => Promise<void>): Promise<void> {
      if (busy.current.has(row.key)) return;
      busy.current.add(row.key);
      await write().catch(report);
      busy.current.delete(row.key);
    }
    const what = (row: BoardRow) =>
      [t(`codes.taskKind.${row.kind}`), row.customerName].filter(Boolean).join(' ');
    const reopen = ({ id, version }: Stored) => void write('tasks.reopen', { id, version }).catch(report);
    return {
      done: (row) =>
        void once(row, async () => {
          const stored = storedOf(row);
          if (!stored) return;
          const task = await write('tasks.complete', stored);
          undoToast(t('today.taskDone', { what: what(row) }), () => reopen(task));
        }),
      skip: (row) =>
        void once(row, async () => {
          const stored = storedOf(row);
          if (!stored) return;
          const task = await write('tasks.skip', stored);
          undoToast(t('today.taskSkipped', { what: what(row) }), () => reopen(task));
        }),
      putOff: (row, until) =>
        void once(row, async () => {
          const text = t('today.taskSnoozed', { date: nearDateText(until, today) });
          const stored = storedOf(row);
          const group = reminderOf(row);
          if (stored) {
            const { id, version } = await write('tasks.snooze', { ...stored, until });
            undoToast(text, () => void write('tasks.snooze', { id, version, until: null }).catch(report));
          } else if (group) {
            await write('tasks.snoozeReminder', { group, id: row.id, until });
            void message.success(text);
          }
        }),
    };
  }, [t, message, today, report, undoToast]);
}

interface Stored {
  id: number;
  version: number;
}

/** The task behind the row; a computed reminder has none. */
const storedOf = ({ taskId: id, version }: BoardRow): Stored | null =>
  id !== null && version !== null ? { id, version } : null;

/** The computed group that a row's key names: `silent:7`. */
function reminderOf(row: BoardRow): ReminderGroup | undefined {
  return REMINDER_GROUPS.find((group) => row.key.startsWith(`${group}:`));
}

import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PAUSABLE_REASONS, type PausableReason } from '../../../shared/domain/reminders';
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
  /** Takes a customer off the list for these reasons until somebody takes it back. */
  mute(row: BoardRow, reasons: PausableReason[]): void;
  /** Their furniture that is due was looked after. */
  careDone(row: BoardRow): void;
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
    const resume = (customerId: number, reasons: PausableReason[]) =>
      void write('reminders.resume', { customerId, reasons }).catch(report);
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
          const reasons = pausableOf(row);
          const { customerId } = row;
          if (customerId !== null && row.key.startsWith('people:')) {
            // Whoever asked to be woken up has a task; what else is due waits with it.
            const task = stored && (await write('tasks.snooze', { ...stored, until }));
            if (reasons.length > 0) await write('reminders.pause', { customerId, reasons, until });
            undoToast(text, () => {
              if (task) void write('tasks.snooze', { ...idOf(task), until: null }).catch(report);
              if (reasons.length > 0) resume(customerId, reasons);
            });
          } else if (stored) {
            const task = await write('tasks.snooze', { ...stored, until });
            undoToast(text, () => void write('tasks.snooze', { ...idOf(task), until: null }).catch(report));
          } else if (group) {
            await write('tasks.snoozeReminder', { group, id: row.id, until });
            void message.success(text);
          }
        }),
      mute: (row, reasons) =>
        void once(row, async () => {
          const { customerId } = row;
          if (customerId === null) return;
          await write('reminders.pause', { customerId, reasons, until: null });
          const named = reasons.map((reason) => t(`reminders.reasons.${reason}`)).join(' · ');
          undoToast(t('reminders.muted', { name: row.customerName, reasons: named }), () =>
            resume(customerId, reasons),
          );
        }),
      careDone: (row) =>
        void once(row, async () => {
          const { customerId } = row;
          if (customerId === null) return;
          const { ids } = await write('reminders.careDone', { customerId });
          undoToast(
            t('reminders.careSaved', { name: row.customerName }),
            () => void write('reminders.undoCare', { ids }).catch(report),
          );
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

const idOf = ({ id, version }: Stored): Stored => ({ id, version });

/** What a row comes up for that can be paused. */
const pausableOf = ({ reasons }: BoardRow): PausableReason[] =>
  PAUSABLE_REASONS.filter((reason) => reasons.some((one) => one.reason === reason));

/** The computed group that a row's key names: `quote_expiring:7`. */
function reminderOf(row: BoardRow): Exclude<ReminderGroup, 'people'> | undefined {
  return REMINDER_GROUPS.filter((group) => group !== 'people').find((group) =>
    row.key.startsWith(`${group}:`),
  );
}

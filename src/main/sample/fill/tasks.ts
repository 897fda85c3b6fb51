import type { Cursor } from '../../../shared/contract/paging';
import { diffDays, type LocalDate } from '../../../shared/domain/dates';
import type { TaskKind } from '../../../shared/domain/taskKinds';
import type { SampleStore } from '../sampleStore';

/** Steps that a showroom ticks off when it has told the customer; nobody leaves them lying for weeks. */
const TOLD: readonly TaskKind[] = ['thank_customer', 'remind_delivery', 'ask_after_delivery'];
const LEFT_LYING_DAYS = 2;

/** What was told to customers long ago is done, so that Today begins with what is really open. */
export async function fillTasksDone(store: SampleStore): Promise<void> {
  const [actor] = store.people('front_desk');
  store.moveTo(0);
  const done: { id: number; version: number; day: number }[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: { rows: Row[]; next: Cursor | null } = await store.call(actor, 'today.board', {
      group: 'overdue',
      limit: 200,
      cursor,
    });
    for (const { kind, taskId, version, dueDate } of page.rows) {
      const day = dueDate === null ? 0 : diffDays(store.today, dueDate as LocalDate);
      if (taskId === null || version === null || !TOLD.includes(kind) || day > -LEFT_LYING_DAYS) continue;
      done.push({ id: taskId, version, day });
    }
    cursor = page.next;
  } while (cursor);
  for (const { id, version, day } of done) {
    store.moveTo(day, '18:30');
    await store.call(actor, 'tasks.complete', { id, version });
  }
  store.moveTo(0);
}

interface Row {
  kind: TaskKind;
  taskId: number | null;
  version: number | null;
  dueDate: string | null;
}

import { tasks } from '../../src/main/database/schema';
import type { TaskRequest } from '../../src/main/features/tasks/tasks.repository';
import type { Ledger } from './ledger';

type Task = typeof tasks.$inferSelect;

/** The tasks on Today, kept as `features/tasks` does it. */
export class TaskList {
  private readonly ledger: Ledger;
  private readonly byKey = new Map<string, Task>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  find(key: string): Task | undefined {
    return this.byKey.get(key);
  }

  upsertTask({ key, ...request }: TaskRequest): void {
    const task = this.byKey.get(key);
    if (!task) {
      this.byKey.set(key, this.ledger.insert(tasks, { key, ...request }));
      return;
    }
    const open = { state: 'open', snoozedUntil: null, doneAt: null, doneBy: null } as const;
    this.ledger.update(tasks, task, { ...request, ...open });
  }

  completeTasks(...keys: string[]): void {
    this.close(keys, 'done');
  }

  cancelTasks(...keys: string[]): void {
    this.close(keys, 'cancelled');
  }

  /** Somebody ticks it off by hand. */
  complete(key: string): void {
    const task = this.byKey.get(key);
    if (task?.state !== 'open') return;
    this.completeTasks(key);
    this.ledger.state('tasks', task.id, 'open', 'done');
  }

  private close(keys: readonly string[], state: 'done' | 'cancelled'): void {
    for (const key of keys) {
      const task = this.byKey.get(key);
      if (task?.state !== 'open') continue;
      const { now: doneAt, actorId: doneBy } = this.ledger;
      this.ledger.update(tasks, task, { state, doneAt, doneBy });
    }
  }
}

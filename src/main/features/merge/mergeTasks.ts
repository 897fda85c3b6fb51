import { eq } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { CustomerStage } from '../../../shared/domain/states/customerStage';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { tasks } from '../../database/schema';
import { cancelTasks, contactKey, upsertTask, wakeUpKey } from '../tasks';

/** The tasks by which two customers are spoken to; there is one of a kind for each customer, by its key. */
export const speakingKeys = (survivorId: number, mergedId: number): string[] => [
  ...[contactKey(survivorId), wakeUpKey(survivorId)],
  ...[contactKey(mergedId), wakeUpKey(mergedId)],
];

/**
 * One person is spoken to once: of two open tasks of a kind the earlier day stays, under the key of who stays. Nobody is
 * woken up who is not paused, and nobody is called who was given up. Call it once the records have moved.
 */
export function joinSpeakingTasks(
  context: WriteContext,
  survivorId: number,
  mergedId: number,
  stage: CustomerStage,
): void {
  const kinds = [
    { kind: 'contact', keyOf: contactKey, wanted: stage !== 'lost' },
    { kind: 'wake_up', keyOf: wakeUpKey, wanted: stage === 'paused' },
  ] as const;
  for (const { kind, keyOf, wanted } of kinds) {
    const [own, other] = [openTask(context.db, keyOf(survivorId)), openTask(context.db, keyOf(mergedId))];
    if (other) cancelTasks(context, keyOf(mergedId));
    if (!wanted) cancelTasks(context, keyOf(survivorId));
    if (!wanted || !other || (own && dayOf(own) <= dayOf(other))) continue;
    const { dueTime, assigneeId, note } = other;
    upsertTask(context, {
      ...{ key: keyOf(survivorId), kind, dueDate: dayOf(other) as LocalDate, customerId: survivorId },
      ...{ dueTime, assigneeId, note },
    });
  }
}

type Task = typeof tasks.$inferSelect;

const dayOf = ({ snoozedUntil, dueDate }: Task): string => snoozedUntil ?? dueDate;

function openTask(db: Reader, key: string): Task | undefined {
  const task = db.select().from(tasks).where(eq(tasks.key, key)).get();
  return task?.state === 'open' ? task : undefined;
}

import { eq } from 'drizzle-orm';
import type { WriteContext } from './context';
import type { Reader } from './database';
import { writeAudit } from './records';
import { settings } from './schema';

/*
 * Sample data takes some 1,500 commits. While they are made the store bears a mark, set with its owner and taken off with
 * the last of them: a store that was killed in between is no showroom, and says so at the next start.
 */

/** Beside the settings, and none of them: nobody reads or changes it but here. */
const KEY = 'sampleUnfinished';
const marked = eq(settings.key, KEY);

/** Whether sample data is being filled in, or was cut off. */
export const isSampleUnfinished = (db: Reader): boolean =>
  db.select({ key: settings.key }).from(settings).where(marked).get() !== undefined;

/** Sets the mark. */
export function beginSample(context: WriteContext): void {
  context.db.insert(settings).values({ key: KEY, value: true, updatedAt: context.now }).run();
  writeAudit(context, 'settings', 0, null, { sampleData: false });
}

/** Takes the mark off, where there is one. */
export function endSample(context: WriteContext): void {
  if (!isSampleUnfinished(context.db)) return;
  context.db.delete(settings).where(marked).run();
  writeAudit(context, 'settings', 0, { sampleData: false }, { sampleData: true });
}

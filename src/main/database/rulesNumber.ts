import { eq } from 'drizzle-orm';
import type { WriteContext } from './context';
import type { Reader } from './database';
import { writeAudit } from './records';
import { settings } from './schema';

/*
 * What a store derives and keeps follows rules that have a number. A store that kept the number of older rules is brought in
 * step once, when it is opened.
 */

/** True for a store that was last in step with older rules than these, or with none. */
export function isBehindRules(db: Reader, key: string, rules: number): boolean {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get();
  return !(typeof row?.value === 'number' && row.value >= rules);
}

/** Notes that the store is in step with these rules, with an audit row that says how much was altered. */
export function noteRules(
  context: WriteContext,
  key: string,
  rules: number,
  altered: Record<string, number>,
): void {
  context.db
    .insert(settings)
    .values({ key, value: rules, updatedAt: context.now })
    .onConflictDoUpdate({ target: settings.key, set: { value: rules, updatedAt: context.now } })
    .run();
  writeAudit(context, 'settings', 0, null, { [key]: rules, ...altered });
}

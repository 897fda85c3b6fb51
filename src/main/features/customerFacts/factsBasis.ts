import { hash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { settings } from '../../database/schema';
import { getSetting } from '../settings';

/** Raise it when a rule of `factsOf` or what `historyOf` reads is altered: every store is then computed anew once. */
const RULES = 2;
/** Beside the settings, and none of them: what the stored facts were computed by. */
export const BASIS_KEY = 'facts_basis';

/** What all stored facts follow from beside each customer's history: rules, thresholds, zone, margins, prices and days of care of kinds. */
export function basisOf(db: Reader): string {
  const kinds = db.$client
    .prepare('SELECT id, default_margin_bp, typical_price_fen, care_days FROM product_kinds ORDER BY id')
    .raw()
    .all();
  const { zone } = getSetting(db, 'app');
  return hash('sha256', JSON.stringify([RULES, zone, getSetting(db, 'customerFacts'), kinds]));
}

/**
 * True while not all stored facts were computed by today's rules and thresholds: after an update, after the owner has drawn
 * a line elsewhere, after an older backup was restored.
 */
export function areFactsBehind(db: Reader): boolean {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, BASIS_KEY)).get();
  return row?.value !== basisOf(db);
}

/** Says that stored facts are behind, for a change that touches too many customers for one transaction: the job looks. */
export function putFactsBehind({ db, touched }: WriteContext): void {
  db.delete(settings).where(eq(settings.key, BASIS_KEY)).run();
  touched.add('settings');
}

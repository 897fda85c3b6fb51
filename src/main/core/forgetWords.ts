import { redactAudit } from '../database/auditRedaction';
import type { WriteContext } from '../database/context';
import { emptyPersonalColumns } from '../database/emptyPersonalColumns';
import { writeAudit } from '../database/records';
import { forgetAnswers } from './answers';

/**
 * Takes the words about a customer, whose record is gone, out of what outlives it: requests to the owner, answers kept
 * for a second press, and these rows of the audit log.
 */
export function forgetWords(context: WriteContext, id: number, audited: readonly number[]): void {
  emptyPersonalColumns(context.db, { id, label: '', now: context.now });
  forgetAnswers(context.db);
  const named = redactAudit(context.db.$client, audited);
  writeAudit(context, 'erasures', 0, null, { customerId: id, ...named });
}

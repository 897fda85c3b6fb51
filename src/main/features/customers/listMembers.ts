import type { CustomerFilters } from '../../../shared/features/customers/contract';
import type { ActionContext } from '../../core/handlers';
import type { Audience } from '../../core/ports/filterReader';
import { type Actor, actorOf, type BaseContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce, writesSeen } from '../../database/prepared';
import { AppError } from '../../system/errors';
import { requireUsable, validAudience } from '../segments';

type Moment = Pick<BaseContext, 'today' | 'zone'>;

/**
 * Who a list of customers is about; null for everybody. Throws VALIDATION at the condition for a filter with faults or
 * one that is not for this person (null: the app itself, for somebody who was asked before), and CONFLICT
 * `segment_not_counted` for a segment that counts nobody.
 */
export function audienceOf(
  db: Reader,
  { segmentId, filter }: CustomerFilters,
  { today, zone }: Moment,
  actor: Actor | null,
): Audience | null {
  if (filter !== null) {
    if (actor) requireUsable(db, filter, actor, segmentId);
    return { filter, segmentId, today, zone };
  }
  if (segmentId === null) return null;
  const audience = validAudience(db, { today, zone }, segmentId);
  if (!audience) throw new AppError('CONFLICT', { reason: 'segment_not_counted' });
  return audience;
}

/** The last list that was read, for its next pages. */
const lastList = preparedOnce((_db: Pick<Reader, '$client'>) => ({ question: '', ids: new Int32Array() }));

/** Ids of the whole list where a segment or filter narrows it; null where none does. */
export async function membersListed(
  context: ActionContext,
  filters: CustomerFilters,
): Promise<Int32Array | null> {
  const read = context.read(({ db }) => {
    const audience = audienceOf(db, filters, context, actorOf(context));
    if (!audience) return null;
    // Anything that was written since may move somebody.
    const question = JSON.stringify([audience, filters, writesSeen(db)]);
    return { audience, question, last: lastList(db) };
  });
  if (!read) return null;
  const { audience, question, last } = read;
  if (last.question === question) return last.ids;
  const ids = await context.platform.filterReader.ask({ kind: 'listed', audience, filters }, 'list');
  Object.assign(last, { question, ids });
  return ids;
}

import { and, desc, eq, inArray } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import {
  advanceStage,
  CUSTOMER_STAGES,
  type CustomerStage,
  isStageCorrection,
  type LineStage,
  stageRank,
} from '../../../shared/domain/states/customerStage';
import { refuseTooFar } from '../../core/plannedDate';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord, recordStateChange, requireVersion, updateRecord } from '../../database/records';
import { customers, quotes, stateChanges } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { cancelTasks, completeTasks, contactDatesOf, contactKey, upsertTask, wakeUpKey } from '../tasks';

/** Something happened that brings a customer at least to this stage (a contact, a visit, an order …). Never moves back. */
export function reachStage(context: WriteContext, customerId: number, reached: LineStage): void {
  const customer = getRecord(context, customers, customerId);
  // Old papers are finished without them.
  if (customer.erasedAt !== null) return;
  const stage = advanceStage(customer.stage, reached);
  if (stage === customer.stage) return;
  completeTasks(context, wakeUpKey(customerId));
  updateRecord(context, customers, customerId, null, {
    ...{ stage, lostReason: null },
    ...contactDatesOf(context.db, { id: customerId, stage }),
  });
  recordStateChange(context, 'customers', customerId, customer.stage, stage);
}

/**
 * No order of a customer lives any more (`orderNumber` was the last): they stand where they stood before they were won, or
 * at their offer that is still open. A recorded correction.
 */
export function leaveWon(context: WriteContext, customerId: number, orderNumber: string): void {
  const customer = getRecord(context, customers, customerId);
  if (customer.erasedAt !== null || customer.stage !== 'won') return;
  const before = stageBeforeWon(context, customerId);
  const stage = hasOpenOffer(context, customerId) ? advanceStage(before, 'quoted') : before;
  updateRecord(context, customers, customerId, null, { stage });
  recordStateChange(context, 'customers', customerId, 'won', stage, orderNumber);
}

/** Every stage that a customer has been in, in the order of the line. */
export function stagesReached(db: Reader, customerId: number): CustomerStage[] {
  const moves = db
    .select({ from: stateChanges.fromState, to: stateChanges.toState })
    .from(stateChanges)
    .where(and(eq(stateChanges.entity, 'customers'), eq(stateChanges.entityId, customerId)))
    .all();
  const been = new Set(moves.flatMap(({ from, to }) => [from, to]));
  return CUSTOMER_STAGES.filter((stage) => been.has(stage));
}

/** The last stage on the line before won; who was lost or paused then had been somewhere before. */
function stageBeforeWon({ db }: WriteContext, customerId: number): LineStage {
  const moves = db
    .select({ from: stateChanges.fromState })
    .from(stateChanges)
    .where(and(eq(stateChanges.entity, 'customers'), eq(stateChanges.entityId, customerId)))
    .orderBy(desc(stateChanges.id))
    .all();
  const from = moves.map((move) => CUSTOMER_STAGES.find((stage) => stage === move.from));
  const line = from.find(
    (stage): stage is LineStage => stage !== undefined && stageRank(stage) >= 0 && stage !== 'won',
  );
  return line ?? 'registered';
}

const hasOpenOffer = ({ db }: WriteContext, customerId: number): boolean =>
  db
    .select({ id: quotes.id })
    .from(quotes)
    .where(and(eq(quotes.customerId, customerId), inArray(quotes.state, ['offered', 'accepted'])))
    .limit(1)
    .get() !== undefined;

interface StageMove {
  stage: CustomerStage;
  reason: string | null;
  wakeUpDate: LocalDate | null;
}

/** A person moves the stage: lost and a step back say why, paused says until when. */
export function setStageByHand(
  context: WriteContext,
  id: number,
  version: number,
  { stage, reason, wakeUpDate }: StageMove,
): void {
  const customer = requireVersion(context, customers, id, version);
  if (stage === customer.stage) throw new AppError('ILLEGAL_TRANSITION');
  const [lost, paused] = [stage === 'lost', stage === 'paused'];
  if (lost && !reason) throw fieldError('reason', 'required');
  if (isStageCorrection(customer.stage, stage) && !reason) throw fieldError('reason', 'required');
  if (paused && !wakeUpDate) throw fieldError('wakeUpDate', 'required');
  if (paused && wakeUpDate && wakeUpDate <= context.today) throw fieldError('wakeUpDate', 'date_not_future');
  if (paused) refuseTooFar('wakeUpDate', wakeUpDate, context.today);

  if (lost || paused) cancelTasks(context, contactKey(id));
  if (paused && wakeUpDate) {
    upsertTask(context, {
      key: wakeUpKey(id),
      kind: 'wake_up',
      dueDate: wakeUpDate,
      customerId: id,
      assigneeId: customer.sellerId,
      note: reason,
    });
  } else {
    cancelTasks(context, wakeUpKey(id));
  }
  updateRecord(context, customers, id, version, {
    stage,
    lostReason: lost ? reason : null,
    ...contactDatesOf(context.db, { id, stage }),
  });
  recordStateChange(context, 'customers', id, customer.stage, stage, reason);
}

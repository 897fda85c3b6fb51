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
import { getRecord, recordStateChange, updateRecord } from '../../database/records';
import { customers, quotes, stateChanges, tasks } from '../../database/schema';
import type { WriteContext } from '../../platform/context';
import { AppError, fieldError } from '../../platform/errors';
import { askFor, settle, withdraw } from '../tasks/tasks.repository';

const wakeUpKey = (customerId: number) => `wake_up:customer:${customerId}`;
const contactKey = (customerId: number) => `contact:customer:${customerId}`;

/** Something happened that brings a customer at least to this stage (a contact, a visit, an order …). Never moves back. */
export function reachStage(context: WriteContext, customerId: number, reached: LineStage): void {
  const customer = getRecord(context, customers, customerId);
  // Old papers are finished without them.
  if (customer.erasedAt !== null) return;
  const stage = advanceStage(customer.stage, reached);
  if (stage === customer.stage) return;
  updateRecord(context, customers, customerId, null, {
    ...{ stage, lostReason: null, wakeUpDate: null },
    ...withoutWakeUp(context, customer),
  });
  recordStateChange(context, 'customers', customerId, customer.stage, stage);
  settle(context, wakeUpKey(customerId));
}

/**
 * Who is awake has no date of waking up: with one left over, nobody would ever be reminded of them. A contact that was
 * planned meanwhile keeps its date.
 */
function withoutWakeUp({ db }: WriteContext, { id, wakeUpDate }: typeof customers.$inferSelect) {
  if (wakeUpDate === null) return {};
  const planned = db
    .select({ snoozedUntil: tasks.snoozedUntil, dueDate: tasks.dueDate })
    .from(tasks)
    .where(and(eq(tasks.key, contactKey(id)), eq(tasks.state, 'open')))
    .get();
  return { nextContactDate: planned ? (planned.snoozedUntil ?? planned.dueDate) : null };
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
  const customer = getRecord(context, customers, id);
  // An outdated screen is told so before it is told that its move is impossible.
  if (customer.version !== version) throw new AppError('CONFLICT', { params: { entity: 'customers', id } });
  if (stage === customer.stage) throw new AppError('ILLEGAL_TRANSITION');
  const [lost, paused] = [stage === 'lost', stage === 'paused'];
  if (lost && !reason) throw fieldError('reason', 'required');
  if (isStageCorrection(customer.stage, stage) && !reason) throw fieldError('reason', 'required');
  if (paused && !wakeUpDate) throw fieldError('wakeUpDate', 'required');
  if (paused && wakeUpDate && wakeUpDate <= context.today) throw fieldError('wakeUpDate', 'date_not_future');

  updateRecord(context, customers, id, version, {
    stage,
    lostReason: lost ? reason : null,
    wakeUpDate: paused ? wakeUpDate : null,
    ...withoutWakeUp(context, customer),
    ...(lost && { nextContactDate: null }),
    ...(paused && { nextContactDate: wakeUpDate }),
  });
  recordStateChange(context, 'customers', id, customer.stage, stage, reason);
  if (lost || paused) withdraw(context, contactKey(id));
  if (paused && wakeUpDate) {
    askFor(context, {
      key: wakeUpKey(id),
      kind: 'wake_up',
      dueDate: wakeUpDate,
      customerId: id,
      assigneeId: customer.sellerId,
      note: reason,
    });
  } else {
    withdraw(context, wakeUpKey(id));
  }
}

import type { InputOf } from '../../../shared/contract';
import { instantOf } from '../../../shared/domain/dates';
import { dueAtOf, TOP_ESCALATION } from '../../../shared/domain/requestRules';
import { canTakeStep, isOpenRequest, stateAfter } from '../../../shared/domain/states/request';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type WriteContext } from '../../database/context';
import { type RecordPatch, recordStateChange, requireVersion, updateRecord } from '../../database/records';
import { requests } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { askForNext, type Request } from './requestTasks';

type Move = InputOf<'requests.move'>;
type Patch = RecordPatch<typeof requests>;

/** What waits for a date is due when that day's work ends. */
const END_OF_WORK = '18:00';

/** The request, if it is still as the user saw it. */
export function loadRequest(context: WriteContext, id: number, version: number): Request {
  const request = requireVersion(context, requests, id, version);
  return request;
}

/** Takes a step with a request: its row, the move on record, and what Today asks for next. */
export function moveRequest(context: WriteContext, move: Move): void {
  const { id, version, step, note } = move;
  const before = loadRequest(context, id, version);
  const to = stateAfter(step);
  if (!canTakeStep(before.state, step)) {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: before.state, to, id } });
  }
  const patch = { state: to, waitingFor: null, progress: note, ...patchOf(context, before, move) };
  const after = updateRecord(context, requests, id, version, patch);
  if (before.state !== to) recordStateChange(context, 'requests', id, before.state, to, note);
  askForNext(context, after);
}

function patchOf(context: WriteContext, before: Request, move: Move): Patch {
  const { now } = context;
  switch (move.step) {
    case 'accept':
      return { acceptedAt: now, assigneeId: before.assigneeId ?? actorOf(context).staffId };
    case 'work':
      return { acceptedAt: before.acceptedAt ?? now };
    case 'wait':
      return { acceptedAt: before.acceptedAt ?? now, ...waiting(context, move) };
    case 'resolve':
      return { resolvedAt: now, resolution: needed(move.note), progress: null };
    case 'revisit':
      if (move.revisitResult === null) throw fieldError('revisitResult', 'required');
      return { revisitedAt: now, revisitResult: move.revisitResult, revisitNote: move.note, progress: null };
    case 'close':
      return { closedAt: now, progress: before.resolvedAt === null ? needed(move.note) : move.note };
    case 'reopen':
      return {
        progress: needed(move.note),
        dueAt: dueAtOf(now, before.urgency),
        resolvedAt: null,
        revisitedAt: null,
        revisitResult: null,
        revisitNote: null,
        closedAt: null,
      };
  }
}

function waiting({ today, zone }: WriteContext, { waitingFor, expectedDate }: Move): Patch {
  if (waitingFor === null) throw fieldError('waitingFor', 'required');
  if (expectedDate === null) return { waitingFor };
  if (expectedDate < today) throw fieldError('expectedDate', 'date_past');
  refuseTooFar('expectedDate', expectedDate, today);
  return { waitingFor, dueAt: instantOf(expectedDate, END_OF_WORK, zone) };
}

function needed(note: string | null): string {
  if (note === null) throw fieldError('note', 'required');
  return note;
}

/** One level up, with the reason; only while it waits for its solution. */
export function escalateRequest(
  context: WriteContext,
  { id, version, reason }: InputOf<'requests.escalate'>,
): void {
  const request = loadRequest(context, id, version);
  if (!isOpenRequest(request.state)) throw new AppError('ILLEGAL_TRANSITION', { reason: 'request_not_open' });
  if (request.escalation >= TOP_ESCALATION) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'request_top_level' });
  }
  updateRecord(context, requests, id, version, { escalation: request.escalation + 1, progress: reason });
}

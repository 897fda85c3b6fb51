import { eq } from 'drizzle-orm';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { requireMove } from '../../../shared/domain/states/table';
import { VISIT_MOVES, type VisitState } from '../../../shared/domain/states/visit';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type ReadContext, type WriteContext } from '../../database/context';
import {
  getRecord,
  insertRecord,
  recordStateChange,
  requireVersion,
  updateRecord,
} from '../../database/records';
import { customers, visits } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { reachStage } from '../customers';
import { addHomeItem } from '../homeItems';
import { requireAtWork } from '../staff';
import { cancelTasks, completeTasks, upsertTask } from '../tasks';
import { happenedAt, requireLiveCustomer } from './contacts';
import { visitRows } from './followups.repository';

type VisitRow = OutputOf<'followups.visit'>;
type Visit = ReturnType<typeof loadVisit>;

const visitKey = (id: number): string => `visit:${id}`;

export function planVisit(input: InputOf<'followups.planVisit'>, context: WriteContext): VisitRow {
  requireLiveCustomer(context, input.customerId);
  if (input.date < context.today) throw fieldError('date', 'date_past');
  refuseTooFar('date', input.date, context.today);
  const staffId = whoGoes(context, input.staffId);
  const visit = insertRecord(context, visits, { ...input, staffId, measurements: [] });
  recordStateChange(context, 'visits', visit.id, null, 'planned');
  askForVisit(context, visit);
  return visitRow(context, visit.id);
}

export function updateVisit(
  { id, version, ...plan }: InputOf<'followups.updateVisit'>,
  context: WriteContext,
): VisitRow {
  const visit = loadVisit(context, id, version);
  if (visit.state !== 'planned') requireMove('visits', VISIT_MOVES, visit.state, 'planned');
  if (plan.date !== visit.date) {
    if (plan.date < context.today) throw fieldError('date', 'date_past');
    refuseTooFar('date', plan.date, context.today);
  }
  const staffId = whoGoes(context, plan.staffId ?? visit.staffId, visit.staffId);
  const updated = updateRecord(context, visits, id, version, { ...plan, staffId, state: 'planned' });
  if (visit.state !== 'planned') recordStateChange(context, 'visits', id, visit.state, 'planned');
  askForVisit(context, updated);
  return visitRow(context, id);
}

export function completeVisit(
  { id, version, homeItems, ...result }: InputOf<'followups.completeVisit'>,
  context: WriteContext,
): VisitRow {
  const visit = loadVisit(context, id, version);
  moveVisit(context, visit, version, 'done', {
    ...result,
    doneAt: context.now,
    // Done before its day: it happened today.
    date: visit.date > context.today ? context.today : visit.date,
  });
  noteHomeItems(context, visit, homeItems);
  completeTasks(context, visitKey(id));
  reachStage(context, visit.customerId, 'visited');
  const { lastContactAt } = getRecord(context, customers, visit.customerId);
  // On its own day, not on that on which somebody typed what came of it.
  const at = happenedAt(context, visit.date < context.today ? (visit.date as LocalDate) : null);
  updateRecord(context, customers, visit.customerId, null, {
    lastContactAt: Math.max(lastContactAt ?? at, at),
  });
  return visitRow(context, id);
}

export function reviseVisitResult(
  { id, version, homeItems, ...result }: InputOf<'followups.reviseVisitResult'>,
  context: WriteContext,
): VisitRow {
  const visit = loadVisit(context, id, version);
  if (visit.state !== 'done') throw new AppError('ILLEGAL_TRANSITION');
  updateRecord(context, visits, id, version, result);
  noteHomeItems(context, visit, homeItems);
  return visitRow(context, id);
}

export function cancelVisit(
  { id, version, reason }: InputOf<'followups.cancelVisit'>,
  context: WriteContext,
): VisitRow {
  const visit = loadVisit(context, id, version);
  moveVisit(context, visit, version, 'cancelled', {}, reason);
  cancelTasks(context, visitKey(id));
  return visitRow(context, id);
}

/** The visit as screens show it, or NOT_FOUND. */
export function visitRow(context: Pick<ReadContext, 'db'>, id: number): VisitRow {
  const row = visitRows(context.db).where(eq(visits.id, id)).get();
  if (!row) throw new AppError('NOT_FOUND', { params: { entity: 'visits', id } });
  return row;
}

function noteHomeItems(
  context: WriteContext,
  { id: visitId, customerId }: Visit,
  items: InputOf<'followups.completeVisit'>['homeItems'],
): void {
  for (const [i, item] of items.entries())
    addHomeItem(context, { customerId, visitId }, item, `homeItems.${i}.`);
}

function loadVisit(context: WriteContext, id: number, version: number) {
  const visit = requireVersion(context, visits, id, version);
  return visit;
}

function moveVisit(
  context: WriteContext,
  visit: Visit,
  version: number,
  to: VisitState,
  patch: Partial<Visit>,
  note: string | null = null,
): void {
  requireMove('visits', VISIT_MOVES, visit.state, to);
  updateRecord(context, visits, visit.id, version, { ...patch, state: to });
  recordStateChange(context, 'visits', visit.id, visit.state, to, note);
}

function whoGoes(context: WriteContext, staffId: number | null, before: number | null = null): number {
  if (staffId === null) return actorOf(context).staffId;
  requireAtWork(context, 'staffId', staffId, FLOOR, before);
  return staffId;
}

function askForVisit(context: WriteContext, visit: Visit): void {
  upsertTask(context, {
    key: visitKey(visit.id),
    kind: 'visit',
    dueDate: visit.date as LocalDate,
    dueTime: visit.startTime,
    customerId: visit.customerId,
    visitId: visit.id,
    assigneeId: visit.staffId,
    note: visit.goal,
  });
}

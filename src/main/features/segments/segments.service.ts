import { and, eq } from 'drizzle-orm';
import { filterFaults, hasOwnerOnly, type SegmentFilters } from '../../../shared/domain/filter/faults';
import type { Filter } from '../../../shared/domain/filter/filter';
import { DESK } from '../../../shared/domain/roleGroups';
import {
  MOST_SEGMENTS,
  PEOPLE_SHOWN,
  type Segment,
  type segmentsContract,
} from '../../../shared/features/segments/contract';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import type { Audience } from '../../core/ports/filterReader';
import { type Actor, actorOf, type BaseContext, type WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { deleteRecord, getRecord, insertRecord, requireVersion, updateRecord } from '../../database/records';
import { segmentPins, segments } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { filtersOf, readFilter, segmentFilters } from './audience';
import {
  namesIn,
  peopleNamed,
  pinIds,
  pinsOf,
  type SegmentRow,
  segmentRows,
  usersOf,
} from './segments.repository';

export const segmentsHandlers: HandlersFor<typeof segmentsContract> = {
  'segments.list': (_input, context) => {
    const { db } = context;
    const rows = segmentRows(db);
    const all = allSegments(db, rows);
    const shown = rows.map((row) => shownTo(actorOf(context), row, all));
    return {
      segments: shown,
      names: namesIn(
        db,
        shown.flatMap(({ filter }) => filter ?? []),
      ),
    };
  },

  'segments.get': ({ id }, context) => {
    const { db } = context;
    const shown = shownTo(actorOf(context), getRecord(context, segments, id), allSegments(db));
    // By hand in or out of a segment of the owner's: others see who is in it, and not how.
    const isTold = !shown.ownerOnly || actorOf(context).role === 'owner';
    return {
      ...shown,
      pins: isTold ? pinsOf(db, id) : [],
      names: shown.filter ? namesIn(db, [shown.filter]) : [],
    };
  },

  'segments.counts': async ({ ids }, context) => {
    const counts: { id: number; count: number | null }[] = [];
    for (const id of new Set(ids)) {
      const audience = context.read(({ db }) => validAudience(db, context, id));
      const members = audience && (await context.platform.filterReader.ask({ kind: 'ids', audience }));
      counts.push({ id, count: members ? members.length : null });
    }
    return counts;
  },

  'segments.preview': async ({ filter, segmentId }, context) => {
    const audience = draftAudience(context, filter, segmentId);
    const ids = await context.platform.filterReader.ask({ kind: 'ids', audience }, 'editor');
    return context.read(({ db }) => ({
      count: ids.length,
      people: peopleNamed(db, [...ids.subarray(0, PEOPLE_SHOWN)]),
      names: namesIn(db, [filter]),
    }));
  },

  'segments.steps': ({ filter, segmentId }, context) =>
    context.platform.filterReader.ask(
      { kind: 'steps', audience: draftAudience(context, filter, segmentId) },
      'steps',
    ),

  'segments.save': ({ id, version, name, filter }, context) => {
    const actor = actorOf(context);
    requireUsable(context.db, filter, actor, id);
    const rows = segmentRows(context.db);
    if (rows.some((row) => row.name === name && row.id !== id)) throw fieldError('name', 'taken');
    if (id === null) {
      if (rows.length >= MOST_SEGMENTS) {
        throw new AppError('CONFLICT', { reason: 'segments_full', params: { most: MOST_SEGMENTS } });
      }
      return insertRecord(context, segments, { name, filter });
    }
    requireMayEdit(actor, getRecord(context, segments, id));
    if (version === null) throw fieldError('version', 'required');
    return updateRecord(context, segments, id, version, { name, filter });
  },

  'segments.remove': ({ id, version }, context) => {
    const { db } = context;
    const row = requireVersion(context, segments, id, version);
    requireMayEdit(actorOf(context), row);
    const users = allSegments(db).users.get(id) ?? [];
    if (users.length > 0) {
      throw new AppError('CONFLICT', { reason: 'segment_in_use', params: { names: users.join('、') } });
    }
    for (const pin of pinIds(db, { segmentId: id })) deleteRecord(context, segmentPins, pin);
    deleteRecord(context, segments, id);
    return null;
  },

  'segments.pin': ({ id, customerId, side }, context) => {
    requireMayEdit(actorOf(context), getRecord(context, segments, id));
    const pin = pinOf(context, id, customerId);
    if (pin) updateRecord(context, segmentPins, pin.id, null, { side });
    else insertRecord(context, segmentPins, { segmentId: id, customerId, side });
    return null;
  },

  'segments.unpin': ({ id, customerId }, context) => {
    requireMayEdit(actorOf(context), getRecord(context, segments, id));
    const pin = pinOf(context, id, customerId);
    if (pin) deleteRecord(context, segmentPins, pin.id);
    return null;
  },
};

const pinOf = ({ db }: WriteContext, segmentId: number, customerId: number) =>
  db
    .select({ id: segmentPins.id })
    .from(segmentPins)
    .where(and(eq(segmentPins.segmentId, segmentId), eq(segmentPins.customerId, customerId)))
    .get();

/** Every segment's filter, and who refers to it. */
interface AllSegments {
  filters: SegmentFilters;
  users: ReadonlyMap<number, string[]>;
}

/** Reads them all, each once. */
function allSegments(db: Reader, rows: readonly SegmentRow[] = segmentRows(db)): AllSegments {
  const filters = filtersOf(rows);
  return { filters, users: usersOf(rows, filters) };
}

/** A segment as a person may see it: conditions on cost and profit are the owner's, and so is what is wrong with them. */
function shownTo(actor: Actor, row: SegmentRow, { filters, users }: AllSegments): Segment {
  const filter = filters.get(row.id) ?? null;
  const ownerOnly = filter !== null && hasOwnerOnly(filter);
  const isHidden = ownerOnly && actor.role !== 'owner';
  const faults = filter
    ? filterFaults(filter, { segments: filters, self: row.id })
    : [{ path: '', code: 'filter_unreadable' }];
  return {
    ...{ id: row.id, version: row.version, name: row.name, ownerOnly },
    filter: isHidden ? null : filter,
    mayEdit: mayEdit(actor, row, filter),
    faults: isHidden ? faults.slice(0, 1).map(() => ({ path: '', code: 'segment_invalid' })) : faults,
    usedBy: users.get(row.id) ?? [],
  };
}

/** The owner and the desk change every segment, others their own; one on cost and profit only the owner. */
function mayEdit({ role, staffId }: Actor, row: SegmentRow, filter = readFilter(row.filter)): boolean {
  if (role === 'owner') return true;
  if (filter && hasOwnerOnly(filter)) return false;
  return DESK.includes(role) || (role === 'sales' && row.createdBy === staffId);
}

function requireMayEdit(actor: Actor, row: SegmentRow): void {
  if (!mayEdit(actor, row)) throw new AppError('FORBIDDEN', { reason: 'segment_not_yours' });
}

/** Refuses a filter with faults, or with conditions that are not for this person, at the condition. */
export function requireUsable(db: Reader, filter: Filter, { role }: Actor, self: number | null): void {
  const faults = filterFaults(filter, { segments: segmentFilters(db), self, role });
  if (faults.length === 0) return;
  throw new AppError('VALIDATION', {
    fields: faults.map(({ path, code }) => ({ path: path ? `filter.${path}` : 'filter', code })),
  });
}

/** Who a draft means, with the pins of the segment it will be of. */
function draftAudience(context: ActionContext, filter: Filter, segmentId: number | null): Audience {
  context.read(({ db }) => requireUsable(db, filter, actorOf(context), segmentId));
  return { filter, segmentId, today: context.today, zone: context.zone };
}

/** Who is in a segment; null where it cannot be counted. NOT_FOUND for one that is gone. */
export function validAudience(
  db: Reader,
  { today, zone }: Pick<BaseContext, 'today' | 'zone'>,
  segmentId: number,
): Audience | null {
  const filters = segmentFilters(db);
  const filter = filters.get(segmentId);
  if (filter === undefined)
    throw new AppError('NOT_FOUND', { params: { entity: 'segments', id: segmentId } });
  if (filter === null || filterFaults(filter, { segments: filters, self: segmentId }).length > 0) return null;
  return { filter, segmentId, today, zone };
}

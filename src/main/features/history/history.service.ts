import { pageInput } from '../../../shared/contract/paging';
import type { HistoryEntry, historyContract } from '../../../shared/features/history/contract';
import type { HandlersFor } from '../../core/handlers';
import type { Reader } from '../../database/database';
import { countUpTo, type Narrowed, readPage, type Sort, type Walk } from '../../database/paging';
import { auditLog, staff } from '../../database/schema';
import { about } from './lives';
import { isNamedField, namesFor, partNamesFor } from './names';
import { hiddenParentField, partsOf } from './parts';

type AuditRow = typeof auditLog.$inferSelect;
type Values = Record<string, unknown>;
type Value = HistoryEntry['changes'][number]['before'];

/** Told by the entry itself, or of no meaning to a reader. */
const SILENT = new Set([
  'id',
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'sort',
  'originId',
  'payload',
  'approvalId',
  'changeId',
  'summary',
  'moved',
  'changes',
  'lastIds',
]);

/** How the list behind an export is paged says nothing of the file, which has all of it. */
const PAGING = new Set(Object.keys(pageInput));

export const historyHandlers: HandlersFor<typeof historyContract> = {
  'history.of': ({ entity, id, ...at }, { db }) => {
    const parts = partsOf(db, entity, id);
    const ofThese: Narrowed = { filters: [], rest: [about(db, parts)] };
    const page = readPage(ofThese, NEWEST, at, (walk) => auditRows(db, walk));
    return {
      ...page,
      rows: readable(db, page.rows),
      total: at.cursor ? null : countUpTo(db, auditLog, ofThese),
    };
  },
};

const auditRows = (db: Reader, { where, orderBy, limit }: Walk): AuditRow[] =>
  db
    .select()
    .from(auditLog)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const NEWEST: Sort<AuditRow> = {
  ...{ by: auditLog.id, id: auditLog.id, direction: 'desc' },
  value: (row) => row.id,
};

function readable(db: Reader, rows: readonly AuditRow[]): HistoryEntry[] {
  const entries = rows.map((row) => ({ row, changes: changesOf(row) }));
  const ids = entries.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) =>
      isNamedField(field)
        ? [before, after].filter((id) => typeof id === 'number').map((id) => ({ kind: field, id }))
        : [],
    ),
  );
  const nameOf = namesFor(db, ids);
  const partName = partNamesFor(
    db,
    rows.map(({ entity, entityId }) => ({ kind: entity, id: entityId })),
  );
  const people = new Map(
    db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const named = (field: string, value: Value): Value =>
    typeof value === 'number' ? (nameOf(field, value) ?? value) : value;
  return entries.map(({ row, changes }) => ({
    ...row,
    actorName: row.actorId === null ? null : (people.get(row.actorId) ?? null),
    action: row.before === null ? 'created' : row.after === null ? 'deleted' : 'changed',
    subject: subjectOf(row) ?? partName(row.entity, row.entityId),
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: named(field, before),
      after: named(field, after),
    })),
  }));
}

function changesOf({ entity, before, after }: AuditRow): HistoryEntry['changes'] {
  const parentField = hiddenParentField(entity);
  const old = (before ?? {}) as Values;
  const fresh = entity === 'exports' ? withFilters(after as Values) : ((after ?? {}) as Values);
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((field) => !SILENT.has(field) && field !== parentField)
    .map((field) => ({
      field,
      before: (old[field] ?? null) as Value,
      after: (fresh[field] ?? null) as Value,
    }))
    .filter(({ before: from, after: to }) => !isBlank(from) || !isBlank(to));
}

/** An export, each of the filters of its list told like a field of its own. */
function withFilters({ filters, ...told }: Values): Values {
  const narrowing = Object.entries(filters ?? {}).filter(([name]) => !PAGING.has(name));
  return { ...told, ...Object.fromEntries(narrowing) };
}

/** A new record says what it has; what it has not needs no line. */
const isBlank = (value: Value): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** The name or number that a whole row (created, deleted) carries. */
function subjectOf({ before, after }: AuditRow): string | null {
  const values = (after ?? before ?? {}) as Values;
  const name = values.number ?? values.name ?? values.title;
  return typeof name === 'string' && name !== '' ? name : null;
}

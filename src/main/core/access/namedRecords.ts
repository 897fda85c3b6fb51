import { type CallName, contract } from '../../../shared/contract';
import { type NamedRecord, recordFinder } from '../../../shared/contract/namedRecords';
import type { JobKind } from '../../../shared/domain/jobs';
import type { NamedTable } from '../../../shared/entities';
import type { Actor } from '../../database/context';
import type { Reader } from '../../database/database';
import type { SeenWhere } from '../../database/entities';
import { preparedOnce } from '../../database/prepared';
import { AppError } from '../../system/errors';
import type { Jobs } from '../ports/jobs';
import { seenBy } from './visibleTo';

/** Where a call reads the records that it names, and who makes it. */
interface Asking {
  db: Pick<Reader, '$client'>;
  actor: Actor;
  jobs: Pick<Jobs, 'running'>;
}

const finders = new Map<CallName, ReturnType<typeof recordFinder>>();

/** The records that a call's parsed input names. */
export function recordsNamed(name: CallName, input: unknown): NamedRecord[] {
  let find = finders.get(name);
  if (!find) {
    find = recordFinder(contract[name].input);
    finders.set(name, find);
  }
  return find(input);
}

/**
 * Refuses an input that names a record which the person may not see (FORBIDDEN, `record_not_visible`). A role that sees
 * none of a table is refused whatever the id, and so learns nothing of what is in it. Who sees some of a table may learn
 * that an id is in use: ids count up, that is no secret.
 */
export function requireVisible(asking: Asking, name: CallName, input: unknown): void {
  const asked = new Set<string>();
  for (const record of recordsNamed(name, input)) {
    const key = `${record.table}/${record.id}`;
    if (asked.has(key)) continue;
    asked.add(key);
    requireOne(asking, record);
  }
}

function requireOne({ db, actor, jobs }: Asking, { table, id }: NamedRecord): void {
  if (table === 'jobs') {
    if (!mayStop(actor, jobs.running(id))) throw notVisible();
    return;
  }
  const seen = seenBy(actor.role, table);
  if (seen === 'none') throw notVisible();
  if (seen === 'all' || table === 'exports') return;
  const row = lookUp(db, actor, table, { id, seen });
  // What is not there hides nothing; its handler says so, at the field and in its own words.
  if (row !== undefined && row !== 1) throw notVisible();
}

const notVisible = () => new AppError('FORBIDDEN', { reason: 'record_not_visible' });

/** What carries data out or only looks: the owner may stop it whoever began it, the app itself included. */
const OWNER_STOPS: readonly JobKind[] = ['export', 'support', 'deepCheck', 'auditCheck', 'facts'];

/** Everybody stops what they have begun themselves. What has ended already, nobody needs to be kept from. */
function mayStop(actor: Actor, job: { kind: JobKind; startedBy: number | null } | null): boolean {
  if (!job || job.startedBy === actor.staffId) return true;
  return actor.role === 'owner' && OWNER_STOPS.includes(job.kind);
}

type LookUp = (id: number, me: number) => unknown;
const lookUps = preparedOnce((_db: Asking['db']) => new Map<string, LookUp>());

/** 1 where the person sees the record, 0 where not, undefined where there is none. One point read, prepared once. */
function lookUp(
  db: Asking['db'],
  { role, staffId }: Actor,
  table: NamedTable,
  { id, seen }: { id: number; seen: SeenWhere },
): unknown {
  const known = lookUps(db);
  const key = `${role}/${table}`;
  let read = known.get(key);
  if (!read) {
    const where = seen('r', '?');
    const statement = db.$client
      .prepare<unknown[]>(`SELECT (${where}) FROM ${table} r WHERE r.id = ?`)
      .pluck();
    const mentions = where.split('?').length - 1;
    read = (wanted, me) => statement.get(...Array<number>(mentions).fill(me), wanted);
    known.set(key, read);
  }
  return read(id, staffId);
}

import { getTableName } from 'drizzle-orm';
import type { MergeKept } from '../../../shared/features/merge/contract';
import type { Reader } from '../../database/database';
import { entityOf } from '../../database/entities';
import { rowById } from '../../database/rows';
import { attachments, type merges } from '../../database/schema';
import { type AnyTable, MOVED_COLUMNS, type OwnRecord } from './movedColumns';

type Merge = typeof merges.$inferSelect;
type Records = MergeKept['records'];

/** More are counted by nobody who reads them. */
const MOST = 50;

/**
 * What an undone merge has to say of records: those that came since, with whom they are now, and `rows` (`table:id`) that
 * moved or changed and could not be put back.
 */
export function keptRecords(
  db: Reader,
  merge: Merge,
  { own, going, rows }: { own: readonly OwnRecord[]; going: ReadonlySet<string>; rows: readonly string[] },
): Records {
  const moved = new Set(
    Object.entries(merge.moved).flatMap(([key, ids]) => ids.map((id) => `${key.split('.')[0]}:${id}`)),
  );
  const since = own.filter(
    ({ key, name, id }) => isSince(merge, name, id) || (going.has(key) && !moved.has(key)),
  );
  const pictures = db.$client
    .prepare("SELECT id FROM attachments WHERE entity = 'customers' AND entity_id = ? AND id > ?")
    .pluck()
    .all(merge.survivorId, merge.lastIds[getTableName(attachments)] ?? 0) as number[];
  const keys = new Set([
    ...rows,
    ...since.map(({ key }) => key),
    ...pictures.map((id) => `attachments:${id}`),
  ]);
  const told = [...keys].flatMap((key) => recordOf(db, key, going) ?? []);
  return [true, false].flatMap((stays) => told.filter((one) => one.stays === stays).slice(0, MOST));
}

/**
 * Needs of who was merged into which somebody has typed since (`table:id`): while two were one, they were the survivor's. They
 * go back with those words.
 */
export function needsTypedSince({ $client }: Reader, { moved, createdAt }: Merge): string[] {
  const typed = $client
    .prepare(
      `SELECT 1 FROM audit_log WHERE entity = 'customer_needs' AND entity_id = ? AND at > ?
         AND call NOT IN ('merge.run', 'merge.undo')`,
    )
    .pluck();
  return (moved['customer_needs.customerId'] ?? [])
    .filter((id) => typed.get(id, createdAt) !== undefined)
    .map((id) => `customer_needs:${id}`);
}

const isSince = ({ lastIds }: Merge, table: string, id: number): boolean => id > (lastIds[table] ?? 0);

function recordOf(db: Reader, key: string, going: ReadonlySet<string>): Records[number] | null {
  const [table = '', id = ''] = key.split(':');
  const declared = MOVED_COLUMNS.find(({ name }) => name === table)?.table as AnyTable | undefined;
  const row = declared && (rowById(db.$client, declared, Number(id)) as Record<string, unknown> | undefined);
  if (!row) return null;
  const name = entityOf(table)?.name;
  return {
    ...{ table, id: Number(id), createdAt: Number(row.createdAt), stays: !going.has(key) },
    name: name ? String(row[name.name]) : null,
  };
}

import type { HistoryEntry } from '../../../shared/features/history/contract';

/** Tables and fields that a customer at the desk must not read: whom the shop means by what, tags, cost and its lines. */
const TABLES: ReadonlySet<string> = new Set(['segments', 'segment_pins']);
const FIELDS: ReadonlySet<string> = new Set([
  ...['temperament', 'vipPinned', 'costFen', 'unitCostFen', 'defaultMarginBp', 'customerFacts'],
  ...['segmentId', 'filter'],
]);

/** An entry of the history while internal information is hidden; null: nothing of it is left to say. */
export function withoutInternal(entry: HistoryEntry): HistoryEntry | null {
  if (TABLES.has(entry.entity)) return null;
  const changes = entry.changes.filter(({ field }) => !FIELDS.has(field));
  return changes.length === 0 && entry.changes.length > 0 ? null : { ...entry, changes };
}

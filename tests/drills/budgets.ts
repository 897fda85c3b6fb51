import type { Budget, Metric } from '../support/report';

/** What must never happen, and how it is counted: the drill table of the project's quality figures. */
export const DRILL_BUDGETS = [
  { id: 'kill.lost', unit: '', budget: 0, what: 'kill -9 during writes: acknowledged commands lost' },
  { id: 'torn_wal.bad', unit: '', budget: 0, what: 'WAL cut or flipped: not a whole-transaction prefix' },
  { id: 'disk_full.lost', unit: '', budget: 0, what: 'commands on a full disk: lost, half-written, unclear' },
  { id: 'read_only.lost', unit: '', budget: 0, what: 'commands on a read-only disk: the same' },
  { id: 'backup_kill.bad', unit: '', budget: 0, what: 'kill -9 in backup, migration, restore: in between' },
  { id: 'restore.diff_rows', unit: '', budget: 0, what: 'backup → damage → restore: rows that differ' },
  { id: 'fuzz.accepted', unit: '', budget: 0, what: 'malformed calls that were accepted' },
  { id: 'fuzz.crashed', unit: '', budget: 0, what: 'malformed calls that ended as INTERNAL or threw' },
  { id: 'roles.leaks', unit: '', budget: 0, what: 'calls that a role or nobody got against the contract' },
  { id: 'double_booking.count', unit: '', budget: 0, what: 'bookings of one slot over its capacity' },
  { id: 'money.drift_fen', unit: 'fen', budget: 0, what: 'money created or destroyed' },
  { id: 'facts.drift', unit: '', budget: 0, what: 'customers whose facts are not those from scratch' },
  { id: 'ids.reused', unit: '', budget: 0, what: 'ids and numbers that mean somebody else later' },
  {
    ...{ id: 'merge_undo.diff_rows', unit: '', budget: 0 },
    what: 'merges undone: values neither as before nor named',
  },
] as const satisfies readonly Budget[];

export type DrillId = (typeof DRILL_BUDGETS)[number]['id'];
export type DrillMetric = Metric<DrillId>;

import type { Finding, HealthState } from '../../../shared/features/health/contract';
import type { PrinterInfo } from '../../core/ports/printer';
import type { LastChecks } from '../../database/lastChecks';
import { type HeadsCompared, isLeftByRestore } from '../../engines/backup/auditHeads';
import type { BackupTrouble } from '../backup';

const DAY_MS = 86_400_000;
const GB = 2 ** 30;
/** A deep check is asked for again after so long (ms). */
const DEEP_CHECK_EVERY_MS = 30 * DAY_MS;

type Told = HealthState['findings'][number];
const told = (finding: Finding, facts: Told['facts'] = {}): Told => ({ finding, facts });

/** The newest backup, and what is wrong with backups. */
export function backupFinding(newest: { createdAt: number } | null, problem: BackupTrouble | null): Told {
  const facts: Told['facts'] = newest ? { at: newest.createdAt } : {};
  if (problem && problem !== 'second_old') return told(`backup_${problem}`, facts);
  return newest ? told('backup_good', facts) : told('backup_never');
}

/** The copies out of the house. */
export function secondFinding(
  second: { folder: string; there: boolean; copiedAt: number | null } | null,
  problem: BackupTrouble | null,
): Told {
  if (!second) return told('second_none');
  const facts = { folder: second.folder, ...(second.copiedAt !== null && { at: second.copiedAt }) };
  if (problem === 'second_old') return told('second_old', facts);
  return told(second.there ? 'second_good' : 'second_away', facts);
}

/** What the last deep check found, and whether it is time for another. */
export function deepFinding(last: LastChecks['deepCheck'], now: number): Told {
  if (!last) return told('deep_never');
  const facts = { at: last.at, count: last.breaches.length };
  if (last.breaches.length > 0) return told('deep_bad', facts);
  return told(now - last.at > DEEP_CHECK_EVERY_MS ? 'deep_old' : 'deep_good', facts);
}

/** The audit log: its end against the ends that were noted elsewhere, and what the last reading of it all found. */
export function auditFinding(last: LastChecks['audit'], head: { id: number }, noted: HeadsCompared): Told {
  const { compared, restoredAt } = noted;
  const [lost] = noted.lost;
  if (lost) {
    const cut = { row: lost.id, at: lost.at, rows: head.id };
    return isLeftByRestore(noted) ? told('audit_restored', { ...cut, restoredAt }) : told('audit_cut', cut);
  }
  const facts = { rows: head.id, compared };
  if (last?.wrong)
    return told(last.wrong.missing ? 'audit_missing' : 'audit_changed', { ...facts, at: last.at });
  return last ? told('audit_good', { ...facts, at: last.at }) : told('audit_never', facts);
}

/**
 * Free space (bytes) of the folders that are written to: a backup and a migration each need the database's size again.
 */
export function diskFindings(
  folders: readonly { folder: string; free: number | null }[],
  databaseBytes: number,
): Told[] {
  return folders.map(({ folder, free }) => {
    if (free === null) return told('disk_unknown', { folder });
    if (free < GB / 2 + 2 * databaseBytes) return told('disk_full', { folder, free });
    return told(free < 5 * GB + 4 * databaseBytes ? 'disk_low' : 'disk_good', { folder, free });
  });
}

/** Are there printers, and those that documents were given to? NULL: the system does not answer. */
export function printersFinding(
  printers: readonly PrinterInfo[] | null,
  chosen: readonly (string | null)[],
): Told {
  if (!printers) return told('printers_unknown');
  const labels = new Map(printers.map(({ name, label }) => [name, label]));
  const missing = [...new Set(chosen.filter((name) => name !== null && !labels.has(name)))];
  if (missing.length > 0) return told('printers_missing', { names: missing.join(', ') });
  if (printers.length === 0) return told('printers_none');
  const usual = printers.find(({ isDefault }) => isDefault);
  const [slip] = chosen;
  const name = slip ? labels.get(slip) : usual?.label;
  const count = printers.length;
  return name ? told('printers_good', { count, name }) : told('printers_ask', { count });
}

export const slowFinding = (slow: HealthState['slow']): Told =>
  slow.length === 0
    ? told('slow_none')
    : told('slow_some', { count: slow.length, ms: slow[0]?.worstMs ?? 0 });

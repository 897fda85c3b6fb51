import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import type { Locale } from '../../../shared/domain/locale';
import type { BackupInfo, BackupReason } from '../../../shared/features/backup/contract';
import type { SheetName } from '../../../shared/features/excel/contract';
import type { HealthState } from '../../../shared/features/health/contract';
import type { Paths } from '../../system/paths';
import type { PhoneReader } from '../phoneRights';

/**
 * What can be asked of the worker; everything in it can be copied between threads. `keepAll`: no old backup is cleared
 * away afterwards, for the clock that would decide is in doubt.
 */
export type WorkerTask =
  | {
      kind: 'export';
      database: string;
      sheet: SheetName;
      filters: unknown;
      locale: Locale;
      file: string;
      /** Phones that this person may not see are masked in the workbook as well. */
      reader: PhoneReader;
    }
  | {
      kind: 'backup';
      paths: Paths;
      reason: BackupReason;
      now: number;
      key: BackupKey | null;
      keepAll: boolean;
    }
  | { kind: 'copy'; from: string; to: string; name: string; now: number; keepAll: boolean }
  | { kind: 'purge'; paths: Paths }
  | ({ kind: 'restoreTest' } & StageRequest)
  | ({ kind: 'restore' } & RestoreRequest)
  | { kind: 'deepCheck'; database: string; now: number }
  | { kind: 'auditCheck'; database: string }
  | { kind: 'survey'; paths: Paths }
  /** UTC ms. */
  | { kind: 'facts'; database: string; now: number }
  | { kind: 'factsPreview'; database: string; now: number; wanted: FactsSettings }
  | { kind: 'picture'; bytes: Uint8Array }
  | ({ kind: 'support' } & SupportRequest);

/** What a backup's task gives back. */
export interface MadeBackup {
  info: BackupInfo;
  /** Why older ones could not be cleared away; null: they were. */
  untidy: string | null;
}

export interface Progress {
  done: number;
  total: number | null;
}

/** What the work is given besides its task: a way to tell how far it is, and whether somebody cancelled it. */
export interface WorkerTools {
  progress(progress: Progress): void;
  cancelled(): boolean;
}

/** Thrown by work that notices it was cancelled, after it has removed what it had begun. */
export class Cancelled extends Error {}

export type WorkerMessage =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; result: unknown }
  | { type: 'cancelled' }
  | { type: 'failed'; code: string; stack: string };

/** A passphrase's key, and the salt that it was derived with; the salt also names the key. */
export interface BackupKey {
  /** 16 bytes in hex. */
  salt: string;
  /** 32 bytes in hex. Secret. */
  secret: string;
}

export interface StageRequest {
  /** The folder of backups, and the backup's name in it. */
  root: string;
  name: string;
  /** Needed when it is encrypted. */
  key: BackupKey | null;
  /** A folder of its own, made here. */
  into: string;
  /** Where the migrations are. */
  resources: string;
  /** UTC ms. */
  now: number;
}

export interface RestoreRequest extends StageRequest {
  /** Of the live store. */
  paths: Paths;
}

export interface SupportRequest {
  paths: Paths;
  /** Where it goes. */
  file: string;
  /** UTC ms. */
  now: number;
  /** What the page shows. */
  health: HealthState;
}

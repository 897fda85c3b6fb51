import type { BackupInfo, BackupReason } from '../../../shared/contract/backup';
import type { SheetName } from '../../../shared/contract/excel';
import type { Locale } from '../../../shared/domain/locale';
import type { PhoneReader } from '../../core/phoneRights';
import type { Paths } from '../../core/platform';
import type { RestoreRequest } from '../../features/backup/stageRestore';
import type { SupportRequest } from '../../features/health/supportFile';
import type { BackupKey } from '../backup/sealedFile';
import type { StageRequest } from '../backup/stage';

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
  | ({ kind: 'drill' } & StageRequest)
  | ({ kind: 'restore' } & RestoreRequest)
  | { kind: 'deepCheck' | 'auditCheck'; database: string }
  | { kind: 'survey'; paths: Paths }
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

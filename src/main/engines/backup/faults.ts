import type { BackupFault } from '../../../shared/features/backup/contract';

/** A backup that cannot take the store's place, and why; nothing was changed. */
export class BackupUnusable extends Error {
  readonly why: BackupFault;
  /** Name for the error's way through the worker's messages. */
  readonly code: string;

  constructor(why: BackupFault, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.why = why;
    this.code = `backup_${why}`;
  }
}

import type { z } from 'zod';
import type { ErrorCode, ErrorParams, FieldError } from '../../shared/contract/result';
import type { Fault } from '../../shared/domain/amountFaults';

/** An expected failure of a call. Anything else that is thrown becomes INTERNAL, its stack in the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly params: ErrorParams | undefined;
  readonly fields: FieldError[] | undefined;

  constructor(
    code: ErrorCode,
    detail: { reason?: string; params?: ErrorParams; fields?: FieldError[] } = {},
  ) {
    super(detail.reason ?? code);
    this.code = code;
    this.reason = detail.reason;
    this.params = detail.params;
    this.fields = detail.fields;
  }
}

/** One wrong field, found by a service: `code` is a key of i18n `errors.fields`. */
export function fieldError(path: string, code: string, params?: ErrorParams): AppError {
  return new AppError('VALIDATION', { fields: [params ? { path, code, params } : { path, code }] });
}

/** Refuses an amount at its field where there is something wrong with it. */
export function refuseFault(path: string, fault: Fault | null): void {
  if (fault) throw fieldError(path, fault.code, fault.params);
}

/** zod's issues as the fields and codes that the renderer can show. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue): FieldError => {
    const path = issue.path.map(String).join('.');
    switch (issue.code) {
      case 'invalid_type':
        return { path, code: isKey(issue.message) ? issue.message : 'required' };
      case 'too_big':
        return { path, code: keyOr(issue.message, 'too_big'), params: { max: Number(issue.maximum) } };
      case 'too_small':
        return { path, code: keyOr(issue.message, 'too_small'), params: { min: Number(issue.minimum) } };
      default:
        return { path, code: keyOr(issue.message, 'invalid') };
    }
  });
}

const isKey = (message: string) => /^[a-z_]+$/.test(message);
const keyOr = (message: string, fallback: string) => (isKey(message) ? message : fallback);

/** By the beginning of SQLite's or the system's own code. */
const SYSTEM_CODES: readonly [code: ErrorCode, beginnings: readonly string[]][] = [
  ['BUSY', ['SQLITE_BUSY', 'SQLITE_LOCKED']],
  ['DISK_FULL', ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']],
  ['CORRUPT', ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_CORRUPTFS']],
  ['DISK_FAILED', ['SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM']],
  ['DISK_FAILED', ['EROFS', 'EIO', 'EACCES', 'EPERM', 'EFBIG', 'ENXIO', 'ENODEV']],
];

/** The error code of what SQLite or the file system threw. */
export function codeOfSystemError(error: unknown): ErrorCode {
  const thrown = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = SYSTEM_CODES.find(([, beginnings]) => beginnings.some((begin) => thrown.startsWith(begin)));
  return found?.[0] ?? 'INTERNAL';
}

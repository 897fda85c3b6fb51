/** Every way in which a call can fail; the sentence the user reads stands in i18n under `errors`. */
export const ERROR_CODES = [
  'VALIDATION',
  'NOT_FOUND',
  'CONFLICT',
  'ILLEGAL_TRANSITION',
  'FORBIDDEN',
  'BUSY',
  'DISK_FULL',
  'DISK_FAILED',
  'CORRUPT',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Numbers and names that an error's sentence is filled with. */
export type ErrorParams = Record<string, string | number>;

/** One wrong field: `code` is a key of i18n `errors.fields`. */
export interface FieldError {
  /** Path in the input, joined by dots: `lines.2.quantity`. */
  path: string;
  code: string;
  params?: ErrorParams;
}

export interface CallError {
  code: ErrorCode;
  /** A key of i18n `errors.reasons`, when more can be said than the code alone. */
  reason?: string;
  params?: ErrorParams;
  fields?: FieldError[];
  /** Finds the stack in the log. */
  ref: string;
}

export type Result<T> = { ok: true; data: T } | { ok: false; error: CallError };

/** Codes of the errors that domain rules raise; the same words cross the IPC border. */
export type DomainErrorCode = 'VALIDATION' | 'ILLEGAL_TRANSITION';

/** A rule of the domain was broken: `what` names the value or the thing, for the log and for tests. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly what: string;

  constructor(code: DomainErrorCode, what: string, message: string) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.what = what;
  }
}

/** A state change that the table does not know. */
export class IllegalTransitionError extends DomainError {
  readonly from: string;
  readonly to: string;

  constructor(what: string, from: string, to: string) {
    super('ILLEGAL_TRANSITION', what, `${what}: ${from} -> ${to} is not a legal move`);
    this.name = 'IllegalTransitionError';
    this.from = from;
    this.to = to;
  }
}

/** Builds the VALIDATION error for a value that a rule refuses. */
export function invalid(what: string, message: string): DomainError {
  return new DomainError('VALIDATION', what, `${what}: ${message}`);
}

/** Returns `value` when it is a safe integer of at least `min`; throws VALIDATION otherwise. */
export function wholeNumber(what: string, value: number, min = 0): number {
  if (!Number.isSafeInteger(value) || value < min) {
    throw invalid(what, `expected a whole number >= ${min}, got ${value}`);
  }
  return value;
}

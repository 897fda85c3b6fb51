import type { CallError, FieldError } from '../../shared/contract/result';
import { CallFailed } from './answer';
import { i18next } from './i18n';

type Loose = (key: string, params?: object) => string;
// Codes come from main at run time, so their keys cannot be checked by the compiler; `exists` does it.
const t: Loose = (key, params) => (i18next.t as unknown as Loose)(key, params);

/** The sentence for a failed call: what happened and what to do. */
export function errorText(error: CallError): string {
  const reason = `errors.reasons.${error.reason}`;
  const key = error.reason && i18next.exists(reason) ? reason : `errors.codes.${error.code}`;
  return t(key, { ...error.params, ref: error.ref });
}

/** The sentence under a wrong field. */
export function fieldErrorText({ code, params }: Pick<FieldError, 'code' | 'params'>): string {
  const key = `errors.fields.${code}`;
  return t(i18next.exists(key) ? key : 'errors.fields.invalid', params);
}

/** Any thrown thing as a call's error; what is not ours counts as INTERNAL. */
export function asCallError(error: unknown): CallError {
  return error instanceof CallFailed ? error.error : { code: 'INTERNAL', ref: 'renderer' };
}

/** The same error, its fields below `prefix` by the names that they have within it. */
export function withoutPrefix(error: unknown, prefix: string): unknown {
  for (const field of asCallError(error).fields ?? []) {
    if (field.path.startsWith(`${prefix}.`)) field.path = field.path.slice(prefix.length + 1);
  }
  return error;
}

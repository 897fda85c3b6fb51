import type { CallName, OutputOf } from '../../shared/contract';
import type { CallError, Result } from '../../shared/contract/result';

interface Bridge {
  /** `key`: with the same one, main does a thing once and gives the same answer again. */
  invoke(name: string, input: unknown, key?: string): Promise<unknown>;
  on(listener: (event: string, payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    showroom: Bridge;
  }
}

/** What main answered instead of data. */
export class CallFailed extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(`${error.code} ${error.reason ?? ''} ${error.ref}`);
    this.error = error;
  }
}

/** What main answered to a question. Throws `CallFailed` with the typed error. */
export async function dataOf<N extends CallName>(answer: Promise<unknown>): Promise<OutputOf<N>> {
  const result = (await answer) as Result<OutputOf<N>>;
  if (!result.ok) throw new CallFailed(result.error);
  return result.data;
}

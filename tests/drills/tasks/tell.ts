import { writeSync } from 'node:fs';

/** A line to the parent, written before this returns: a kill a moment later takes nothing of it back. */
export function tell(what: unknown): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}

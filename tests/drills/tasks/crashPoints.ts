import fs, { type PathOrFileDescriptor } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import SqliteDatabase from 'better-sqlite3';

/** Calls that change a disk. */
const CALLS = [
  ...['mkdirSync', 'writeFileSync', 'writeSync', 'copyFileSync', 'renameSync', 'linkSync', 'rmSync'],
  ...['unlinkSync', 'fsyncSync', 'truncateSync', 'ftruncateSync'],
] as const;

type AnyCall = (...args: unknown[]) => unknown;

/**
 * From now on the process kills itself (-9) at its nth call that changes a disk, counted from 0: just before it, or with
 * half of it done where half is possible. Each statement of a migration is such a call. Returns how to ask for the number
 * of calls so far.
 */
export function crashAt(point: number, half: boolean): () => number {
  let calls = 0;
  const count = (whenReached: () => void) => {
    if (calls === point) {
      whenReached();
      process.kill(process.pid, 'SIGKILL');
    }
    calls += 1;
  };
  const table = fs as unknown as Record<string, AnyCall>;
  for (const name of CALLS) {
    const real = table[name] as AnyCall;
    table[name] = (...args: unknown[]) => {
      count(() => half && doHalf(name, args));
      return real.apply(fs, args);
    };
  }
  syncBuiltinESMExports();
  const sqlite = SqliteDatabase.prototype as { exec: (sql: string) => unknown };
  const exec = sqlite.exec;
  sqlite.exec = function (sql) {
    // Half of it: done, and never committed.
    count(() => half && exec.call(this, sql));
    return exec.call(this, sql);
  };
  return () => calls;
}

const { openSync, writeSync, readFileSync } = fs;

function doHalf(name: string, [first, second]: unknown[]): void {
  const bytes =
    name === 'copyFileSync' ? readFileSync(first as string) : name === 'writeFileSync' ? second : null;
  if (bytes === null) return;
  const target = name === 'copyFileSync' ? (second as string) : (first as PathOrFileDescriptor);
  const whole = Buffer.from(bytes as Buffer);
  const handle = typeof target === 'number' ? target : openSync(target as string, 'w');
  writeSync(handle, whole.subarray(0, whole.length / 2));
}

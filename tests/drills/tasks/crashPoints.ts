import fs, { type PathOrFileDescriptor } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Calls that change a disk. */
const CALLS = [
  ...['mkdirSync', 'writeFileSync', 'writeSync', 'copyFileSync', 'renameSync', 'linkSync', 'rmSync'],
  ...['unlinkSync', 'fsyncSync', 'truncateSync', 'ftruncateSync'],
] as const;

type AnyCall = (...args: unknown[]) => unknown;

/**
 * From now on the process kills itself (-9) at its nth call that changes a disk, counted from 0: just before it, or with
 * half of it done where half is possible.
 */
export function crashAt(point: number, half: boolean): void {
  const table = fs as unknown as Record<string, AnyCall>;
  let calls = 0;
  for (const name of CALLS) {
    const real = table[name] as AnyCall;
    table[name] = (...args: unknown[]) => {
      if (calls === point) {
        if (half) doHalf(name, args);
        process.kill(process.pid, 'SIGKILL');
      }
      calls += 1;
      return real.apply(fs, args);
    };
  }
  syncBuiltinESMExports();
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

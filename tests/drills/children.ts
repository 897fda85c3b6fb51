import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Child {
  /** What it said so far, line by line. */
  lines: string[];
  /** Resolves at its next line, or when it has ended. */
  nextLine: () => Promise<void>;
  say: (line: string) => void;
  /** kill -9 */
  kill: () => void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** A child that hangs fails its drill instead of stopping it. */
const LIMIT_MS = 180_000;

/** Starts a task of child.ts in a process of its own; `wrap` is a program with arguments that runs it. */
export function startChild(
  childFile: string,
  task: string,
  input: unknown,
  wrap: readonly string[] = [],
): Child {
  const [command = process.execPath, ...args] = [
    ...wrap,
    process.execPath,
    childFile,
    task,
    JSON.stringify(input),
  ];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let wake = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  // Whoever writes to a child that was killed meanwhile is told by its end.
  child.stdin.on('error', () => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  let over = false;
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    // 'close' comes when the pipe is read to its end: an acknowledgement that was written is never missed.
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      over = true;
      wake();
      resolve({ code, signal });
    });
  });
  return {
    lines,
    nextLine: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (over) resolve();
      }),
    say: (line) => child.stdin.write(`${line}\n`),
    kill: () => child.kill('SIGKILL'),
    ended,
  };
}

/** Runs a task to its end and gives its last line, parsed. Throws when it failed. */
export async function runChild(
  childFile: string,
  task: string,
  input: unknown,
  wrap: readonly string[] = [],
): Promise<unknown> {
  const child = startChild(childFile, task, input, wrap);
  const { code, signal } = await child.ended;
  if (code !== 0) throw new Error(`the child "${task}" ended with ${code ?? signal}`);
  return JSON.parse(child.lines.at(-1) ?? 'null');
}

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { electronArgs, electronPath, runtimeEnv } from '../../scripts/setup/runtime.mjs';
import { type AppGround, onRealApp } from './appRuns';
import type { Benchmark } from './benchmarks';
import { median } from './measure';

const PAIRS = 20;
const GIVE_UP_MS = 60_000;
/** What makes up the first screen: rows of the list, the figures, the deliveries and the money of the day. */
const TODAY = [
  'main section ul li',
  'main [role="group"][aria-label]',
  'main .ant-card section button',
  'main .ant-card + .ant-card button',
];
const LOCKED = ['.lock-curtain button'];

/** Stages of a start in the order in which they come, ms since the spawn. */
type Stages = Record<string, number>;

/** Starts an app until the selected elements are painted. */
function startOnce(main: string, painted: readonly string[], env: Record<string, string>): Promise<Stages> {
  return new Promise((done, fail) => {
    const begun = performance.timeOrigin + performance.now();
    const app = spawn(
      electronPath(),
      [...electronArgs(), '-r', resolve('tests/bench/startMarks.cjs'), main],
      {
        env: { ...process.env, ...runtimeEnv(), ...env, SHOWROOM_BENCH_PAINTED: painted.join('\n') },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let said = '';
    app.stdout.on('data', (bytes) => {
      said += bytes;
    });
    const timer = setTimeout(() => app.kill('SIGKILL'), GIVE_UP_MS);
    app.once('error', fail);
    app.once('exit', (code, signal) => {
      clearTimeout(timer);
      const stages: Stages = {};
      for (const [, name, at] of said.matchAll(/^MARK (\S+) ([\d.]+)$/gm)) {
        if (name === 'answered') stages.answered = Number(at) - begun;
        else if (name) stages[name] ??= Number(at) - begun;
      }
      if (stages.painted) done(stages);
      else fail(new Error(`${main} ended with ${signal ?? code} before it had painted: ${said}`));
    });
  });
}

/** A start that died before it had painted is told and tried once more: it says nothing about speed. */
async function start(...how: Parameters<typeof startOnce>): Promise<Stages> {
  try {
    return await startOnce(...how);
  } catch (error) {
    console.error(`a start failed and is repeated: ${error}`);
    return startOnce(...how);
  }
}

/** The median of each stage over some starts. */
function medians(runs: readonly Stages[]): Stages {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? Number.NaN))]));
}

/** Starts both apps in turns, so that a machine that is slow for a while is slow for both. */
async function pairs({ main, env }: AppGround) {
  const empty = resolve('tests/bench/empty-app/main.cjs');
  const [ours, theirs, ratios]: [Stages[], Stages[], number[]] = [[], [], []];
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const a = await start(main, TODAY, env);
    const b = await start(empty, ['h1'], env);
    // The first pair fills the caches of files and compiled scripts.
    if (pair === 0) continue;
    ours.push(a);
    theirs.push(b);
    ratios.push((a.painted ?? Number.NaN) / (b.painted ?? Number.NaN));
  }
  return { ours: medians(ours), theirs: medians(theirs), ratio: median(ratios) };
}

const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`;

/** From the spawn to Today with its data on the screen, against a window with nothing in it. */
export const startBenchmark: Benchmark = {
  ids: ['start.ratio'],
  run: (size) =>
    onRealApp(size, async (ground) => {
      const { ours, theirs, ratio } = await pairs(ground);
      const locked: Stages[] = [];
      for (let run = 0; run < 5; run += 1) {
        locked.push(await start(ground.main, LOCKED, { ...ground.env, SHOWROOM_STAFF_ID: '' }));
      }
      console.log('stages of a start, ms since the spawn (ours / empty window):');
      for (const [name, at] of Object.entries(ours).sort(([, a], [, b]) => a - b)) {
        console.log(
          `  ${name.padEnd(24)} ${ms(at).padStart(8)} ${name in theirs ? ms(theirs[name]).padStart(8) : ''}`,
        );
      }
      const note =
        `${PAIRS} pairs at ${size}, somebody at work from the start: Today ${ms(ours.painted)}, ` +
        `empty ${ms(theirs.painted)}; the lock screen (5 starts) ${ms(medians(locked).painted)}`;
      return [{ id: 'start.ratio', value: ratio, note }];
    }),
};

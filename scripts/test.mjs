// `npm test`: every check, one after the other, whatever the others say. The last line counts them all.
//   npm test -- --only unit,e2e     some stages only
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { build } from './setup/build.mjs';
import { withScreens } from './setup/display.mjs';
import { inRoot, nodePath } from './setup/paths.mjs';
import { childEnv, runShown } from './setup/run.mjs';
import { runtimeEnv } from './setup/runtime.mjs';
import { countDrills, countPlaywright, countVitest } from './test-results.mjs';

const reports = inRoot('out', 'test');
const unitReport = `${reports}/unit.json`;
const e2eReport = `${reports}/e2e.json`;
const minute = 60_000;

/**
 * So many windows at once, each on a screen of its own, where there are two cores and 1.5 GB for each. A window keeps most
 * of a core busy: on two cores the same suite took 740 s with two of them and 930 s with three.
 */
const memoryForWindows = Math.floor(totalmem() / (1.5 * 1024 ** 3));
const appsAtOnce = Math.max(1, Math.min(2, availableParallelism(), memoryForWindows));

/** Biome colours its messages even where they go into a file. */
const plainText = process.stdout.isTTY ? [] : ['--colors=off'];

const tool = (...parts) => inRoot('node_modules', ...parts);

function runTool(args, timeoutMs, env = {}) {
  return runShown(nodePath(), args, { timeoutMs, env: childEnv({ ...runtimeEnv(), ...env }) });
}

/**
 * The time limits are there for what hangs: each is at least four times what its stage takes on two quiet cores, so that a
 * slow or busy PC still runs everything. Together they stay below 75 minutes.
 */
const stages = [
  {
    name: 'lint',
    run: () => runTool([tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.', ...plainText], 2 * minute),
  },
  {
    name: 'types',
    run: () => runTool([tool('typescript', 'bin', 'tsc'), '-b'], 4 * minute),
  },
  {
    name: 'layers',
    run: () => runTool([inRoot('scripts', 'check-layers.mjs')], minute),
  },
  {
    name: 'unit',
    run: () =>
      runTool(
        [
          tool('vitest', 'vitest.mjs'),
          ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
        ],
        8 * minute,
      ),
    count: (code) => countVitest(unitReport, code),
  },
  {
    name: 'drill',
    run: () => runTool([inRoot('scripts', 'drill.mjs'), '--quick'], 5 * minute),
    count: (code) => countDrills(inRoot('out', 'drill-quick.json'), code),
  },
  {
    name: 'build',
    run: () => build({ timeoutMs: 3 * minute }),
  },
  {
    name: 'package',
    needs: 'build',
    // Both sets of fuses: the one that lets the tests in, and the one that is given away.
    run: async () => {
      const made = await runTool([inRoot('scripts', 'package.mjs')], 2 * minute);
      return made.code === 0 ? runTool([inRoot('scripts', 'package.mjs'), 'release'], 2 * minute) : made;
    },
  },
  {
    name: 'e2e',
    needs: 'build',
    run: () =>
      withScreens(appsAtOnce, (display) =>
        runTool(
          [
            tool('@playwright', 'test', 'cli.js'),
            ...['test', '--reporter=list,json', `--global-timeout=${44 * minute}`],
          ],
          45 * minute,
          { ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
        ),
      ),
    count: (code) => countPlaywright(e2eReport, code),
  },
];

/** @returns {Promise<import('./test-results.mjs').Count & { stage: string, seconds: string }>} */
async function runStage(stage) {
  console.log(`\n=== ${stage.name} ===`);
  const started = Date.now();
  let ended;
  try {
    ended = await stage.run();
  } catch (error) {
    console.error(error.message);
    ended = { code: 1, timedOut: false };
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const outcome = ended.code === 0 ? 'ok' : ended.timedOut ? 'stopped: it took too long' : 'FAILED';
  console.log(`--- ${stage.name}: ${outcome} (${seconds} s)`);
  const single = { passed: ended.code === 0 ? 1 : 0, failed: ended.code === 0 ? 0 : 1, skipped: 0 };
  return { stage: stage.name, seconds, ...(stage.count?.(ended.code) ?? single) };
}

/** @returns {string[]} the names of the stages to run */
function chosenStages(args) {
  const names = stages.map((stage) => stage.name);
  const position = args.indexOf('--only');
  if (position < 0) return names;
  const chosen = (args[position + 1] ?? '').split(',').filter(Boolean);
  const unknown = chosen.filter((name) => !names.includes(name));
  if (chosen.length === 0 || unknown.length > 0) {
    console.error(`--only takes some of: ${names.join(',')}`);
    process.exit(1);
  }
  return chosen;
}

async function runAll() {
  const chosen = chosenStages(process.argv.slice(2));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const results = [];
  for (const stage of stages.filter(({ name }) => chosen.includes(name))) {
    const before = results.find((result) => result.stage === stage.needs);
    if (before?.failed) {
      console.log(`\n=== ${stage.name} ===\n--- ${stage.name}: not run, because ${stage.needs} failed`);
      results.push({ stage: stage.name, passed: 0, failed: 1, skipped: 0, seconds: '0.0' });
    } else {
      results.push(await runStage(stage));
    }
  }

  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { stage, passed, failed, skipped, seconds } of results) {
    const aside = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${stage.padEnd(8)} ${passed} passed, ${failed} failed${aside} (${seconds} s)`);
  }
  for (const name of results.flatMap(({ secondTry = [] }) => secondTry)) {
    console.log(`passed at its second try: ${name}`);
  }
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  const aside = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${aside}`);
}

await runAll();

import type { Rng } from '../../src/main/sample/rng';
import { createRng } from '../../src/main/sample/rng';
import { type ReportRow, reportRow, writeReport } from '../support/report';
import { backupKillDrill } from './backupKill';
import { bookingDrill } from './booking';
import { DRILL_BUDGETS, type DrillId, type DrillMetric } from './budgets';
import { diskFullDrill, readOnlyDrill } from './disk';
import { factsDrill } from './facts';
import { fuzzDrill } from './fuzz';
import { idsDrill } from './ids';
import { killDrill } from './kill';
import { mergeUndoDrill } from './mergeUndo';
import { moneyDrill } from './money';
import { restoreDrill } from './restore';
import { rolesDrill } from './roles';
import { tornWalDrill } from './tornWal';

/** What a drill is given. */
export interface DrillRun {
  /** Its own stream of choices: the same seed gives the same drill, whichever others run. */
  rng: Rng;
  /** Smaller counts, for `npm test`. */
  quick: boolean;
  /** The built module that does a child process's part; see children.ts. */
  childFile: string;
}

/** Something that is tried in one go and gives one or more values. */
export interface Drill {
  ids: readonly DrillId[];
  run: (options: DrillRun) => Promise<DrillMetric[]>;
}

/** In the order in which they run; one line each. */
const DRILLS: readonly Drill[] = [
  rolesDrill,
  fuzzDrill,
  tornWalDrill,
  diskFullDrill,
  readOnlyDrill,
  bookingDrill,
  restoreDrill,
  backupKillDrill,
  killDrill,
  moneyDrill,
  factsDrill,
  idsDrill,
  mergeUndoDrill,
];

export interface DrillOptions {
  /** Only these ids; all where it is empty. */
  only: readonly string[];
  seed: number;
  quick: boolean;
  childFile: string;
}

/** Runs the drills, prints a table, writes out/drill.json. Answers whether all came to nothing bad. */
export async function runDrills({ only, seed, quick, childFile }: DrillOptions): Promise<boolean> {
  const wanted = (id: DrillId) =>
    only.length === 0 || only.some((one) => id === one || id.startsWith(`${one}.`));
  console.log(
    `seed ${seed}; to replay one: npm run drill -- --seed ${seed} --only ID${quick ? ' --quick' : ''}`,
  );
  if (!DRILLS.some(({ ids }) => ids.some(wanted))) {
    console.error(`no drill is called ${only.join(', ')}; several are asked for by --only each`);
    return false;
  }
  const rows: ReportRow[] = [];
  for (const { ids, run } of DRILLS) {
    if (!ids.some(wanted)) continue;
    const begun = performance.now();
    let metrics: DrillMetric[];
    try {
      metrics = await run({ rng: createRng(seed).fork(ids[0] ?? ''), quick, childFile });
    } catch (error) {
      console.error(`${ids.join(', ')}: ${error instanceof Error ? error.stack : error}`);
      metrics = ids.map((id) => ({ id, value: Number.NaN, note: 'failed, see above' }));
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    for (const metric of metrics) {
      if (!wanted(metric.id)) continue;
      rows.push(reportRow({ ...metric, note: `${metric.note} (${seconds} s)` }, DRILL_BUDGETS));
    }
  }
  return writeReport(quick ? 'out/drill-quick.json' : 'out/drill.json', rows, { seed, quick });
}

// `npm run drill [-- --only kill --only fuzz.accepted] [--seed N] [--quick]`: kills, tears, fills, fuzzes and counts
// money on stores of its own (tests/drills), prints a table and writes out/drill.json. `--quick` is the part of
// `npm test`, with smaller counts; it writes out/drill-quick.json.
import { parseArgs } from 'node:util';
import { build, buildIsOutOfDate } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { buildTool, loadTool } from './setup/tool.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '20261121' },
    quick: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
if (!Number.isInteger(seed)) {
  console.error('usage: npm run drill [-- --only ID …] [--seed N] [--quick]');
  process.exit(2);
}
const childFile = await buildTool('tests/drills/child.ts');
const { runDrills } = await loadTool('tests/drills/drill.ts');
const run = () => runDrills({ only: values.only, seed, quick: values.quick, childFile });
const needsWindow =
  !values.quick && (values.only.length === 0 || values.only.some((id) => /^restore/.test(id)));
process.exitCode = (await (needsWindow ? inWindow(run) : run())) ? 0 : 1;

/** With the app built and a screen for it: the restore is done by its buttons. */
async function inWindow(work) {
  if (buildIsOutOfDate() && (await build()).code !== 0) return false;
  return withDisplay((display) => {
    Object.assign(process.env, display);
    return work();
  });
}

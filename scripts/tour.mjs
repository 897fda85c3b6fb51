// `npm run tour`: walks the main job in the real app on sample data and leaves numbered pictures, the slips' PDFs and
// the Excel files in out/tour/. Ends with 0 only if the result of every step was checked.
import { build, buildIsOutOfDate } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { hasDisplay } from './setup/runtime.mjs';

async function walk() {
  const { runTour } = await import('../tests/tour/runner.ts');
  const { STEPS } = await import('../tests/tour/steps/index.ts');
  await runTour(STEPS);
}

if (buildIsOutOfDate() && (await build()).code !== 0) process.exit(1);
try {
  if (hasDisplay()) await walk();
  else
    await withDisplay(async (env) => {
      Object.assign(process.env, env);
      await walk();
    });
  console.log('the tour is in out/tour/');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('the tour stopped; its last picture is out/tour/failed.png');
  process.exitCode = 1;
}

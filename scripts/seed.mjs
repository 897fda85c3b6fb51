// Makes a data folder with years of a showroom's life, for trying the app out and for the benchmarks:
//   npm run seed -- --size S|M|L --out DIR [--seed N] [--now ISO]
// The same size, seed and instant give the same store.
import { parseArgs } from 'node:util';
import { loadTool } from './setup/tool.mjs';

const USAGE = 'usage: npm run seed -- --size S|M|L --out DIR [--seed N] [--now ISO]';
const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '7' },
    now: { type: 'string', default: '2026-11-17T02:00:00Z' },
  },
});
const seed = Number(values.seed);
const now = Date.parse(values.now);
if (
  !['XS', 'S', 'M', 'L'].includes(values.size) ||
  !values.out ||
  !Number.isInteger(seed) ||
  Number.isNaN(now)
) {
  console.error(USAGE);
  process.exit(2);
}
const { seedFolder, SEED_OWNER } = await loadTool('tools/storeGenerator/seedFolder.ts');

const begun = performance.now();
let shownAt = 0;
try {
  const { documents, took } = await seedFolder(values.out, {
    ...{ size: values.size, seed, now, resources: 'resources' },
    onProgress: show,
  });
  const total = Object.values(documents).reduce((sum, count) => sum + count, 0);
  const counts = Object.entries(documents).map(([name, count]) => `${count} ${name}`);
  console.log(
    `${total} documents in ${(took / 1000).toFixed(1)} s (${Math.round((total / took) * 1000)} a second)`,
  );
  console.log(counts.join(', '));
  console.log(
    `sign in as ${SEED_OWNER.name} with PIN ${SEED_OWNER.pin}: SHOWROOM_DATA_DIR=${values.out} npm start`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** One line for each phase and, while the years run, each second. */
function show({ phase, documents = 0, share = 0 }) {
  const seconds = (performance.now() - begun) / 1000;
  if (share > 0 && seconds - shownAt < 1) return;
  shownAt = seconds;
  const rate = phase === 'living' && documents > 0 ? `, ${Math.round(documents / seconds)} a second` : '';
  const left =
    share > 0.02 && phase === 'living' ? `, about ${Math.ceil(seconds / share - seconds)} s left` : '';
  const done = share > 0 ? ` ${Math.round(share * 100)} %` : '';
  console.log(`${seconds.toFixed(0).padStart(4)} s  ${phase}${done}  ${documents} documents${rate}${left}`);
}

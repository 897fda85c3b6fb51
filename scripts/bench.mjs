// `npm run bench [-- --only search --only list.p95_ms] [--size M]`: measures every figure of tests/bench/budgets.ts on
// generated stores (made once, kept in out/bench/stores), prints a table and writes out/bench.json.
import { parseArgs } from 'node:util';
import { loadTool } from './setup/tool.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    size: { type: 'string', default: 'L' },
  },
});
if (!['XS', 'S', 'M', 'L'].includes(values.size)) {
  console.error('usage: npm run bench [-- --only ID …] [--size S|M|L]');
  process.exit(2);
}
const { runBench } = await loadTool('tests/bench/run.ts');
process.exitCode = (await runBench({ only: values.only, size: values.size })) ? 0 : 1;

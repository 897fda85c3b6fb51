// Makes a fresh clone ready to run: packages, Node 24, system libraries, Electron, better-sqlite3.
// Runs before `npm start` and `npm test` and is quick when nothing is missing.
//   node scripts/setup.mjs           what is missing
//   node scripts/setup.mjs --again   and asks again for the official Electron
import { ensureElectron } from './setup/electron.mjs';
import { withSetupLock } from './setup/lock.mjs';
import { ensureNode, ensurePackages } from './setup/packages.mjs';
import { SetupError, say } from './setup/run.mjs';
import { ensureSqlite, sqliteNeedsCompiler } from './setup/sqlite.mjs';
import { ensureSystem } from './setup/system.mjs';

const oldestNode = 20;

async function setup() {
  const started = Date.now();
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new SetupError(`Node ${process.versions.node} is too old; install Node ${oldestNode} or newer`);
  }
  await withSetupLock(() => {
    ensurePackages();
    ensureNode();
    ensureElectron({ again: process.argv.includes('--again') });
    ensureSystem({ withCompiler: sqliteNeedsCompiler() });
    ensureSqlite(() => ensureSystem({ withCompiler: true }));
  });
  say(`ready (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

try {
  await setup();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`set-up stopped: ${error.message}`);
  process.exit(1);
}

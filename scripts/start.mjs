// `npm start`: builds the app when its sources have changed, then opens it. On a machine without a screen the
// app walks through the main job by itself instead (scripts/tour.mjs) and leaves pictures of it.
import { build, buildFolder, buildIsOutOfDate } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { inRoot, nodePath, root } from './setup/paths.mjs';
import { childEnv, runShown, SetupError } from './setup/run.mjs';
import { electronArgs, electronIsReady, electronPath, hasDisplay, runtimeEnv } from './setup/runtime.mjs';

async function start() {
  if (!electronIsReady()) throw new SetupError('Electron is not set up; run: node scripts/setup.mjs');
  if (buildIsOutOfDate()) {
    const built = await build();
    if (built.code !== 0) throw new SetupError('the app does not build; the messages above say why');
  }
  const ended = hasDisplay() ? await openApp() : await walkThroughApp();
  process.exitCode = ended.code;
}

function openApp() {
  // The folder of the repository, not the file: its package.json gives the app its name.
  const app = buildFolder === inRoot('out', 'app') ? root : `${buildFolder}/main/index.js`;
  const args = [...electronArgs(), app, ...process.argv.slice(2)];
  return runShown(electronPath(), args, { env: childEnv(runtimeEnv()) });
}

function walkThroughApp() {
  console.log('no screen here: walking through the main job on a virtual one');
  return withDisplay((display) => {
    const env = childEnv({ ...runtimeEnv(), ...display });
    return runShown(nodePath(), [inRoot('scripts', 'tour.mjs'), ...process.argv.slice(2)], { env });
  });
}

try {
  await start();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

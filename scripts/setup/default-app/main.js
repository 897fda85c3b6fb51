// The registry runtime comes without Electron's default app, which starts the path on the command line.
// This one does the same: `electron [-r module] [--version] <path> [...]`, for CommonJS and ES modules.
// It is a module itself and awaits the app's: Electron then holds back `ready` until the app's first run is through.
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';

/** Reads Electron's own options up to the path; what comes after it belongs to the app. */
function readCommandLine(args) {
  const options = { modules: [], file: undefined, version: false };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg === '--version' || arg === '-v') return { ...options, version: true };
    if (arg === '-r' || arg === '--require') options.modules.push(args[++index]);
    else if (arg.startsWith('--app=')) return { ...options, file: arg.slice('--app='.length) };
    else if (!arg.startsWith('-')) return { ...options, file: arg };
  }
  return options;
}

function fail(message) {
  console.error(message);
  if (process.env.DISPLAY && !process.env.CI) dialog.showErrorBox('Electron', message);
  app.exit(1);
}

/** A folder with a package.json gives the app its name and version, as it will have when packaged. */
function takeNameFrom(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return false;
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName || manifest.name || app.name;
  app.setDesktopName(manifest.desktopName || `${app.name}.desktop`);
  return true;
}

async function start(file) {
  const target = path.resolve(file);
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  let entry;
  try {
    const named = takeNameFrom(target);
    entry = Module._resolveFilename(target, null, true);
    app.setAppPath(named ? target : path.dirname(entry));
  } catch (error) {
    return fail(`Unable to find Electron app at ${target}\n\n${error.message}`);
  }
  try {
    await import(pathToFileURL(entry).toString());
  } catch (error) {
    fail(`App threw an error during load\n${error?.stack ?? error}`);
  }
}

const options = readCommandLine(process.argv.slice(1));
if (options.version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
} else if (!options.file) {
  fail('Give the path of the app to start.');
} else {
  // Modules that were asked for with -r run before the app, as Playwright's loader has to.
  for (const name of options.modules)
    Module._load(path.isAbsolute(name) ? name : path.resolve(name), null, true);
  await start(options.file);
}

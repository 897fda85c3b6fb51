import { url as inspectorUrl } from 'node:inspector';
import { app } from 'electron';

/** Chromium's switches that hand the window to whoever connects. */
const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/**
 * Closes Chromium's remote debugging in an installed app, before it would start to listen. No fuse does that; the one for
 * Node's inspector decides here too: only a package built for tests can be started with an inspector that is open.
 */
export function closeDebugging(): void {
  if (!app.isPackaged || inspectorUrl() !== undefined) return;
  for (const name of DEBUGGING_SWITCHES) app.commandLine.removeSwitch(name);
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import { version as builtVersion } from '../../../../package.json';
import type { UpdateWay } from '../../../shared/features/updates/contract';
import { RELEASE_KEYS } from './releaseKeys';
import { packageKind } from './systemUpdater';
import type { Updater } from './updater';

interface OwnUpdater {
  version: string;
  possible: UpdateWay;
  /** Loads electron-updater; only where it is possible. */
  load: () => Promise<Updater>;
}

/** How this very copy of the app updates itself. `rehearsal`: a copy that was not packaged plays an installed one. */
export function ownUpdater(rehearsal: { folder: string; releaseKey: string } | null): OwnUpdater {
  const version = app.isPackaged ? app.getVersion() : builtVersion;
  const keys = rehearsal ? [rehearsal.releaseKey] : RELEASE_KEYS;
  const kind = packageKind(process.resourcesPath);
  // electron-builder leaves it in what can be updated, with the publisher that Windows has to find on an installer.
  const configFile = join(rehearsal?.folder ?? process.resourcesPath, 'app-update.yml');
  const installed = (app.isPackaged || rehearsal !== null) && kind !== null && existsSync(configFile);
  return {
    version,
    possible: !installed ? 'not_installed' : keys.length === 0 ? 'no_key' : 'yes',
    load: async () => {
      const { getAppCacheDir } = await import('electron-updater/out/AppAdapter.js');
      const { createUpdater } = await import('./updater');
      const { systemUpdater } = await import('./systemUpdater');
      const folder = rehearsal?.folder ?? getAppCacheDir();
      mkdirSync(folder, { recursive: true });
      const adapter: AppAdapter = {
        version,
        name: app.getName(),
        isPackaged: true,
        appUpdateConfigPath: configFile,
        userDataPath: folder,
        baseCachePath: folder,
        whenReady: () => app.whenReady(),
        relaunch: () => app.relaunch(),
        quit: () => app.quit(),
        // It installs nothing by itself when the app quits.
        onQuit: () => undefined,
      };
      const extension = kind ?? '';
      return createUpdater({ updater: await systemUpdater(extension, adapter), extension, keys, folder });
    },
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';

/** How this copy was installed, by what its package ends in; null when it was not, and cannot replace itself. */
export function packageKind(resources: string): string | null {
  switch (process.platform) {
    case 'win32':
      return 'exe';
    case 'darwin':
      return 'zip';
    case 'linux': {
      // electron-builder leaves it in packages that a package manager installs.
      const file = join(resources, 'package-type');
      if (existsSync(file)) return readFileSync(file, 'utf8').trim();
      return process.env.APPIMAGE ? 'AppImage' : null;
    }
    default:
      return null;
  }
}

type SystemUpdater = AppUpdater & { quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void };

/** electron-updater's part for a kind of package; loaded when it is needed, long after the start. */
export async function systemUpdater(kind: string, adapter: AppAdapter): Promise<SystemUpdater> {
  const { AppImageUpdater, DebUpdater, MacUpdater, NsisUpdater, PacmanUpdater, RpmUpdater } = await import(
    'electron-updater'
  );
  switch (kind) {
    case 'exe':
      return new NsisUpdater(null, adapter);
    case 'zip':
      return new MacUpdater(undefined, adapter);
    case 'deb':
      return new DebUpdater(null, adapter);
    case 'rpm':
      return new RpmUpdater(null, adapter);
    case 'pacman':
      return new PacmanUpdater(null, adapter);
    default:
      return new AppImageUpdater(null, adapter);
  }
}

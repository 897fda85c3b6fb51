// Where packaged test builds lie: beside the build that they were made from.
import { join } from 'node:path';
import { buildFolder } from '../setup/build.mjs';

/** @param {'test' | 'release'} profile @returns {string} */
export const packageFolder = (profile) => `${buildFolder}-packaged-${profile}`;

/** The executable of the packaged app on this PC. @param {'test' | 'release'} profile @returns {string} */
export function packagedExecutable(profile) {
  const places = {
    win32: ['win-unpacked', 'showroom-desk.exe'],
    darwin: [
      process.arch === 'arm64' ? 'mac-arm64' : 'mac',
      'Showroom Desk.app/Contents/MacOS/Showroom Desk',
    ],
  };
  return join(packageFolder(profile), ...(places[process.platform] ?? ['linux-unpacked', 'showroom-desk']));
}

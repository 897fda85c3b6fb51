// Electron gives security fixes to its three newest lines; a new one comes every eight weeks (electronjs.org/docs/latest/
// tutorial/electron-timelines). Kept by hand with each new line: releases ask it, and they refuse a line that is out of it.

/** When the line in use came out, from the npm registry. */
const LINE = { major: 45, released: '2026-10-21' };

const SUPPORTED_WEEKS = 3 * 8;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * @param {string} version of the `electron` package
 * @returns {{ known: boolean, until: string }} `until`: the first day (YYYY-MM-DD) without fixes
 */
export function supportOf(version) {
  const until = new Date(Date.parse(LINE.released) + SUPPORTED_WEEKS * WEEK_MS).toISOString().slice(0, 10);
  return { known: Number(version.split('.')[0]) === LINE.major, until };
}

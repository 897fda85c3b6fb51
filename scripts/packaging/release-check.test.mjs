import { expect, test } from 'vitest';
import { releaseObstacle } from './release-check.mjs';

const fit = { runtime: 'official', electronVersion: '45.4.1', env: {}, today: '2026-11-22' };

test('a release is built with the official Electron, from its site or a mirror', () => {
  expect(releaseObstacle(fit)).toBeNull();
  expect(releaseObstacle({ ...fit, runtime: 'mirror' })).toBeNull();
});

test.each([
  ['the registry runtime', { runtime: 'registry' }, /official Electron 45\.4\.1.*setup\.mjs --again/],
  ['nothing set up', { runtime: undefined }, /node scripts\/setup\.mjs/],
  ['a folder from the environment', { env: { ELECTRON_OVERRIDE_DIST_PATH: '/tmp/electron' } }, /unset it/],
  ['a line that nobody entered', { electronVersion: '46.0.0' }, /support\.mjs/],
  ['a line without fixes', { today: '2027-04-07' }, /since 2027-04-07.*update the package/],
])('%s is refused with a sentence that says what to do', (_what, change, sentence) => {
  expect(releaseObstacle({ ...fit, ...change })).toMatch(sentence);
});

test('the last day with fixes still makes a release', () => {
  expect(releaseObstacle({ ...fit, today: '2027-04-06' })).toBeNull();
});

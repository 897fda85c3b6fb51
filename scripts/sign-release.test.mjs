import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isSignedRelease } from '../src/main/engines/updater/releaseKeys.ts';
import { describeRelease } from '../tests/support/updateFeed.ts';
import { makeKey, signBuilt, signFolder, signingOf } from './sign-release.mjs';

const passphrase = 'a passphrase for tests';
const bytes = Buffer.from('an installer');
let folder;
let keyFile;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  keyFile = join(folder, 'release.pem');
});

const layOut = (name = 'latest-linux.yml', more = {}) => {
  const description = describeRelease({ version: '0.2.0', fileName: 'Desk 0.2.0.AppImage', bytes, ...more });
  writeFileSync(join(folder, 'Desk 0.2.0.AppImage'), bytes);
  writeFileSync(join(folder, name), description);
  return description;
};

test('a release that was signed is accepted with its key, under its name, as it stands', () => {
  const publicKey = makeKey(keyFile, passphrase);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(readFileSync(keyFile, 'utf8')).toContain('ENCRYPTED PRIVATE KEY');
  const description = layOut();
  expect(signFolder({ keyFile, passphrase, folder, keys: [publicKey] })).toEqual(['latest-linux.yml']);
  const signature = readFileSync(join(folder, 'latest-linux.yml.sig'), 'utf8');
  expect(isSignedRelease('latest-linux.yml', description, signature, [publicKey])).toBe(true);
  expect(isSignedRelease('latest.yml', description, signature, [publicKey])).toBe(false);
  expect(isSignedRelease('latest-linux.yml', `${description} `, signature, [publicKey])).toBe(false);
  expect(isSignedRelease('latest-linux.yml', description, signature, [])).toBe(false);
});

test('what a shop would refuse is not signed', () => {
  const keys = [makeKey(keyFile, passphrase)];
  const sign = () => signFolder({ keyFile, passphrase, folder, keys });
  expect(sign).toThrow('no latest*.yml');
  layOut('latest.yml', { size: 5 });
  expect(sign).toThrow('is not the file that latest.yml describes');
  layOut('latest.yml', { sha512: 'A'.repeat(88) });
  expect(sign).toThrow('is not the file');
  layOut('latest.yml');
  rmSync(join(folder, 'Desk 0.2.0.AppImage'));
  expect(sign).toThrow('which is not in');
  layOut('latest.yml');
  expect(() => signFolder({ keyFile, passphrase: 'wrong', folder, keys })).toThrow();
  expect(() => signFolder({ keyFile, passphrase, folder, keys: [] })).toThrow('no app would accept');
  expect(existsSync(join(folder, 'latest.yml.sig'))).toBe(false);
});

test('a private key neither lies in the project nor takes the place of another', () => {
  expect(() => makeKey('scripts/release.pem', passphrase)).toThrow('lies in the project');
  makeKey(keyFile, passphrase);
  expect(() => makeKey(keyFile, passphrase)).toThrow('is there already');
});

test('a release is signed when its key is in the environment, and says so when it is not', () => {
  const keys = [makeKey(keyFile, passphrase)];
  layOut();
  const given = { SHOWROOM_RELEASE_KEY_FILE: keyFile, SHOWROOM_RELEASE_PASSPHRASE: passphrase };
  expect(signBuilt(signingOf({}, keys), folder, keys)).toContain('not signed, so no shop takes it');
  expect(existsSync(join(folder, 'latest-linux.yml.sig'))).toBe(false);
  expect(signBuilt(signingOf(given, keys), folder, keys)).toBe('signed latest-linux.yml');
  expect(existsSync(join(folder, 'latest-linux.yml.sig'))).toBe(true);
});

test('what cannot sign stops a release before it is built', () => {
  const keys = [makeKey(keyFile, passphrase)];
  const given = { SHOWROOM_RELEASE_KEY_FILE: keyFile, SHOWROOM_RELEASE_PASSPHRASE: passphrase };
  expect(() => signingOf({ SHOWROOM_RELEASE_KEY_FILE: keyFile }, keys)).toThrow('needs both');
  expect(() => signingOf({ ...given, SHOWROOM_RELEASE_PASSPHRASE: 'wrong' }, keys)).toThrow('does not open');
  expect(() => signingOf({ ...given, SHOWROOM_RELEASE_KEY_FILE: `${keyFile}x` }, keys)).toThrow('no private');
  expect(() => signingOf(given, [])).toThrow('no app would accept');
});

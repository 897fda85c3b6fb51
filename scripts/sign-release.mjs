// For the maker: signs what a release's build has laid into a folder, so that the app accepts it as an update.
//   node scripts/sign-release.mjs --new-key FILE         makes a key pair; FILE keeps the private one, outside this project
//   node scripts/sign-release.mjs --key FILE FOLDER      writes latest*.yml.sig beside each latest*.yml
// The private key is encrypted with the passphrase in SHOWROOM_RELEASE_PASSPHRASE.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isSignedRelease, RELEASE_KEYS, signRelease } from '../src/main/engines/updater/releaseKeys.ts';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Makes a key pair. @returns {string} the public key, to be put into `releaseKeys.ts` */
export function makeKey(file, passphrase) {
  const place = resolve(file);
  if (!relative(PROJECT, place).startsWith('..'))
    throw new Error(`${place} lies in the project: a private key must not`);
  if (existsSync(place)) throw new Error(`${place} is there already; keys are not replaced`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  writeFileSync(place, pem, { mode: 0o600 });
  return spki(publicKey);
}

/**
 * Signs each description of a release in a folder, after looking whether the files that it names are there, whole.
 * @param {{ keyFile: string, passphrase: string, folder: string, keys?: readonly string[] }} options `keys`: those built into the app
 * @returns {string[]} names of the descriptions that are signed now
 */
export function signFolder({ keyFile, passphrase, folder, keys = RELEASE_KEYS }) {
  const { key, publicKey } = openKey({ keyFile, passphrase, keys });
  const names = readdirSync(folder).filter((name) => /^latest.*\.yml$/.test(name));
  if (names.length === 0) throw new Error(`there is no latest*.yml in ${folder}`);
  for (const name of names) {
    const description = readFileSync(join(folder, name), 'utf8');
    checkFiles(folder, name, description);
    const signature = signRelease(name, description, key);
    if (!isSignedRelease(name, description, signature, [publicKey]))
      throw new Error(`${name} could not be signed`);
    writeFileSync(join(folder, `${name}.sig`), `${signature}\n`);
  }
  return names;
}

/** The private key, once it is known that it opens and that the app accepts what it signs. */
function openKey({ keyFile, passphrase, keys }) {
  if (!existsSync(keyFile)) throw new Error(`there is no private key at ${keyFile}`);
  const key = { key: readFileSync(keyFile, 'utf8'), passphrase };
  const publicKey = spki(createPublicKey(privateKeyOf(key, keyFile)));
  if (!keys.includes(publicKey)) {
    throw new Error(
      `no app would accept this key: ${publicKey} is not in src/main/engines/updater/releaseKeys.ts`,
    );
  }
  return { key, publicKey };
}

function privateKeyOf(key, keyFile) {
  try {
    return createPrivateKey(key);
  } catch (cause) {
    throw new Error(`SHOWROOM_RELEASE_PASSPHRASE does not open ${keyFile}`, { cause });
  }
}

/**
 * What `npm run release` signs with, out of its environment: SHOWROOM_RELEASE_KEY_FILE and SHOWROOM_RELEASE_PASSPHRASE.
 * Tried before anything is built. Throws when one is missing or of no use; null: neither is given.
 * @returns {{ keyFile: string, passphrase: string } | null}
 */
export function signingOf(env, keys = RELEASE_KEYS) {
  const { SHOWROOM_RELEASE_KEY_FILE: keyFile, SHOWROOM_RELEASE_PASSPHRASE: passphrase } = env;
  if (!keyFile && !passphrase) return null;
  if (!keyFile || !passphrase)
    throw new Error('signing needs both: SHOWROOM_RELEASE_KEY_FILE and SHOWROOM_RELEASE_PASSPHRASE');
  openKey({ keyFile, passphrase, keys });
  return { keyFile, passphrase };
}

/** Signs what was built, if there is something to sign with. @returns {string} what has become of it, to be told */
export function signBuilt(signing, folder, keys = RELEASE_KEYS) {
  if (signing) return `signed ${signFolder({ ...signing, folder, keys }).join(', ')}`;
  return `not signed, so no shop takes it as an update; sign it with: SHOWROOM_RELEASE_PASSPHRASE=… node scripts/sign-release.mjs --key FILE ${folder}`;
}

const spki = (key) => key.export({ type: 'spki', format: 'der' }).toString('base64');

/** What a shop's PC would refuse must not be signed in the first place. */
function checkFiles(folder, name, description) {
  const entry = /- url: (.+)\n\s+sha512: (.+)\n\s+size: (\d+)/g;
  const files = [...description.matchAll(entry)].map(([, url, sha512, size]) => ({
    url: url.trim().replace(/^(["'])(.*)\1$/, '$2'),
    sha512: sha512.trim(),
    size: Number(size),
  }));
  if (files.length === 0) throw new Error(`${name} names no file with sha512 and size`);
  for (const { url, sha512, size } of files) {
    const file = join(folder, url);
    if (!existsSync(file)) throw new Error(`${name} names ${url}, which is not in ${folder}`);
    if (statSync(file).size !== size || sha512Of(file) !== sha512) {
      throw new Error(`${url} is not the file that ${name} describes`);
    }
  }
}

const sha512Of = (file) => createHash('sha512').update(readFileSync(file)).digest('base64');

function main() {
  const { values, positionals } = parseArgs({
    options: { 'new-key': { type: 'string' }, key: { type: 'string' } },
    allowPositionals: true,
  });
  const passphrase = process.env.SHOWROOM_RELEASE_PASSPHRASE;
  const [folder] = positionals;
  if (!passphrase) throw new Error('put the passphrase of the private key into SHOWROOM_RELEASE_PASSPHRASE');
  if (values['new-key']) {
    console.log(`private key: ${resolve(values['new-key'])}, keep it and its passphrase safe and apart`);
    console.log(
      `public key, for src/main/engines/updater/releaseKeys.ts:\n${makeKey(values['new-key'], passphrase)}`,
    );
  } else if (values.key && folder) {
    for (const name of signFolder({ keyFile: values.key, passphrase, folder })) console.log(`signed ${name}`);
  } else throw new Error('usage: node scripts/sign-release.mjs --new-key FILE | --key FILE FOLDER');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

// The licences of everything that a package carries of others, in one file beside the app. Electron and Chromium bring
// theirs themselves.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';

/** The name of the file, in the built app's folder and in the package's resources. */
export const LICENCES = 'third-party-licences.txt';

/** Compiled into SQLite's binary; what a module under `dependencies` needs itself. */
const BEHIND = ['node-addon-api', '@canvas/image-data'];

/** Packages that come without a text: the licence that they name (buffers: as its siblings), and whose it is. */
const WITHOUT_TEXT = {
  '@ant-design/icons-svg': ['MIT', 'Ant Design'],
  '@canvas/image-data': ['MIT', 'Linus Unnebäck'],
  '@cornerstonejs/codec-libjpeg-turbo-8bit': ['ISC-libjpeg-turbo', 'Cornerstone.js contributors'],
  '@cwasm/webp': ['MIT-libwebp', 'Linus Unnebäck'],
  binary: ['MIT', 'James Halliday'],
  buffers: ['MIT', 'James Halliday'],
  chainsaw: ['MIT', 'James Halliday'],
  'drizzle-orm': ['Apache-2.0', 'Drizzle Team'],
  'is-mobile': ['MIT', '2013 Julian Gruber <julian@juliangruber.com>'],
  isarray: ['MIT', '2013 Julian Gruber <julian@juliangruber.com>'],
  'lazy-val': ['MIT', 'Vladimir Krivosheev'],
  saxes: ['ISC', 'Louis-Dominique Dubeau <ldd@lddubeau.com>'],
};

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Licence as Vite writes them (`build.license`) */

/**
 * Writes the licences of what the build bundles and of what lies beside it as modules. Throws when one has no text.
 * @param {string} app the folder of the build
 */
export function writeLicences(app) {
  const bundled = ['main', 'preload', 'renderer'].flatMap((part) => {
    const file = join(app, part, 'licences.json');
    if (!existsSync(file)) throw new Error(`${file} is not there; build the app again`);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const beside = [...Object.keys(dependencies), ...BEHIND].map(licenceOfModule);
  writeFileSync(join(app, LICENCES), licenceText([...bundled, ...beside]));
}

/**
 * One text of all, by name; a library that is in several parts is named once.
 * @param {readonly Licence[]} licences
 */
export function licenceText(licences) {
  const byName = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const parts = [...byName.keys()].sort().map((title) => {
    const { name, identifier, text } = byName.get(title);
    const [named, whose] = WITHOUT_TEXT[name] ?? [];
    const whole = text ?? (named && standardText(named, whose));
    if (!whole)
      throw new Error(
        `${title} brings no licence text; see what it is under and add it to ${import.meta.filename}`,
      );
    return `${RULE}\n${title} (${identifier ?? named ?? 'see below'})\n${RULE}\n\n${whole}\n`;
  });
  return `Showroom Desk contains the following software of others, each under its own licence.\n\n${parts.join('\n')}`;
}

const RULE = '-'.repeat(80);

function standardText(identifier, holder) {
  const text = readFileSync(join(import.meta.dirname, 'licences', `${identifier}.txt`), 'utf8').trim();
  return text.includes('{holder}') ? text.replace('{holder}', holder) : `Copyright (c) ${holder}\n\n${text}`;
}

/** @returns {Licence} */
function licenceOfModule(name) {
  const folder = inRoot('node_modules', name);
  const { version, license: identifier } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, identifier, ...(text && { text }) };
}

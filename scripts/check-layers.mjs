// Checks that imports go one way (docs/architecture.md): renderer and main know shared and not each other, shared knows
// nobody, inside main each folder imports only what stands below it, a feature of main is imported only by its index.ts,
// and neither features nor files import one another in a circle. (Biome's noImportCycles finds circles, too, types included, but
// makes each lint of a folder five times slower; here every import is read anyway.)
//   node scripts/check-layers.mjs
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { circlesOf } from './import-circles.mjs';

const inLayer = (path, layer) => path === layer || path.startsWith(`${layer}/`);
const packageName = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const isBuiltin = (specifier) =>
  specifier.startsWith('node:') || builtinModules.includes(packageName(specifier));
const isTest = (path) => /\.test\.tsx?$/.test(path);

const sharedPackages = ['zod', 'dayjs'];
const testPackages = ['vitest', 'fast-check'];
const mainPackages = /^(electron($|-)|better-sqlite3$|drizzle-orm$|exceljs$)/;

/**
 * For each layer: the other layers that it may import, and the packages that it may not, with the reason.
 * A test may use the test tools and Node, but crosses no layer either.
 */
const layers = {
  'src/shared': {
    layers: [],
    forbids: (specifier, path) => {
      if (sharedPackages.includes(packageName(specifier))) return undefined;
      if (isTest(path) && (testPackages.includes(packageName(specifier)) || isBuiltin(specifier)))
        return undefined;
      return `src/shared is pure: it imports its own files and ${sharedPackages.join(', ')} only`;
    },
  },
  'src/renderer': {
    layers: ['src/shared'],
    forbids: (specifier, path) => {
      if (mainPackages.test(packageName(specifier))) return 'the renderer reaches data through api.call only';
      if (isBuiltin(specifier) && !isTest(path)) return 'the renderer has no Node';
      return undefined;
    },
  },
  'src/main': { layers: ['src/shared'], forbids: () => undefined },
  'src/preload': {
    layers: ['src/shared'],
    forbids: (specifier) =>
      specifier === 'electron' || specifier === 'electron/renderer'
        ? undefined
        : 'the preload is one small file: electron and shared types only',
  },
};

/** The folders of main from top to bottom; types count like everything else. `index.ts` starts the app and is of it. */
const mainFolders = ['app', 'sample', 'features', 'engines', 'core', 'database', 'system'];

const mainFolderOf = (path) => {
  const [, folder] = path.match(/^src\/main\/([^/]+)\//) ?? [];
  return folder ?? 'app';
};

/** Why an import inside main is wrong; undefined where it goes down, or is of a test's. */
function upward(path, to) {
  const [from, into] = [mainFolderOf(path), mainFolderOf(to)];
  if (!mainFolders.includes(from)) return `src/main has no folder ${from}: ${mainFolders.join(', ')}`;
  const goesDown = mainFolders.indexOf(from) <= mainFolders.indexOf(into);
  return goesDown || isTest(path) ? undefined : `src/main/${from} stands below src/main/${into}`;
}

/** Where files may not import one another in a circle; types count. */
const withoutCircles = ['src/main', 'src/preload', 'src/shared'];

/** The feature of main that a path lies in; undefined for the folder itself, which means its index.ts. */
const mainFeatureOf = (path) => path.match(/^src\/main\/features\/([^/]+)\//)?.[1];

/** Why an import of a feature's inner file is wrong; a test may look into what it tests together. */
function pastIndex(path, to) {
  const feature = mainFeatureOf(to);
  if (!feature || feature === mainFeatureOf(path) || isTest(path)) return undefined;
  return `of a feature only its index.ts is for others: src/main/features/${feature}`;
}

/** What is used in one place alone, or nowhere: Electron's raw channels; everything else goes through the contract. */
const rawChannels = [
  { word: 'ipcMain', home: 'src/main/app' },
  { word: 'ipcRenderer', home: 'src/preload' },
  // Nothing is opened outside of the app: a link that somebody typed must not start a program.
  { word: 'openExternal', home: null },
];

/** @param {string} root @returns {string[]} one line for each import against the direction */
export function checkLayers(root) {
  const sources = sourceFiles(join(root, 'src')).map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    code: withoutComments(readFileSync(file, 'utf8')),
  }));
  return [
    ...sources.flatMap(({ path, code }) => [
      ...importProblems(root, path, code),
      ...channelProblems(path, code),
    ]),
    ...circleProblems(root, sources),
  ];
}

function sourceFiles(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

/** Blanks comments and keeps every line where it was; strings stay, they may hold slashes. */
function withoutComments(text) {
  const commentsAndStrings =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(commentsAndStrings, (part) => (part[0] === '/' ? part.replace(/[^\n]/g, ' ') : part));
}

const lineOf = (code, index) => code.slice(0, index).split('\n').length;

/** Every module that is named by import, export … from, import() or require(), with its line. */
function importsIn(code) {
  const form =
    /(?<!['"])\b(?:import|export)\b(?:[^'"`;()]*?\bfrom)?\s*(['"])([^'"\n]+)\1|\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\3/g;
  return [...code.matchAll(form)].map((match) => ({
    specifier: match[2] ?? match[4],
    line: lineOf(code, match.index + match[0].length),
  }));
}

function importProblems(root, path, code) {
  const layer = Object.keys(layers).find((name) => inLayer(path, name));
  if (!layer) return [];
  return importsIn(code).flatMap(({ specifier, line }) => {
    const reason = specifier.startsWith('.')
      ? crossing(layer, path, target(root, path, specifier))
      : layers[layer].forbids(specifier, path);
    return reason ? [`${path}:${line} imports ${specifier}: ${reason}`] : [];
  });
}

/** The file that a relative import means, from the root of the repository. */
function target(root, path, specifier) {
  const file = specifier.replace(/\?.*$/, '');
  return relative(root, resolve(root, dirname(path), file))
    .split(sep)
    .join('/');
}

function crossing(layer, path, to) {
  if (inLayer(to, layer)) return layer === 'src/main' ? (upward(path, to) ?? pastIndex(path, to)) : undefined;
  if (layers[layer].layers.some((allowed) => inLayer(to, allowed))) return undefined;
  if (isTest(path) && inLayer(to, 'tests')) return undefined;
  if (inLayer(to, 'tools')) return 'nothing in src imports tools';
  const other = Object.keys(layers).find((name) => inLayer(to, name));
  if (other) return `${layer} does not import ${other}`;
  return layer === 'src/main' || layer === 'src/renderer'
    ? undefined
    : `${layer} imports nothing from outside of src`;
}

/** Circles of features of main, which exist even where no file is in one, and of files. */
function circleProblems(root, sources) {
  const known = new Set(sources.map(({ path }) => path));
  const files = new Map();
  const features = new Map();
  for (const { path, code } of sources) {
    if (isTest(path) || !withoutCircles.some((layer) => inLayer(path, layer))) continue;
    const imported = importsIn(code)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => fileOf(known, target(root, path, specifier)))
      .filter((file) => file !== undefined);
    files.set(path, new Set(imported));
    const feature = mainFeatureOf(path);
    if (!feature) continue;
    const others = imported.map(mainFeatureOf).filter((other) => other && other !== feature);
    features.set(feature, new Set([...(features.get(feature) ?? []), ...others]));
  }
  const told = (way) => [...way, way[0]].join(' → ');
  return [
    ...circlesOf(features).map((way) => `src/main/features: ${told(way)} is a circle`),
    ...circlesOf(files).map((way) => `${told(way)} is a circle`),
  ];
}

/** The source file that an import without its ending means; undefined for what is no source. */
const fileOf = (known, path) =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find((file) =>
    known.has(file),
  );

function channelProblems(path, code) {
  return rawChannels
    .filter(({ home }) => !(home && inLayer(path, home)))
    .flatMap(({ word, home }) =>
      [...code.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(
        (match) =>
          `${path}:${lineOf(code, match.index)} uses ${word}: ${home ? `only ${home} does` : 'nothing does'}`,
      ),
    );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const problems = checkLayers(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? 'layers: every import goes the right way' : `layers: ${problems.length} problems`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

// Checks that imports go one way (docs/architecture.md): renderer and main know shared and not each other, shared knows
// nobody, inside main and the renderer each folder imports only what stands below it, a feature is imported only by its
// index.ts, and neither features nor files import one another in a circle. (Biome's noImportCycles finds circles, too, types
// included, but makes each lint of a folder five times slower; here every import is read anyway.)
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

/** The folders inside a layer from top to bottom; types count like everything else. What lies beside them is of the first. */
const folders = {
  'src/main': ['app', 'sample', 'features', 'engines', 'core', 'database', 'system'],
  'src/renderer': ['app', 'modules', 'features', 'widgets', 'ui', 'platform'],
};

const folderOf = (layer, path) => path.match(`^${layer}/([^/]+)/`)?.[1] ?? folders[layer][0];

/** Why an import inside a layer is wrong; undefined where it goes down, or is of a test's. */
function inside(layer, path, to, dynamic) {
  if (!folders[layer]) return undefined;
  const [from, into] = [folderOf(layer, path), folderOf(layer, to)];
  if (!folders[layer].includes(from)) return `${layer} has no folder ${from}: ${folders[layer].join(', ')}`;
  if (isTest(path)) return undefined;
  if (folders[layer].indexOf(from) > folders[layer].indexOf(into))
    return `${layer}/${from} stands below ${layer}/${into}`;
  return pastIndex(path, to, dynamic);
}

/** Folders of features, each of which the others know by its index.ts alone. */
const featureFolders = ['src/main/features', 'src/renderer/features'];

/** The feature that a path lies in: its folder and its name. */
function featureOf(path) {
  const folder = featureFolders.find((one) => inLayer(path, one));
  const [, name] = folder ? path.slice(folder.length).split('/') : [];
  return name ? { folder, name, path: `${folder}/${name}` } : undefined;
}

/**
 * Why an import of a feature's inner file is wrong; a test may look into what it tests together. A module of the renderer
 * fetches pages when they are opened, which an index.ts would bring along at the start.
 */
function pastIndex(path, to, dynamic) {
  const feature = featureOf(to);
  if (!feature || feature.path === featureOf(path)?.path || isTest(path)) return undefined;
  if ([feature.path, `${feature.path}/index`, `${feature.path}/index.ts`].includes(to)) return undefined;
  if (dynamic && inLayer(path, 'src/renderer/modules')) return undefined;
  return `of a feature only its index.ts is for others: ${feature.path}`;
}

/** What is used in one place alone, or nowhere: Electron's raw channels; everything else goes through the contract. */
const rawChannels = [
  { word: 'ipcMain', home: 'src/main/app' },
  { word: 'ipcRenderer', home: 'src/preload' },
  // Nothing is opened outside of the app: a link that somebody typed must not start a program.
  { word: 'openExternal', home: null },
];

/** @param {string} root @returns {string[]} one line for each import against the direction, and for each circle */
export function checkLayers(root) {
  const files = sourceFiles(join(root, 'src')).map((file) => {
    const path = relative(root, file).split(sep).join('/');
    const code = withoutComments(readFileSync(file, 'utf8'));
    return { path, code, imports: importsIn(code) };
  });
  return [
    ...files.flatMap(({ path, code, imports }) => [
      ...importProblems(root, path, imports),
      ...channelProblems(path, code),
    ]),
    ...circleProblems(root, files),
  ];
}

/** Circles of features, which exist even where no file is in one, and of files; types count. */
function circleProblems(root, sources) {
  const known = new Set(sources.map(({ path }) => path));
  const files = new Map();
  const features = new Map(featureFolders.map((folder) => [folder, new Map()]));
  for (const { path, imports } of sources) {
    if (isTest(path)) continue;
    const imported = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => fileOf(known, target(root, path, specifier)))
      .filter((file) => file !== undefined);
    files.set(path, new Set(imported));
    const feature = featureOf(path);
    if (!feature) continue;
    const graph = features.get(feature.folder);
    const others = imported.map(featureOf).filter((other) => other && other.path !== feature.path);
    graph.set(feature.name, new Set([...(graph.get(feature.name) ?? []), ...others.map(({ name }) => name)]));
  }
  const told = (way) => [...way, way[0]].join(' → ');
  return [
    ...[...features].flatMap(([folder, graph]) =>
      circlesOf(graph).map((way) => `${folder}: ${told(way)} is a circle`),
    ),
    ...circlesOf(files).map((way) => `${told(way)} is a circle`),
  ];
}

/** The source file that an import without its ending means; undefined for what is no source. */
const fileOf = (known, path) =>
  ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => path + end).find((file) => known.has(file));

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

/** Every module that is named by import, export … from, import() or require(), with its line; `dynamic`: by the latter two. */
function importsIn(code) {
  const form =
    /(?<!['"])\b(?:import|export)\b(?:[^'"`;()]*?\bfrom)?\s*(['"])([^'"\n]+)\1|\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\3/g;
  return [...code.matchAll(form)].map((match) => ({
    specifier: match[2] ?? match[4],
    dynamic: match[4] !== undefined,
    line: lineOf(code, match.index + match[0].length),
  }));
}

function importProblems(root, path, imports) {
  const layer = Object.keys(layers).find((name) => inLayer(path, name));
  if (!layer) return [];
  return imports.flatMap(({ specifier, line, dynamic }) => {
    const reason = specifier.startsWith('.')
      ? crossing(layer, path, target(root, path, specifier), dynamic)
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

function crossing(layer, path, to, dynamic) {
  if (inLayer(to, layer)) return inside(layer, path, to, dynamic);
  if (layers[layer].layers.some((allowed) => inLayer(to, allowed))) return undefined;
  if (isTest(path) && inLayer(to, 'tests')) return undefined;
  if (inLayer(to, 'tools')) return 'nothing in src imports tools';
  const other = Object.keys(layers).find((name) => inLayer(to, name));
  if (other) return `${layer} does not import ${other}`;
  return layer === 'src/main' || layer === 'src/renderer'
    ? undefined
    : `${layer} imports nothing from outside of src`;
}

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

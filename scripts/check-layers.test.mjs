import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLayers } from './check-layers.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'layers-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('an import the right way', () => {
  it.each([
    ['src/shared/domain/a.ts', "import { z } from 'zod';\nimport { b } from './b';"],
    ['src/shared/domain/a.test.ts', "import { readFileSync } from 'node:fs';\nimport { it } from 'vitest';"],
    ['src/renderer/app/a.tsx', "import { useState } from 'react';\nimport { a } from '../../shared/a';"],
    ['src/main/app/a.ts', "import { ipcMain } from 'electron';\nimport { a } from '../../shared/a';"],
    [
      'src/preload/index.ts',
      "import { ipcRenderer } from 'electron';\nimport type { A } from '../shared/a';",
    ],
    ['src/main/features/sales/a.ts', "import { c } from '../stock';"],
    ['src/main/features/sales/a.ts', "import { b } from './inside';"],
    ['src/main/features/sales/a.test.ts', "import { b } from '../stock/inside';"],
    ['src/main/app/a.ts', "import { b } from '../features/sales';"],
    ['src/renderer/app/a.ts', "// import { a } from '../../main/a';\nconst site = 'https://x';"],
    ['src/main/index.ts', "import manifest from '../../package.json';"],
    ['src/renderer/main.tsx', "import { App } from './app/App';\nimport { t } from './platform/i18n';"],
    ['src/renderer/app/a.tsx', "import { PAGES } from '../modules';\nimport { B } from '../features/sales';"],
    ['src/renderer/modules/a.tsx', "const Page = lazy(() => import('../features/sales/SalesPage'));"],
    [
      'src/renderer/features/sales/A.tsx',
      "import { B } from './B';\nimport type { C } from '../stock/index';",
    ],
    [
      'src/renderer/features/sales/A.tsx',
      "import { B } from '../../widgets/B';\nimport { C } from '../../ui/C';",
    ],
    ['src/renderer/features/sales/a.test.ts', "import { b } from '../stock/b';"],
  ])('%s is no problem', (path, text) => {
    write(path, text);
    expect(checkLayers(root)).toEqual([]);
  });
});

describe('an import the wrong way is named with file and line', () => {
  it.each([
    ['src/shared/a.ts', "import { app } from 'electron';", 'src/shared is pure'],
    ['src/shared/a.ts', "import fs from 'node:fs';", 'src/shared is pure'],
    ['src/shared/a.ts', "export * from '../main/b';", 'src/shared does not import src/main'],
    ['src/shared/a.ts', "import type { B } from '../renderer/b';", 'src/shared does not import src/renderer'],
    ['src/renderer/a.ts', "import { b } from '../main/b';", 'src/renderer does not import src/main'],
    ['src/renderer/a.ts', "const b = await import('../main/b');", 'src/renderer does not import src/main'],
    ['src/renderer/a.ts', "import { readFile } from 'fs/promises';", 'no Node'],
    ['src/renderer/a.ts', "import { shell } from 'electron';", 'api.call'],
    [
      'src/main/app/a.ts',
      "import {\n  b,\n} from '../../renderer/b';",
      'src/main does not import src/renderer',
      4,
    ],
    [
      'src/main/core/a.ts',
      "import { b } from '../features/sales/b';",
      'src/main/core stands below src/main/features',
    ],
    [
      'src/main/core/a.ts',
      "import type { B } from '../engines/jobs/b';",
      'src/main/core stands below src/main/engines',
    ],
    ['src/main/database/a.ts', "export * from '../core/b';", 'src/main/database stands below src/main/core'],
    [
      'src/main/features/sales/a.ts',
      "await import('../../app/b');",
      'src/main/features stands below src/main/app',
    ],
    [
      'src/main/features/sales/a.ts',
      "import type { B } from '../stock/inside';",
      'only its index.ts is for others: src/main/features/stock',
    ],
    [
      'src/main/app/a.ts',
      "import { b } from '../features/stock/stock.service';",
      'only its index.ts is for others: src/main/features/stock',
    ],
    ['src/main/sample/a.ts', "await import('../features/stock/inside');", 'only its index.ts is for others'],
    ['src/main/attic/a.ts', "import { b } from './b';", 'src/main has no folder attic'],
    ['src/main/app/a.ts', "import { b } from '../../../tools/b';", 'nothing in src imports tools'],
    ['src/main/app/a.ts', "require('../../preload/b');", 'src/main does not import src/preload'],
    ['src/preload/index.ts', "import dayjs from 'dayjs';", 'the preload is one small file'],
    ['src/main/features/sales/a.ts', 'ipcMain.handle(name);', 'uses ipcMain: only src/main/app'],
    ['src/main/app/a.ts', 'shell.openExternal(url);', 'uses openExternal: nothing does'],
    ['src/renderer/app/a.ts', 'window.ipcRenderer.send(1);', 'uses ipcRenderer: only src/preload'],
    [
      'src/renderer/platform/a.ts',
      "import { B } from '../ui/B';",
      'src/renderer/platform stands below src/renderer/ui',
    ],
    [
      'src/renderer/ui/A.tsx',
      "import type { B } from '../widgets/B';",
      'src/renderer/ui stands below src/renderer/widgets',
    ],
    [
      'src/renderer/widgets/A.tsx',
      "import { B } from '../features/sales';",
      'src/renderer/widgets stands below src/renderer/features',
    ],
    [
      'src/renderer/features/sales/A.tsx',
      "export type { Module } from '../../modules/module';",
      'src/renderer/features stands below src/renderer/modules',
    ],
    [
      'src/renderer/modules/a.ts',
      "await import('../app/b');",
      'src/renderer/modules stands below src/renderer/app',
    ],
    ['src/renderer/attic/a.ts', "import { b } from './b';", 'src/renderer has no folder attic'],
    [
      'src/renderer/features/sales/a.ts',
      "import { b } from '../stock/b';",
      'only its index.ts is for others: src/renderer/features/stock',
    ],
    [
      'src/renderer/features/sales/A.tsx',
      "import { B } from '../stock/B';",
      'only its index.ts is for others: src/renderer/features/stock',
    ],
    [
      'src/renderer/features/sales/a.ts',
      "import type { B } from '../stock/B';",
      'only its index.ts is for others',
    ],
    [
      'src/renderer/features/sales/A.tsx',
      "const B = () => import('../stock/B');",
      'only its index.ts is for others',
    ],
    [
      'src/renderer/modules/sales.tsx',
      "import { Page } from '../features/sales/Page';",
      'only its index.ts is for others',
    ],
    [
      'src/renderer/app/a.ts',
      "const B = () => import('../features/stock/B');",
      'only its index.ts is for others',
    ],
  ])('%s: %s', (path, text, reason, line = 2) => {
    write(path, `\n${text}\n`);
    const problems = checkLayers(root);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${path}:${line} `);
    expect(problems[0]).toContain(reason);
  });
});

describe('a circle', () => {
  it.each([
    ['of values', 'ts', "import { b } from './b';", "import { a } from './a';"],
    ['of values by a .tsx', 'tsx', "import { b } from './b';", "import { a } from './a';"],
    ['of types', 'tsx', "import type { B } from './b';", "import { type A } from './a';"],
    ['by a re-export and an import on demand', 'ts', "export { b } from './b';", "await import('./a');"],
  ])('of files is named: %s', (_what, extension, a, b) => {
    write('src/renderer/ui/a.ts', a);
    write(`src/renderer/ui/b.${extension}`, b);
    expect(checkLayers(root)).toEqual([
      `src/renderer/ui/a.ts → src/renderer/ui/b.${extension} → src/renderer/ui/a.ts is a circle`,
    ]);
  });

  it('of three files through an index is named once', () => {
    write('src/shared/i18n/a.ts', "import { b } from './b';");
    write('src/shared/i18n/b/index.ts', "export type { C } from '../c';");
    write('src/shared/i18n/c.ts', "import { a } from './a';");
    expect(checkLayers(root)).toEqual([
      'src/shared/i18n/a.ts → src/shared/i18n/b/index.ts → src/shared/i18n/c.ts → src/shared/i18n/a.ts is a circle',
    ]);
  });

  it.each([
    ['ts', "import { rule } from '../sales';"],
    ['tsx', "import { rule } from '../sales';"],
    ['ts', "import type { rule } from '../sales';"],
  ])('of features is named, although none of their files is in one: .%s, %s', (extension, back) => {
    for (const feature of ['sales', 'stock']) {
      write(`src/renderer/features/${feature}/index.ts`, "export { rule } from './rule';");
      write(`src/renderer/features/${feature}/rule.ts`, '');
    }
    write('src/renderer/features/sales/order.ts', "import { rule } from '../stock';");
    write(`src/renderer/features/stock/count.${extension}`, back);
    expect(checkLayers(root)).toEqual(['src/renderer/features: sales → stock → sales is a circle']);
  });

  it('of features of main is named likewise', () => {
    for (const feature of ['sales', 'stock']) write(`src/main/features/${feature}/index.ts`, '');
    write('src/main/features/sales/order.ts', "import { rule } from '../stock';");
    write('src/main/features/stock/count.ts', "import type { rule } from '../sales';");
    expect(checkLayers(root)).toEqual(['src/main/features: sales → stock → sales is a circle']);
  });

  it('of tests is none', () => {
    write('src/main/core/a.ts', '');
    write('src/main/core/a.test.ts', "import { a } from './a';\nimport { b } from './b.test';");
    write('src/main/core/b.test.ts', "import { a } from './a.test';");
    expect(checkLayers(root)).toEqual([]);
  });

  it('is none where two ways lead to the same file, or a test leads back', () => {
    write('src/renderer/ui/a.ts', "import { b } from './b';\nimport { c } from './c';");
    write('src/renderer/ui/b.ts', "import { c } from './c';");
    write('src/renderer/ui/c.ts', '');
    write('src/renderer/ui/c.test.ts', "import { a } from './a';");
    expect(checkLayers(root)).toEqual([]);
  });
});

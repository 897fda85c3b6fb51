import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safePath } from './safePath';

const FOLDER = '/app/renderer';

describe('custom protocol', () => {
  test('our own files are found', () => {
    expect(safePath(FOLDER, '/')).toBe('/app/renderer/index.html');
    expect(safePath(FOLDER, '/assets/index-1.js')).toBe('/app/renderer/assets/index-1.js');
    expect(safePath(FOLDER, '/assets/%E5%9B%BE.png')).toBe('/app/renderer/assets/图.png');
  });

  test.each([
    ['dots', '/../package.json'],
    ['dots further down', '/assets/../../main/index.js'],
    ['encoded dots', '/%2e%2e/package.json'],
    ['half-encoded dots', '/.%2E/package.json'],
    ['dots encoded twice', '/%252e%252e/package.json'],
    ['an encoded slash', '/..%2fpackage.json'],
    ['a slash encoded twice', '/..%252fpackage.json'],
    ['a backslash', '/..\\package.json'],
    ['an encoded backslash', '/..%5cpackage.json'],
    ['NUL', '/index.html\0.png'],
    ['encoded NUL', '/index.html%00.png'],
    ['broken encoding', '/%E5%9B'],
    ['the folder itself', '/.'],
    ['nothing', ''],
  ])('%s is refused', (_what, path) => {
    expect(safePath(FOLDER, path)).toBeNull();
  });

  test('whatever the path is made of, the file lies inside the folder', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '%2E',
      '%5c',
      '\\',
      '%00',
      '\0',
      'a',
      '%',
      '%25',
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = safePath(FOLDER, `/${pieces.join('')}`);
        expect(file === null || file.startsWith(`${FOLDER}/`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

import { expect, test } from 'vitest';
import { licenceText } from './licences.mjs';

test('each library is named once with its text, by name', () => {
  const one = { name: 'b', version: '1.0.0', identifier: 'MIT', text: 'text of b' };
  const text = licenceText([one, { name: 'a', version: '2.0.0', identifier: 'ISC', text: 'text of a' }, one]);
  expect(text.match(/text of \w/g)).toEqual(['text of a', 'text of b']);
  expect(text).toContain('b 1.0.0 (MIT)');
});

test('where a known library brings no text, it gets the standard one with whose it is', () => {
  const text = licenceText([
    { name: 'drizzle-orm', version: '1.0.0', identifier: 'Apache-2.0' },
    { name: 'saxes', version: '1.0.0', identifier: 'ISC' },
  ]);
  expect(text).toMatch(/Drizzle Team\s+Apache License\s+Version 2\.0/);
  expect(text).toContain('Louis-Dominique Dubeau');
  expect(text).not.toContain('{holder}');
});

test('a library without a text that nobody has looked at stops the package', () => {
  expect(() => licenceText([{ name: 'newcomer', version: '1.0.0', identifier: 'MIT' }])).toThrow(
    'newcomer 1.0.0 brings no licence text',
  );
});

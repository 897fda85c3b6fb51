import { expect, test } from 'vitest';
import { LOCALES } from '../domain/locale';
import { texts } from './index';

/** Every text of a language by its key. */
function leaves(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => leaves(one, key === '' ? name : `${key}.${name}`));
}

/** Quoted, and no name of anything of the app's own. */
const NO_LABELS = new Set(['—', 'replaced-…', '兼容性最佳', 'Most Compatible']);

/** A name without its unit: 右移（毫米）. */
const plain = (text: string) => text.replace(/…$|\s*[（(][^（(]*[）)]$/, '').trim();

test.each(LOCALES)(
  'what a message of %s puts in quotes is what a button, an option or a page is called',
  (locale) => {
    const all = leaves(texts[locale]);
    const labels = new Set(all.map(([, text]) => plain(text)));
    const wrong = all.flatMap(([key, text]) =>
      [...text.matchAll(/“([^”]+)”/g)]
        .map(([, quoted = '']) => quoted)
        .filter((quoted) => !quoted.includes('{{') && !NO_LABELS.has(quoted))
        .flatMap((quoted) => quoted.split(/ → | \/ /))
        .filter((name) => !labels.has(plain(name)))
        .map((name) => `${key}: “${name}”`),
    );
    expect(wrong).toEqual([]);
  },
);

test.each(LOCALES)(
  'the results of a delivery are quoted in %s as they stand there to be chosen',
  (locale) => {
    const { errors, deliveries } = texts[locale];
    expect(errors.fields.all_signed).toContain(`“${deliveries.result.signed}”`);
    expect(errors.fields.nothing_signed).toContain(`“${deliveries.result.refused}”`);
  },
);

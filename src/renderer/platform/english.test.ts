import { globSync, readFileSync } from 'node:fs';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { texts } from '../../shared/i18n';

test('one of something is said in the singular, in sentences with two counts, too', async () => {
  const language = i18next.createInstance();
  await language.init({ lng: 'en', resources: { en: { translation: texts.en } } });
  const say = (key: string, values: object): string => String(language.t(key as never, values as never));
  expect(say('deliveries.stops', { count: 1 })).toBe('1 stop');
  expect(say('deliveries.stops', { count: 2 })).toBe('2 stops');
  expect(say('deliveries.book.left', { stops: 1, packages: 30 })).toBe('1 stop, 30 packages left');
  expect(say('orders.linesCount', { count: 1, packages: 2 })).toBe('1 line, 2 packages');
  expect(say('orders.linesCount', { count: 2, packages: 1 })).toBe('2 lines, 1 package');
  expect(say('health.findings.slow_some', { count: 1, ms: 80 })).toMatch(/^One slow query since/);
});

test('no English text has a bare number before a plural without its singular', () => {
  const counted =
    /\{\{count\}\} (slow |kinds of )?(stops|packages|lines|pages|items|pieces|rooms|days|entries|pictures|queries|problems)\b/;
  const walk = (part: object, path: string): string[] =>
    Object.entries(part).flatMap(([key, value]) => {
      if (typeof value === 'object' && value !== null) return walk(value, `${path}${key}.`);
      return typeof value === 'string' &&
        counted.test(value) &&
        !key.endsWith('_one') &&
        !(`${key}_one` in part)
        ? [`${path}${key}`]
        : [];
    });
  // The shortcuts of a date and a term are fixed numbers, never one.
  expect(walk(texts.en, '').sort()).toEqual(['common.day', 'followups.inDays']);
});

/** Every text of a part of the texts. */
const wordsOf = (part: object): string[] =>
  Object.values(part).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? wordsOf(value) : [],
  );

test('one thing has one word', () => {
  // Late is overdue, a quote on paper is a quote, a waiting delivery is to book, a booked one is moved, 回访 checks back.
  const others =
    /\bd late\b|price sheet|quotation|to schedule|rebook|ask(ed|ing)? after|revisit|snooz|test page|in work\b/i;
  const { contractTerms: _, ...sheet } = texts.en.printing.sheet;
  const all = { ...texts.en, printing: { ...texts.en.printing, sheet } };
  expect(wordsOf(all).filter((words) => others.test(words))).toEqual([]);
});

test('a 导购 is called a salesperson everywhere', () => {
  // The terms of a contract speak of the seller of the goods.
  const { contractTerms: _, ...sheet } = texts.en.printing.sheet;
  const all = { ...texts.en, printing: { ...texts.en.printing, sheet } };
  expect(wordsOf(all).filter((words) => /\bsellers?\b|served by|shop assistant/i.test(words))).toEqual([]);
  expect(texts.en.codes.role.sales).toBe('Salesperson');
});

test('amounts have one sign, and only the language’s own texts put words together', () => {
  expect(wordsOf(texts.en).filter((words) => /CN¥|[、（）：；，。]/.test(words))).toEqual([]);
  const lines = globSync('src/renderer/**/*.{ts,tsx}')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => `${file}: ${line.trim()}`),
    );
  const joined = lines.filter(
    (line) => /[、（）：；，。]/.test(line) && !/: (\/\/|\/?\*|\{\/\*)|tokenSeparators/.test(line),
  );
  expect(joined).toEqual([]);
});

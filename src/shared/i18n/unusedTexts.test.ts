import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { zhCN } from './zh-CN';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Read as a whole, or put together from a name that says the beginning of the key. */
const BUILT = [
  ...['codes', 'errors', 'history.calls', 'history.entities', 'history.sheets', 'history.fields'],
  ...['shell.page', 'excel.running', 'excel.done', 'excel.cancelled', 'excel.failed', 'health.support'],
  ...['printing.sheet.titles', 'printing.sheet.oldTaken'],
  ...['segments.say', 'segments.and', 'segments.or', 'segments.codeNames', 'playbooks.layers'],
];

/** Parts of the texts that a function is given; what it says of them stands there by the rest of the key. */
const PARTS = ['printing.sheet'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({
    isTexts: /^shared.(i18n|features.*(zh-CN|en)\.ts)/.test(file),
    text: readFileSync(join(SRC, file), 'utf8'),
  }));

/** The code, and what texts say of other texts: `$t(orders.packagesCount, …)`. */
const code = files
  .flatMap(({ isTexts, text }) => (isTexts ? (text.match(/\$t\([\w.]+/g) ?? []) : [text]))
  .join('\n');

/** Keys that are put together in a template, as a pattern: `orders.fields.${field}`, `deliveries.${kind}.title`. */
const templates = [...code.matchAll(/`(\w+(?:\.(?:\w+|\$\{[^`{}]*\}))+)`/g)].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
);

/** Every key with its dots; the forms of a plural are one, and so is a list. */
function keysOf(texts: object, path: string): string[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`;
    const isPart = typeof value === 'object' && !Array.isArray(value);
    return isPart ? keysOf(value, key) : [key.replace(/_(one|other)$/, '')];
  });
}

const says = (text: string): boolean => new RegExp(`${text.replaceAll('.', '\\.')}(?![a-zA-Z])`).test(code);

/** Said by its whole key, by a template, or by its name alone where a part of the texts is handed on (`PARTS`). */
const isUsed = (key: string): boolean =>
  says(key) ||
  templates.some((template) => template.test(key)) ||
  BUILT.some((part) => key === part || key.startsWith(`${part}.`)) ||
  PARTS.some((part) => key.startsWith(`${part}.`) && says(key.slice(part.length)));

test('every text is said somewhere', () => {
  const keys = [...new Set(keysOf(zhCN, ''))];
  expect(keys.length).toBeGreaterThan(1_000);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

import { expect, test } from 'vitest';
import { LOCALES } from '../domain/locale';
import * as en from './en';
import { together } from './words';
import * as zh from './zh-CN';

test('the words of features are put together by part', () => {
  const features = [{ codes: { a: '1' } }, { reasons: { x: '2' } }, { codes: { b: '3' } }];
  expect(together(features, 'codes')).toEqual({ a: '1', b: '3' });
  expect(together(features, 'sheets')).toEqual({});
});

test('both languages have the same features', () => {
  expect(Object.keys(en.en).sort()).toEqual(Object.keys(zh.zhCN).sort());
  expect(en.words.length).toBe(zh.words.length);
});

test.each(LOCALES)('no two features of %s say the same code, error or word of the history', (locale) => {
  const { words } = locale === 'en' ? en : zh;
  const keys = words.flatMap((feature) =>
    Object.entries(feature).flatMap(([part, said]) => Object.keys(said).map((key) => `${part}.${key}`)),
  );
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

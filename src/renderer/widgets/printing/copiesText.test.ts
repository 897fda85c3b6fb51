import i18next from 'i18next';
import { expect, test } from 'vitest';
import { texts } from '../../../shared/i18n';
import { copiesText } from './copiesText';

test('the copies beyond the labels are said to have none', async () => {
  const language = i18next.createInstance();
  await language.init({ lng: 'zh', resources: { zh: { translation: texts['zh-CN'] } } });
  const labels = ['存根', '回单', '顾客'];
  expect([1, 2, 3, 4, 6].map((count) => copiesText(language.t, count, labels))).toEqual([
    '1 份，不印联次',
    '2 份：存根 / 回单',
    '3 份：存根 / 回单 / 顾客',
    '4 份：存根 / 回单 / 顾客，另外 1 份不印联次',
    '6 份：存根 / 回单 / 顾客，另外 3 份不印联次',
  ]);
});

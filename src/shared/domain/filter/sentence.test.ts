import { expect, test } from 'vitest';
import type { FilterName } from '../../features/segments/contract';
import { texts } from '../../i18n';
import { ALL_FIELDS, OPS } from './fields';
import type { Filter } from './filter';
import { filterSentence } from './sentence';

const names: FilterName[] = [
  { of: 'product_kinds', id: 3, name: '沙发', nameEn: 'Sofas' },
  { of: 'staff', id: 2, name: '林佳', nameEn: null },
  { of: 'segments', id: 9, name: '{field}老客户', nameEn: null },
];
const zh = (filter: Filter) => filterSentence(filter, { texts: texts['zh-CN'], english: false, names });
const en = (filter: Filter) => filterSentence(filter, { texts: texts.en, english: true, names });

test.each([
  [
    { field: 'temperament', op: 'is_not', value: ['impatient', 'trying'] },
    '性格类型不是焦躁型 或 试一试型（含未填）',
    'Temperament is not Impatient or Just trying (or empty)',
  ],
  [
    { field: 'netFen', op: 'gte', value: 5_000_050 },
    '累计净收款不少于 ¥50,000.50',
    'Net receipts at least ¥50,000.50',
  ],
  [{ field: 'share', op: 'lte', value: 3000 }, '家里占比不多于 30%', 'Share of the home at most 30%'],
  [
    { field: 'lastBuy', op: 'ago', value: 365 },
    '最近购买在 365 天以前',
    'Last purchase 365 or more days ago',
  ],
  [
    { field: 'seller', op: 'is', value: [2, 8] },
    '接待导购是林佳 或 （已不在）',
    'Salesperson is 林佳 or (gone)',
  ],
  [
    { bought: { kind: 3, days: 30, times: 2, fen: 100 } },
    '买过沙发、最近 30 天内、至少 2 次、至少 ¥1',
    'bought Sofas, within the last 30 days, at least 2 times, for at least ¥1',
  ],
  [{ not: { segment: 9 } }, '不满足（在细分「{field}老客户」里）', 'not (in the segment ‘{field}老客户’)'],
  [{ field: 'custom:7', op: 'is', value: ['a'] }, '未知条件「custom:7」', 'unknown condition ‘custom:7’'],
  [
    {
      all: [
        { field: 'lift', op: 'is', value: ['no'] },
        {
          any: [
            { field: 'floor', op: 'between', value: [4, 6] },
            { field: 'floor', op: 'empty', value: null },
          ],
        },
      ],
    },
    '有电梯是没有；（楼层在 4 到 6 之间 或 楼层没填）',
    'Lift is no; (Floor between 4 and 6 or Floor is empty)',
  ],
] as [Filter, string, string][])('%j', (filter, chinese, english) => {
  expect(zh(filter)).toBe(chinese);
  expect(en(filter)).toBe(english);
});

test('every field can be said with every comparison, in both languages, and with nothing left open', () => {
  for (const { id, type, codes } of ALL_FIELDS) {
    for (const op of OPS[type]) {
      const value = codes ? [...codes.values] : [1, 2];
      for (const said of [zh({ field: id, op, value }), en({ field: id, op, value })]) {
        expect(said, `${id} ${op}`).not.toMatch(/undefined|\{|\bnull\b/);
        // Every code has its word.
        if (codes && codes.list !== 'score' && (op === 'is' || op === 'all'))
          for (const code of codes.values)
            if (/_/.test(code)) expect(said, `${id} ${code}`).not.toContain(code);
      }
    }
  }
});

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { contract } from '../../shared/contract';
import { customersSheet } from '../features/customers/customers.sheet';
import { cellOf, exportSheet, FORMATS } from './exportSheet';

const tools = { cancelled: () => false, progress: () => undefined };

async function exportTask() {
  const { as, paths, people } = await testStore();
  await as.sales('customers.register', { name: '李明朗' });
  const file = join(paths.data, '客户.xlsx');
  const filters = contract['customers.list'].input.parse({});
  const task = {
    kind: 'export',
    sheet: 'customers',
    filters,
    locale: 'zh-CN',
    reader: people.owner,
  } as const;
  return { ...task, database: paths.database, file };
}

test('a workbook has its name only when it is whole; a cancelled or impossible one leaves nothing', async () => {
  const task = await exportTask();
  const before = readdirSync(dirname(task.file)).sort();
  await expect(exportSheet(task, { ...tools, cancelled: () => true })).rejects.toThrow();
  expect(readdirSync(dirname(task.file)).sort()).toEqual(before);

  const nowhere = join(dirname(task.file), 'gone', '客户.xlsx');
  await expect(exportSheet({ ...task, file: nowhere }, tools)).rejects.toMatchObject({ code: 'ENOENT' });

  expect(await exportSheet(task, tools)).toBe(1);
  expect(existsSync(task.file)).toBe(true);
  expect(readdirSync(dirname(task.file)).sort()).toEqual([...before, '客户.xlsx'].sort());
});

test('every cell has the format of its column, the header is bold and no row has a style of its own', async () => {
  const task = await exportTask();
  await exportSheet(task, tools);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(task.file);
  const [sheet] = workbook.worksheets;
  const formats = (row: number) =>
    customersSheet.columns.map((_, i) => sheet?.getRow(row).getCell(i + 1).numFmt);
  const wanted = customersSheet.columns.map(({ kind }) => FORMATS[kind]);
  expect(new Set(wanted).size).toBeGreaterThan(2);
  expect(formats(2)).toEqual(wanted);
  expect(sheet?.getRow(1).font.bold).toBe(true);
  expect(sheet?.getRow(2).font?.bold ?? false).toBe(false);
});

test('money becomes a number of yuan, dates become real dates, empty stays empty', () => {
  expect(cellOf({ kind: 'money' }, 1_234_50)).toBe(1234.5);
  expect(cellOf({ kind: 'date' }, '2026-11-21')).toEqual(new Date('2026-11-21T00:00:00Z'));
  expect(cellOf({ kind: 'number' }, 3)).toBe(3);
  expect(cellOf({ kind: 'text' }, null)).toBeNull();
});

test.each(['=1+1', '+86 138', '-2', '@cmd', '\tx'])('%s cannot become a formula', (text) => {
  expect(cellOf({ kind: 'text' }, text)).toBe(`'${text}`);
});

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { contract } from '../../../shared/contract';
import { customersSheet } from '../customers/customers.sheet';
import { cellOf, exportSheet, FORMATS } from './exportSheet';

const SHOP = 'Asia/Shanghai';
const tools = { cancelled: () => false, progress: () => undefined };

async function exportTask(name = '李明朗') {
  const { as, paths, people } = await testStore();
  await as.sales('customers.register', { name });
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
  await expect(exportSheet(customersSheet, task, { ...tools, cancelled: () => true })).rejects.toThrow();
  expect(readdirSync(dirname(task.file)).sort()).toEqual(before);

  const nowhere = join(dirname(task.file), 'gone', '客户.xlsx');
  await expect(exportSheet(customersSheet, { ...task, file: nowhere }, tools)).rejects.toMatchObject({
    code: 'ENOENT',
  });

  expect(await exportSheet(customersSheet, task, tools)).toBe(1);
  expect(existsSync(task.file)).toBe(true);
  expect(readdirSync(dirname(task.file)).sort()).toEqual([...before, '客户.xlsx'].sort());
});

test('every cell has the format of its column, the header is bold and no row has a style of its own', async () => {
  const task = await exportTask();
  await exportSheet(customersSheet, task, tools);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(task.file);
  const [sheet] = workbook.worksheets;
  const columns = customersSheet.columns.filter(({ roles }) => !roles || roles.includes('owner'));
  const formats = (row: number) => columns.map((_, i) => sheet?.getRow(row).getCell(i + 1).numFmt);
  const wanted = columns.map(({ kind }) => FORMATS[kind]);
  expect(new Set(wanted).size).toBeGreaterThan(2);
  expect(formats(2)).toEqual(wanted);
  expect(sheet?.getRow(1).font.bold).toBe(true);
  expect(sheet?.getRow(2).font?.bold ?? false).toBe(false);
});

test('money becomes a number of yuan, dates become real dates, empty stays empty', () => {
  expect(cellOf({ kind: 'money' }, 1_234_50, SHOP)).toBe(1234.5);
  expect(cellOf({ kind: 'date' }, '2026-11-21', SHOP)).toEqual(new Date('2026-11-21T00:00:00Z'));
  expect(cellOf({ kind: 'number' }, 3, SHOP)).toBe(3);
  expect(cellOf({ kind: 'text' }, null, SHOP)).toBeNull();
});

test.each(['=1+1', '+86 138', '-2', '@cmd', '\tx'])('%s cannot become a formula', (text) => {
  expect(cellOf({ kind: 'text' }, text, SHOP)).toBe(`'${text}`);
});

test.each(['+852 9123 4567', '+886 912 345 678', '+853-****3456'])('%s stays as people read it', (phone) => {
  expect(cellOf({ kind: 'text' }, phone, SHOP)).toBe(phone);
});

test('an instant is what the clocks of the shop show, wherever the PC thinks it is', () => {
  const at = Date.UTC(2026, 10, 21, 16, 30, 5);
  const [here, there] = [process.env.TZ, 'America/New_York'];
  try {
    process.env.TZ = there;
    expect(cellOf({ kind: 'instant' }, at, SHOP)).toEqual(new Date('2026-11-22T00:30:05Z'));
    expect(cellOf({ kind: 'instant' }, at, there)).toEqual(new Date('2026-11-21T11:30:05Z'));
  } finally {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  }
});

test('what XML has no place for goes, and what looks like an escape of ECMA-376 is read as it was typed', async () => {
  const text = (value: string) => cellOf({ kind: 'text' }, value, SHOP);
  expect(text('YQ_x0041_01')).toBe('YQ_x005F_x0041_01');
  expect(text('_x000a__xFFFF_ _x12_ x0041_')).toBe('_x005F_x000a__x005F_xFFFF_ _x12_ x0041_');
  expect(text('a\uFFFEb\uFFFFc\u0000d\u001Be\uD842\n\t𠮷')).toBe('abcde\n\t𠮷');

  const task = await exportTask('李\uFFFF明\uFFFE朗 & <𠮷>');
  await exportSheet(customersSheet, task, tools);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(task.file);
  expect(workbook.worksheets[0]?.getRow(2).getCell(1).value).toBe('李明朗 & <𠮷>');
});

test('a list that a text narrows is exported to the last hit, and counted so', async () => {
  const { as, paths, people } = await testStore();
  for (let i = 0; i < 501; i += 1) await as.sales('customers.register', { name: `李明${i}` });
  await as.sales('customers.register', { name: '王芳' });
  const database = paths.database;
  const reader = people.owner;
  const counted: (number | null)[] = [];
  const progress = ({ total }: { total: number | null }) => counted.push(total);
  const filters = contract['customers.list'].input.parse({ text: '李明' });
  const file = join(paths.data, '客户.xlsx');
  const task = {
    kind: 'export',
    sheet: 'customers',
    filters,
    locale: 'zh-CN',
    reader,
    database,
    file,
  } as const;
  expect(await exportSheet(customersSheet, task, { ...tools, progress })).toBe(501);
  expect(new Set(counted)).toEqual(new Set([501]));
});

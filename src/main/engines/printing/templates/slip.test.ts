import { expect, test } from 'vitest';
import { PAPERS } from '../../../../shared/domain/papers';
import { texts } from '../../../../shared/i18n';
import { layoutOf } from './layout';
import { paginate } from './sheet';
import { type SlipData, type SlipLine, type SlipOptions, slipDocument } from './slip';
import { headMm, measureRows } from './table';

const words = texts['zh-CN'].printing.sheet;

const line = (i: number): SlipLine => ({
  name: `真皮沙发${i}号`,
  model: `YQ-${100 + i}`,
  size: '2100×980×850',
  color: '雾霾蓝 / 科技布',
  quantity: 1,
  packages: 2,
  packagesOfLine: 2,
  unitPriceFen: 123_400,
  amountFen: 123_400,
  gift: false,
  remark: i % 3 === 0 ? '客厅 · 靠窗摆放' : null,
});

const slip = (lines: number, patch: Partial<SlipData> = {}): SlipData => ({
  kind: 'delivery',
  number: 'DL20261128-003',
  orderNumber: 'SO20261121-007',
  store: { name: '云栖家居', phone: '0571-8888 6666', address: null, footer: null },
  when: '2026-11-28 周六 上午 09:00–12:00',
  customer: '欧阳明朗',
  phones: '138 1234 5678',
  address: '西湖区 桂语江南 12幢 3单元 1802',
  floor: '18 楼，有电梯',
  crew: '一组',
  vehicle: '浙A·7K215',
  driver: '王师傅',
  seller: '李晓',
  lines: Array.from({ length: lines }, (_, i) => line(i + 1)),
  packages: lines * 2,
  deliveryFeeFen: 10_001,
  carryingFeeFen: 32_000,
  installationFeeFen: 5,
  goodsFen: 1_000_000,
  discountFen: 30_000,
  totalFen: 1_012_006,
  receivedFen: 400_000,
  balanceFen: 612_006,
  packagesLater: 0,
  collectedWith: null,
  oldFurniture: '旧沙发 1 组',
  remarks: '提前半小时电话',
  orderNote: null,
  ...patch,
});

const print = (data: SlipData | SlipData[], options: Partial<SlipOptions> = {}) =>
  slipDocument(
    [data].flat(),
    {
      paper: 'a4',
      copies: [null],
      multipartLabels: ['存根', '回单', '顾客'],
      prices: false,
      locale: 'zh-CN',
      offset: { xMm: 0, yMm: 0 },
      ...options,
    },
    words,
  );

const count = (html: string, part: string) => html.split(part).length - 1;

test.each(PAPERS)('a 40-line order flows over pages of %s: every line once, the header on each', (paper) => {
  const { html, pages } = print(slip(40), { paper });
  for (let i = 1; i <= 40; i += 1) expect(count(html, `>真皮沙发${i}号<`)).toBe(1);
  expect(pages).toBeGreaterThan(1);
  expect(count(html, '<section class="page">')).toBe(pages);
  expect(count(html, '桂语江南')).toBe(pages);
  expect(count(html, '>欧阳明朗<')).toBe(pages);
  for (let page = 1; page <= pages; page += 1) expect(html).toContain(`第 ${page}/${pages} 页`);
  expect(count(html, '收货人签字')).toBe(1);
});

test.each([true, false])('40 lines are two pages of A4 (prices: %s)', (prices) => {
  const { html, pages } = print(slip(40), { prices });
  expect(pages).toBe(2);
  expect(html).toContain('第 1/2 页');
});

test.each(PAPERS)('what stands on a page of %s is never higher than the page', (paper) => {
  const layout = layoutOf(paper);
  const longRemark = '请先装左侧，靠窗摆放，注意保护地板。'.repeat(11);
  const roomMm = layout.heightMm / 3;
  const rows = measureRows(
    {
      columns: [
        { label: 'a', widthMm: 30 },
        { label: 'b', widthMm: null },
      ],
      rows: [{ cells: [longRemark, ''] }, { cells: ['短', longRemark] }],
    },
    layout,
    roomMm,
  );
  const end = roomMm * 0.8;
  const pages = paginate(rows, roomMm, end);
  expect(pages.flat()).toEqual(rows);
  for (const [i, page] of pages.entries()) {
    const used = page.reduce((sum, { heightMm }) => sum + heightMm, 0);
    expect(used + (i === pages.length - 1 ? end : 0)).toBeLessThanOrEqual(roomMm);
  }
  expect(rows.map(({ html }) => html.text.replace(/<[^>]+>/g, '')).join('')).toBe(
    `${longRemark}短${longRemark}`,
  );
  expect(headMm(layout)).toBeGreaterThan(0);
});

test('the longest remark on the lowest paper is printed whole', () => {
  const remark = `起${'装'.repeat(196)}终`;
  const { html } = print(slip(1, { lines: [{ ...line(1), remark }] }), { paper: 'third', prices: true });
  const cells = [...html.matchAll(/<div class="main">([起装终]+)<\/div>/g)].map(([, text]) => text);
  expect(cells.length).toBeGreaterThan(1);
  expect(cells.join('')).toBe(remark);
});

test.each(PAPERS)(
  'what stands behind the lines flows over pages of %s whole, and the signatures stand once',
  (paper) => {
    const long = (from: string, count: number) => `起${from.repeat(count - 2)}终`;
    const [footer, remarks, oldFurniture] = [long('请', 200), long('装', 200), long('旧', 100)];
    const [orderNote, address] = [long('备', 500), long('路', 120)];
    const { html, pages } = print(
      slip(2, {
        store: { name: '店'.repeat(60), phone: '0571-8888 6666', address, footer },
        address: '址'.repeat(210),
        driver: '司机'.repeat(15),
        remarks,
        oldFurniture,
        orderNote,
      }),
      { paper },
    );
    if (layoutOf(paper).heightMm < 100) expect(pages).toBeGreaterThan(1);
    const blocks = [...html.matchAll(/<div class="(?:notes|small)"[^>]*>(?:<i>[^<]*<\/i>)?([^<]*)<\/div>/g)];
    const printed = blocks.map(([, text]) => text).join('');
    for (const text of [footer, remarks, oldFurniture, orderNote, address]) expect(printed).toContain(text);
    expect(html).toContain('司机'.repeat(15));
    expect(count(html, '收货人签字')).toBe(1);
  },
);

test('a single page is 第 1/1 页; copies are labelled; multipart paper is printed once with all labels', () => {
  const laser = print(slip(2), { copies: ['存根', '回单', '顾客'] });
  expect(laser.pages).toBe(3);
  expect(count(laser.html, '第 1/1 页')).toBe(3);
  expect(count(laser.html, 'class="copy chip"')).toBe(3);
  const single = print(slip(2));
  expect(single.html).not.toContain('class="copy');
  const multipart = print(slip(2), { paper: 'half', copies: ['存根', '回单', '顾客'] });
  expect(multipart.pages).toBe(1);
  expect(multipart.html).toContain('一式3联：存根 / 回单 / 顾客');
});

test('prices stand there only when they are wanted', () => {
  const without = print(slip(2)).html;
  expect(without).not.toContain('1,234.00');
  expect(without).not.toContain('单价');
  expect(without).not.toContain('合同总额');
  const priced = print(slip(2), { prices: true }).html;
  expect(count(priced, '>1,234.00<')).toBe(4);
  expect(priced).toContain('¥10,120.06');
  expect(priced).toContain('-¥300.00');
});

test('balance and fees are exact to the fen; what is paid says so', () => {
  const { html } = print(slip(1));
  expect(html).toContain('>¥6,120.06<');
  expect(html).toContain('陆仟壹佰贰拾元零陆分');
  for (const fee of ['¥100.01', '¥320.00', '¥0.05']) expect(html).toContain(`<b>${fee}</b>`);
  expect(print(slip(1, { balanceFen: 0 })).html).toContain('已结清');
});

test('a gift is a gift, a part of the packages is a part', () => {
  const gift = { ...line(1), gift: true, amountFen: 0, packages: 1, packagesOfLine: 3 };
  const priced = print(slip(1, { lines: [gift] }), { prices: true }).html;
  expect(priced).toContain('>赠品<');
  expect(priced).toContain('>1/3<');
  expect(print(slip(1, { lines: [gift] })).html).toContain('赠品');
});

test('nothing that a customer is called becomes markup', () => {
  const evil = '<script>x</script>"\'&';
  const { html } = print(
    slip(1, {
      customer: evil,
      address: evil,
      remarks: evil,
      seller: evil,
      oldFurniture: evil,
      store: { name: evil, phone: evil, address: evil, footer: evil },
      lines: [{ ...line(1), name: evil, model: evil, color: evil, remark: evil }],
    }),
    { copies: [evil, evil], prices: true },
  );
  expect(html).not.toContain('<script');
  expect(count(html, '&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;')).toBeGreaterThan(10);
});

test('the offset moves what is printed, by page size of the paper', () => {
  const { html } = print(slip(1), { paper: 'half', offset: { xMm: 2.5, yMm: -1 } });
  expect(html).toContain('size: 241mm 139.7mm');
  expect(html).toContain('left: 20.00mm; top: 5.00mm');
});

test('slips follow each other, each with its own pages and code', () => {
  const { html, pages } = print([slip(1), slip(1, { number: 'DL20261128-004' })]);
  expect(pages).toBe(2);
  expect(count(html, '第 1/1 页')).toBe(2);
  expect(count(html, '<svg')).toBe(2);
});

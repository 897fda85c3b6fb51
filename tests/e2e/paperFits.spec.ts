import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { contractDocument } from '../../src/main/engines/printing/templates/contract';
import { daySheetDocument, loadingListDocument } from '../../src/main/engines/printing/templates/dayLists';
import { quoteSheetDocument } from '../../src/main/engines/printing/templates/quoteSheet';
import { receiptDocument } from '../../src/main/engines/printing/templates/receipt';
import { type SlipData, slipDocument } from '../../src/main/engines/printing/templates/slip';
import { LOCALES, type Locale } from '../../src/shared/domain/locale';
import { PAPERS, type Paper } from '../../src/shared/domain/papers';
import { DELIVERY_KINDS } from '../../src/shared/domain/productCodes';
import { texts } from '../../src/shared/i18n';
import { openShop, type RunningApp } from '../support/app';
import { misprints } from '../support/measurePaper';

/** Papers of each kind, on every paper and in both languages. */
const SAMPLES = 8;
const SEED = 14;
const NO_OFFSET = { xMm: 0, yMm: 0 };

let running: RunningApp;
let page: Page;
test.beforeAll(async () => {
  running = await openShop();
  page = running.window;
});
test.afterAll(() => running.close());

/** Text of 0 … max characters, the longest often. */
const words = (max: number) =>
  fc
    .tuple(
      fc.constantFrom('请先装左侧，靠窗摆放', '翡翠湾御景', 'Please call Mr. Wang ', 'WM@0 '),
      fc.oneof(fc.constant(max), fc.nat(max)),
    )
    .map(([unit, length]) =>
      unit
        .repeat(Math.ceil(max / unit.length))
        .slice(0, length)
        .trim(),
    );
const some = (max: number) => words(max).map((text) => text || '王');
const maybe = (max: number) => fc.option(words(max), { freq: 4 });
const fee = fc.constantFrom(0, 32_000, 9_999_999_999);
const phones = fc.constantFrom(
  '',
  '138 1234 5678',
  '138 1234 5678 / 0571-8888 6666',
  '+86 138 1234 5678 / 0571-8888 6666-80012',
);
const store = fc.record({
  name: some(60),
  phone: fc.constant('0571-8888 6666'),
  address: maybe(120),
  footer: maybe(200),
});
const flag = fc.boolean();
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

const slipLine = fc.record({
  name: some(80),
  model: maybe(60),
  size: fc.constant('21000×9800×8500'),
  color: maybe(80),
  quantity: fc.constantFrom(1, 9999),
  packages: fc.constantFrom(0, 1, 9999),
  packagesOfLine: fc.constant(9999),
  unitPriceFen: fee,
  amountFen: fee,
  gift: flag,
  remark: maybe(230),
});

const manyShort = fc
  .array(slipLine, { minLength: 60, maxLength: 60 })
  .map((lines) =>
    lines.map((line, i) => ({ ...line, name: `沙发${i}号`, model: null, color: null, remark: null })),
  );

const slip: fc.Arbitrary<SlipData> = fc.record({
  kind: oneOf(DELIVERY_KINDS),
  number: fc.constant('DL20261128-003'),
  orderNumber: fc.constant('SO20261121-007'),
  store,
  when: fc.option(fc.constant('2026-11-28 周六 上午 09:00–12:00')),
  customer: some(30),
  phones,
  address: words(210),
  floor: fc.constantFrom('', '18 楼，有电梯', '120 楼，有电梯，大件进不去，搬运 5000 米'),
  crew: words(30),
  vehicle: words(12),
  driver: words(30),
  seller: words(30),
  lines: fc.oneof(fc.array(slipLine, { minLength: 1, maxLength: 6 }), manyShort),
  packages: fc.constant(99_999),
  deliveryFeeFen: fee,
  carryingFeeFen: fee,
  installationFeeFen: fee,
  goodsFen: fee,
  discountFen: fee,
  totalFen: fee,
  receivedFen: fee,
  balanceFen: fc.constantFrom(0, 612_006, 7_777_777_777),
  packagesLater: fc.constantFrom(0, 9999),
  collectedWith: fc.constantFrom(null, 'DL20261128-004'),
  oldFurniture: maybe(100),
  remarks: maybe(200),
  orderNote: maybe(500),
});

const pricedLines = fc.array(
  fc.record({
    room: words(30),
    name: some(80),
    spec: words(80),
    color: words(80),
    quantity: fc.constantFrom(1, 9999),
    unitPriceFen: fee,
    amountFen: fee,
    gift: flag,
    remark: words(200),
  }),
  { minLength: 1, maxLength: 6 },
);

const contract = fc.record({
  store,
  number: fc.constant('SO20261128-003'),
  date: fc.constant('2026-11-28 周六'),
  customer: some(30),
  phones,
  seller: words(30),
  cancelled: flag,
  lines: pricedLines,
  goodsFen: fee,
  discountFen: fee,
  deliveryFeeFen: fee,
  carryingFeeFen: fee,
  installationFeeFen: fee,
  totalFen: fc.constantFrom(0, 612_006, 7_777_777_777),
  receivedFen: fee,
  guaranteeFen: fee,
  payments: fc.array(fc.constant('2026-11-21 定金 ¥99,999,999.99（支付宝）'), { maxLength: 12 }),
  delivery: words(400),
  note: maybe(500),
  terms: fc.array(some(400), { minLength: 1, maxLength: 8 }),
});

const receipt = fc.record({
  store,
  number: fc.constant('PM20261128-003'),
  date: fc.constant('2026-11-28 周六'),
  refund: flag,
  payer: some(30),
  orderNumber: fc.constant('SO20261128-003'),
  kind: fc.constant('代收尾款'),
  method: fc.constant('支付宝'),
  amountFen: fc.constantFrom(1, 612_006, 7_777_777_777),
  note: maybe(200),
  staff: some(30),
  printedOn: fc.constant('2026-11-28'),
  totalFen: fee,
  receivedFen: fee,
  reprint: flag,
});

const quoteSheet = fc.record({
  store,
  number: fc.constant('QT20261128-003'),
  date: fc.constant('2026-11-28 周六'),
  validUntil: fc.constant('2026-12-28 周一'),
  customer: some(30),
  phones,
  seller: words(30),
  lines: pricedLines,
  goodsFen: fee,
  discountFen: fee,
  deliveryFeeFen: fee,
  carryingFeeFen: fee,
  installationFeeFen: fee,
  totalFen: fee,
  note: maybe(500),
  process: fc.array(some(70), { minLength: 1, maxLength: 12 }),
});

/** What stood over each other in the lower papers: everything behind the lines as long as it may be. */
const fullest = fc.sample(slip, { numRuns: 2, seed: SEED }).map((one) => ({
  ...one,
  store: {
    name: '店'.repeat(60),
    phone: '0571-8888 6666',
    address: '路'.repeat(120),
    footer: '请'.repeat(200),
  },
  address: '址'.repeat(210),
  driver: '司机'.repeat(15),
  oldFurniture: '旧'.repeat(100),
  remarks: '装'.repeat(200),
  orderNote: '备'.repeat(500),
}));

const dayRoute = fc.record({
  store,
  day: fc.constant('2026-11-28 周六'),
  crew: some(30),
  members: words(80),
  vehicle: words(12),
  driver: words(30),
  volumeDm3: fc.constant(123_456),
  stops: fc.array(
    fc.record({
      no: fc.constant(12),
      slot: some(20),
      time: fc.constant('09:00–12:00'),
      number: fc.constant('DL20261128-003'),
      orderNumber: fc.constant('SO20261121-007'),
      customer: some(30),
      phones,
      address: words(210),
      floor: words(30),
      packages: fc.constant(9999),
      balanceFen: fee,
      collectedWith: fc.constantFrom(null, 'DL20261128-004'),
      remarks: words(300),
      goods: fc.array(
        fc.record({
          name: some(80),
          spec: words(80),
          color: words(80),
          packageNos: words(60),
          packages: fc.constantFrom(0, 5, 9999),
          arrived: flag,
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const sheetWords = (locale: Locale) => texts[locale].printing.sheet;
const labels =
  fc.sample(fc.array(some(10), { minLength: 1, maxLength: 6 }), { numRuns: 1, seed: 3 })[0] ?? [];

type Template<T> = (
  data: T,
  options: { paper: Paper; locale: Locale; offset: typeof NO_OFFSET },
  texts: ReturnType<typeof sheetWords>,
) => { html: string };

const drawn = <T>(arbitrary: fc.Arbitrary<T>, template: Template<T>, paper: Paper, locale: Locale) => ({
  html: fc
    .sample(arbitrary, { numRuns: SAMPLES, seed: SEED })
    .map((data) => template(data, { paper, locale, offset: NO_OFFSET }, sheetWords(locale)).html)
    .join(''),
});

/** Every kind of paper with random texts up to their limits. */
const DOCUMENTS: Record<string, (paper: Paper, locale: Locale) => { html: string }> = {
  slip: (paper, locale) => {
    const slips = [...fullest, ...fc.sample(slip, { numRuns: SAMPLES, seed: SEED })];
    const options = {
      paper,
      locale,
      copies: [labels[0] ?? null],
      multipartLabels: labels,
      offset: NO_OFFSET,
    };
    const pages = [true, false].map(
      (prices) => slipDocument(slips, { ...options, prices }, sheetWords(locale)).html,
    );
    return { html: pages.join('') };
  },
  daySheet: (paper, locale) =>
    daySheetDocument(
      fc.sample(dayRoute, { numRuns: SAMPLES, seed: SEED }),
      { paper, locale, offset: NO_OFFSET },
      sheetWords(locale),
    ),
  loadingList: (paper, locale) =>
    loadingListDocument(
      fc.sample(dayRoute, { numRuns: SAMPLES, seed: SEED }),
      { paper, locale, offset: NO_OFFSET },
      sheetWords(locale),
    ),
  quoteSheet: (paper, locale) => drawn(quoteSheet, quoteSheetDocument, paper, locale),
  contract: (paper, locale) => drawn(contract, contractDocument, paper, locale),
  receipt: (paper, locale) => drawn(receipt, receiptDocument, paper, locale),
};

for (const [name, document] of Object.entries(DOCUMENTS)) {
  test(`${name}: texts of every length, on all papers, stand whole and beside each other`, async () => {
    for (const paper of PAPERS) {
      for (const locale of LOCALES) {
        expect.soft(await misprints(page, document(paper, locale).html), `${paper} ${locale}`).toEqual([]);
      }
    }
  });
}

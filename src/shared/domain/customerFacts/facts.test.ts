import { describe, expect, test } from 'vitest';
import { addDays, localDate as d, type LocalDate } from '../dates';
import { explainFacts } from './explain';
import { factsOf } from './facts';
import {
  type BoughtLine,
  type CountedOrder,
  type CustomerHistory,
  EMPTY_HISTORY,
  type Money,
} from './history';
import { DEFAULT_FACTS_SETTINGS as SETTINGS } from './settings';

const TODAY = d('2026-11-21');
const yuan = (amount: number) => Math.round(amount * 100);

const line = (price: number, cost: number | null, more: Partial<BoughtLine> = {}): BoughtLine => ({
  quantity: 1,
  unitPriceFen: yuan(price),
  gift: false,
  unitCostFen: cost === null ? null : yuan(cost),
  marginBp: null,
  ...more,
});
const bought = (date: string, lines: BoughtLine[] = [line(1_000, null)], discount = 0): CountedOrder => ({
  date: d(date),
  discountFen: yuan(discount),
  lines,
});
const paid = (date: string, amount: number, orderId = 1): Money => ({
  ...{ orderId, date: d(date), amountFen: yuan(Math.abs(amount)), refund: amount < 0 },
});
const answers = (...scores: number[]) => scores.map((score, i) => ({ date: addDays(TODAY, -i - 1), score }));

const facts = (history: Partial<CustomerHistory>, day: LocalDate = TODAY) =>
  factsOf({ ...EMPTY_HISTORY, ...history }, SETTINGS, day);
const why = (history: Partial<CustomerHistory>) =>
  explainFacts({ ...EMPTY_HISTORY, ...history }, SETTINGS, TODAY);

describe('layers', () => {
  test('who never bought, or only what was cancelled, is a potential customer', () => {
    expect(facts({})).toMatchObject({
      layer: 'potential',
      pattern: 'never',
      class: null,
      r: null,
      band: null,
    });
    expect(facts({ lastSign: d('2010-01-01') })).toMatchObject({ layer: 'potential', changesOn: null });
  });

  test('who never bought and whose referral did is loyal, and the reason says so', () => {
    const referral = { referred: 2, lastSign: d('2026-11-01') };
    expect(why(referral).layer).toMatchObject({
      ...{ code: 'loyal', reason: 'referral_only', params: { buys: 0, referred: 2 } },
    });
    const buyer = { ...referral, orders: [bought('2026-05-01')] };
    expect(why(buyer).layer).toMatchObject({ code: 'loyal', reason: 'referral' });
  });

  test('one purchase makes a new customer, who sleeps after 730 days', () => {
    const history = { orders: [bought('2026-05-01')] };
    expect(facts(history)).toMatchObject({ layer: 'new', buys: 1 });
    expect(why(history).layer).toMatchObject({ reason: 'new', next: { on: '2028-04-30', to: 'dormant' } });
    expect(facts(history, d('2028-04-29')).layer).toBe('new');
    expect(facts(history, d('2028-04-30')).layer).toBe('dormant');
  });

  test('two purchases make an old customer, a loyal one while the last is not older than a year', () => {
    const history = { orders: [bought('2024-03-10'), bought('2025-06-01')] };
    expect(facts(history).layer).toBe('regular');
    expect(why(history).layer).toMatchObject({ next: { on: '2027-06-01', to: 'dormant' } });
    expect(facts(history, d('2026-06-01')).layer).toBe('loyal');
    expect(facts(history, d('2026-06-02')).layer).toBe('regular');
  });

  test('730 days without a sign of life are asleep, 729 are not; 1,825 are lost', () => {
    const orders = [bought('2020-01-01')];
    expect(facts({ orders, lastSign: d('2024-11-21') }).layer).toBe('dormant');
    expect(facts({ orders, lastSign: d('2024-11-22') }).layer).toBe('new');
    expect(facts({ orders, lastSign: addDays(TODAY, -1_825) }).layer).toBe('lost');
    expect(facts({ orders, lastSign: addDays(TODAY, -1_824) }).layer).toBe('dormant');
    expect(facts({ orders, givenUp: true })).toMatchObject({ layer: 'lost', class: 'lost' });
  });

  test('whose friend bought is loyal', () => {
    expect(facts({ orders: [bought('2026-05-01')], referred: 1 }).layer).toBe('loyal');
  });

  test('orders of one occasion are one purchase', () => {
    const orders = [bought('2026-01-01'), bought('2026-01-31'), bought('2026-02-01')];
    const joined = { ...SETTINGS, occasionDays: 30 };
    expect(facts({ orders }).buys).toBe(3);
    expect(factsOf({ ...EMPTY_HISTORY, orders }, joined, TODAY).buys).toBe(2);
  });
});

describe('value', () => {
  test('recency is 5 up to 180 days', () => {
    expect(facts({ orders: [bought('2026-05-25')] }).r).toBe(5);
    expect(facts({ orders: [bought('2026-05-24')] }).r).toBe(4);
  });

  test('two orders of a day are one purchase, and what went back does not count', () => {
    const orders = [bought('2026-11-01'), bought('2026-11-01')];
    const money = [paid('2026-11-01', 60_000), paid('2026-11-10', -12_000)];
    expect(facts({ orders, money })).toMatchObject({ f: 1, m: 3, band: 'mid', netFen: yuan(48_000) });
  });

  test('a fen below the highest cut is in the middle, the cut itself is high', () => {
    const orders = [bought('2026-11-01')];
    expect(facts({ orders, money: [paid('2026-11-01', 99_999.99)] })).toMatchObject({
      m: 4,
      f: 1,
      band: 'mid',
    });
    const high = facts({ orders, money: [paid('2026-11-01', 100_000)] });
    expect(high).toMatchObject({ m: 5, f: 1, band: 'high', pattern: 'large_once' });
  });

  test('every cut of frequency and of the pattern', () => {
    const days = Array.from({ length: 6 }, (_, i) => bought(addDays(TODAY, -i)));
    expect(days.map((_, i) => facts({ orders: days.slice(0, i + 1) }).f)).toEqual([1, 2, 3, 4, 4, 5]);
    expect(facts({ orders: days.slice(0, 1), money: [paid('2026-11-21', 49_999.99)] }).pattern).toBe('once');
    expect(facts({ orders: days }).pattern).toBe('repeat');
  });
});

describe('classes', () => {
  const sold = [line(12_000, 7_000), line(8_000, 5_000), line(500, 200, { gift: true })];

  test('profit is what is left after discount, cost, gifts and service', () => {
    const history = { orders: [bought('2026-11-01', sold, 1_000)], otherCostFen: yuan(650) };
    expect(facts(history)).toMatchObject({ profitFen: yuan(6_150), class: 'normal', coverBp: 10_000 });
  });

  test('who costs more than they bring is a negative asset', () => {
    const history = { orders: [bought('2026-11-01', [line(5_000, 4_600)])], otherCostFen: yuan(900) };
    expect(facts(history)).toMatchObject({ profitFen: yuan(-500), class: 'negative' });
  });

  test('too little known cost says nothing: neither high nor negative', () => {
    const history = { orders: [bought('2026-11-01', [line(1_000, 5_000), line(9_000, null)])] };
    expect(facts(history)).toMatchObject({ coverBp: 1_000, profitFen: null, class: 'unknown' });
  });

  test("a kind's usual margin stands in for a cost, and is told as an estimate", () => {
    const history = { orders: [bought('2026-11-01', [line(10_000, null, { marginBp: 4_000 })])] };
    expect(facts(history)).toMatchObject({ profitFen: yuan(4_000), profitEstimated: true, coverBp: 10_000 });
  });

  test.each([
    ['VIP by the owner', { vipPinned: true, givenUp: true }, 20_000, 15_000, 'vip'],
    ['high profit by the amount', {}, 60_000, 40_000, 'high_profit'],
    ['high profit by the margin', {}, 17_000, 9_000, 'high_profit'],
    ['normal: a high margin of little', {}, 15_000, 7_001, 'normal'],
    ['normal: much of a low margin', {}, 40_000, 25_000, 'normal'],
  ] as const)('%s', (_name, more, price, cost, expected) => {
    expect(facts({ orders: [bought('2026-11-01', [line(price, cost)])], ...more }).class).toBe(expected);
  });

  test('100,000 net make a VIP', () => {
    const orders = [bought('2026-11-01', [line(100_000, null)])];
    expect(facts({ orders, money: [paid('2026-11-01', 100_000)] }).class).toBe('vip');
    expect(facts({ orders, money: [paid('2026-11-01', 99_999.99)] }).class).toBe('unknown');
  });

  test('a class that whoever asks does not tell from another is no change, and no day of it', () => {
    const history = { ...EMPTY_HISTORY, orders: [bought('2026-05-01', [line(1_000, 500)])] };
    const { on } = explainFacts(history, SETTINGS, TODAY).class?.next ?? { on: null };
    expect(on).not.toBeNull();
    const seen = explainFacts(history, SETTINGS, TODAY, () => ({ class: 'normal', reason: 'normal' }));
    expect(seen.class).toMatchObject({ code: 'normal', next: null });
  });
});

describe('quadrants', () => {
  const twice = [bought('2026-01-01'), bought('2026-06-01')];

  test('satisfied and loyal', () => {
    expect(facts({ orders: twice, answers: answers(50, 75, 100) })).toMatchObject({
      sat: 75,
      quadrant: 'loyal',
    });
  });

  test('an open complaint allows 50 at most: a captive', () => {
    const history = { orders: twice, answers: answers(100), openComplaint: true };
    expect(facts(history)).toMatchObject({ sat: 50, quadrant: 'captive' });
  });

  test('one purchase a year ago is not loyal', () => {
    const orders = [bought('2025-03-01')];
    expect(facts({ orders, answers: answers(100) }).quadrant).toBe('mercenary');
    expect(facts({ orders, answers: answers(25) }).quadrant).toBe('defecting');
  });

  test('a first buyer of last week is undecided, silence is not content', () => {
    const orders = [bought('2026-11-14')];
    expect(facts({ orders, answers: answers(100) })).toMatchObject({ quadrant: 'undecided' });
    expect(facts({ orders })).toMatchObject({ sat: null, quadrant: 'unrated' });
  });

  test('half of what stands in the home is loyal, a fen less is not yet; an uncounted home says nothing', () => {
    const orders = [bought('2026-11-14')];
    const home = (priceFen: number, counted = true) => ({
      counted,
      ours: [{ year: 2026, amountFen: 3_000_000 }],
      others: [{ year: 2020, priceFen, typicalFen: null }],
    });
    const at = (of: CustomerHistory['home']) => facts({ orders, answers: answers(100), home: of });
    expect(at(home(3_000_000))).toMatchObject({ shareBp: 5_000, quadrant: 'loyal', changesOn: '2027-05-14' });
    expect(at(home(3_000_001))).toMatchObject({ shareBp: 4_999, quadrant: 'undecided' });
    expect(at(home(3_000_000, false))).toMatchObject({ shareBp: null, quadrant: 'undecided' });
    // The sofa of 2020 counts until the end of 2029.
    const old = facts({ orders, answers: answers(100), home: home(9_000_000) }, d('2029-12-31'));
    expect(old).toMatchObject({ shareBp: 2_500, changesOn: '2030-01-01' });
  });

  test('answers older than 730 days are gone, and only the last three count', () => {
    const old = [{ date: addDays(TODAY, -730), score: 0 }];
    expect(facts({ orders: twice, answers: old }).sat).toBeNull();
    expect(facts({ orders: twice, answers: answers(100, 100, 99, 0) }).sat).toBe(99);
  });
});

describe('tiers', () => {
  const held = (money: Money[], day = TODAY) => {
    const { tier, tierUntil } = facts({ money }, day);
    return [tier, tierUntil];
  };

  test('the exact amount is enough', () => {
    expect(held([paid('2026-11-21', 9_999.99)])).toEqual(['none', null]);
    expect(held([paid('2026-11-21', 10_000)])).toEqual(['silver', '2027-11-20']);
    expect(held([paid('2026-11-21', 49_999.99)])[0]).toBe('silver');
    expect(held([paid('2026-11-21', 50_000)])[0]).toBe('gold');
    expect(held([paid('2026-11-21', 100_000)])[0]).toBe('diamond');
  });

  test('judged anew after 365 days over the days since: one step down, and further a year later', () => {
    const gold = paid('2026-11-21', 50_000);
    const kept = [gold, paid('2026-11-22', 12_000, 2)];
    expect(held(kept, d('2027-11-20'))).toEqual(['gold', '2027-11-20']);
    expect(held(kept, d('2027-11-21'))[0]).toBe('silver');
    expect(held([gold], d('2027-11-20'))[0]).toBe('gold');
    expect(held([gold], d('2027-11-21'))[0]).toBe('silver');
    expect(held([gold], d('2028-11-19'))[0]).toBe('silver');
    expect(held([gold], d('2028-11-20'))).toEqual(['none', null]);
    expect(why({ money: [gold] }).tier.next).toEqual({ on: '2027-11-21', to: 'silver' });
  });

  test('by balance it falls to what the money is worth', () => {
    const settings = { ...SETTINGS, tiers: { ...SETTINGS.tiers, fall: 'balance' as const } };
    const history = { ...EMPTY_HISTORY, money: [paid('2026-11-21', 100_000)] };
    expect(factsOf(history, settings, d('2027-11-21')).tier).toBe('none');
    expect(factsOf(history, SETTINGS, d('2027-11-21')).tier).toBe('gold');
  });

  test('money that goes back takes the tier that it brought, at once; of another order it does not', () => {
    const gold = paid('2026-03-01', 60_000);
    expect(held([gold, paid('2026-11-20', -12_000)])).toEqual(['silver', '2027-02-28']);
    expect(held([gold, paid('2026-11-20', -60_000)])).toEqual(['none', null]);
    const other = [paid('2020-01-01', 5_000, 2), paid('2026-11-20', -5_000, 2)];
    expect(held([...other, gold])[0]).toBe('gold');
  });

  test('what was paid since keeps the tier that a refund would take', () => {
    const money = [paid('2026-01-01', 50_000), paid('2026-06-01', 50_000, 2), paid('2026-07-01', -50_000)];
    // Diamond by both; of the first order nothing is left.
    expect(held(money, d('2026-06-30'))[0]).toBe('diamond');
    expect(held(money, d('2026-07-01'))[0]).toBe('gold');
  });

  test('a tier by hand counts while it is the higher one', () => {
    const grant = { tier: 'gold', from: d('2026-11-01'), until: d('2026-12-31') } as const;
    const history = { money: [paid('2026-11-21', 10_000)], tierGrants: [grant] };
    expect(facts(history)).toMatchObject({ tier: 'gold', tierUntil: '2026-12-31', changesOn: '2027-01-01' });
    expect(facts(history, d('2027-01-01'))).toMatchObject({ tier: 'silver', tierUntil: '2027-11-20' });
    expect(why(history).tier).toMatchObject({ reason: 'by_hand', next: { on: '2027-01-01', to: 'silver' } });
  });
});

test('the next birthday moves on the day after it', () => {
  const birthdayFrom = (day: LocalDate) =>
    d(`${Number(day.slice(0, 4)) + (day.slice(5) > '12-01' ? 1 : 0)}-12-01`);
  expect(facts({ birthdayFrom })).toMatchObject({ nextBirthday: '2026-12-01', changesOn: '2026-12-02' });
  expect(facts({ birthdayFrom }, d('2026-12-01')).nextBirthday).toBe('2026-12-01');
});

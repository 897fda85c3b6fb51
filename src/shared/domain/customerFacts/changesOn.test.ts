import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate as d, type LocalDate } from '../dates';
import { TIERS } from './codes';
import { explainFacts } from './explain';
import { factsOf } from './facts';
import type { CustomerHistory } from './history';
import { DEFAULT_FACTS_SETTINGS } from './settings';

const TODAY = d('2026-11-21');
const day = fc.integer({ min: -2_400, max: 3 }).map((ago) => addDays(TODAY, ago));
const fen = fc.integer({ min: 1, max: 12_000_000 });
const year = fc.integer({ min: 2016, max: 2026 });
const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 3 }),
    unitPriceFen: fen,
    gift: fc.boolean(),
    unitCostFen: fc.option(fen),
    marginBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
  }),
  { maxLength: 3 },
);

const history: fc.Arbitrary<CustomerHistory> = fc.record({
  orders: fc.array(fc.record({ date: day, discountFen: fc.constant(0), lines }), { maxLength: 4 }),
  money: fc.array(
    fc.record({ orderId: fc.integer({ min: 1, max: 3 }), date: day, amountFen: fen, refund: fc.boolean() }),
    { maxLength: 6 },
  ),
  lastSign: fc.option(day),
  referred: fc.integer({ min: 0, max: 1 }),
  givenUp: fc.boolean(),
  vipPinned: fc.boolean(),
  answers: fc.array(fc.record({ date: day, score: fc.constantFrom(0, 25, 50, 75, 100) }), { maxLength: 4 }),
  openComplaint: fc.boolean(),
  tierGrants: fc.array(
    fc
      .record({ tier: fc.constantFrom(...TIERS), from: day, days: fc.integer({ min: 0, max: 900 }) })
      .map(({ tier, from, days }) => ({ tier, from, until: addDays(from, days) })),
    { maxLength: 2 },
  ),
  otherCostFen: fen,
  home: fc.record({
    counted: fc.boolean(),
    ours: fc.array(fc.record({ year, amountFen: fen }), { maxLength: 2 }),
    others: fc.array(fc.record({ year, priceFen: fc.option(fen), typicalFen: fc.option(fen) }), {
      maxLength: 2,
    }),
  }),
  caredFor: fc.constant([]),
  sellerId: fc.constant(null),
  birthdayFrom: fc.constantFrom(
    (): null => null,
    (from: LocalDate) => d(`${Number(from.slice(0, 4)) + (from.slice(5) > '02-10' ? 1 : 0)}-02-10`),
  ),
});

test('walking from day to day, facts move on the days that they said, and on no other', () => {
  const settings = fc.constantFrom(DEFAULT_FACTS_SETTINGS, {
    ...DEFAULT_FACTS_SETTINGS,
    occasionDays: 30,
    tiers: { ...DEFAULT_FACTS_SETTINGS.tiers, fall: 'balance' as const },
  });
  fc.assert(
    fc.property(history, settings, fc.integer({ min: 0, max: 2_000 }), (of, drawn, ahead) => {
      let on = addDays(TODAY, ahead);
      let before = factsOf(of, drawn, on);
      for (let i = 0; i < 400; i += 1) {
        on = addDays(on, 1);
        const after = factsOf(of, drawn, on);
        const { computedFor: _day, changesOn, ...values } = before;
        if (on === changesOn) expect(after).not.toMatchObject(values);
        else expect(after).toEqual({ ...before, computedFor: on });
        before = after;
      }
    }),
    { numRuns: 25 },
  );
});

test('what is told as the next change of a code is what comes', () => {
  fc.assert(
    fc.property(history, (of) => {
      const told = explainFacts(of, DEFAULT_FACTS_SETTINGS, TODAY);
      for (const code of ['layer', 'class', 'quadrant', 'tier', 'band'] as const) {
        const next = told[code]?.next;
        if (!next) continue;
        const at = (when: LocalDate) => factsOf(of, DEFAULT_FACTS_SETTINGS, when)[code];
        expect([at(addDays(next.on, -1)), at(next.on)]).toEqual([told[code]?.code, next.to]);
      }
    }),
    { numRuns: 200 },
  );
});

import { z } from 'zod';
import type { FactsSettings } from '../domain/customerFacts/settings';
import { fenAmount, fenPositive, whole } from './fields';

const days = whole(1, 36_500);
const share = whole(0, 10_000);
const amount = fenAmount.transform((value): number => value);

/** Refuses what is not above what stands before it, at its own field. */
function rising(names: readonly string[]) {
  return (values: object, context: z.core.$RefinementCtx): void => {
    const of = values as Record<string, number>;
    for (const [i, name] of names.entries()) {
      const before = names[i - 1];
      if (before !== undefined && (of[name] ?? 0) <= (of[before] ?? 0)) {
        context.issues.push({ code: 'custom', message: 'not_rising', path: [name], input: of[name] });
      }
    }
  };
}

const cuts = <T extends z.ZodType<number>>(of: T) =>
  z
    .tuple([of, of, of, of])
    .superRefine(rising(['0', '1', '2', '3']))
    .readonly();

/** Where the owner draws the lines between customers; cuts that do not rise are refused at their field. */
export const factsSettings = z.strictObject({
  occasionDays: whole(0, 60),
  layers: z
    .strictObject({ dormantDays: days, lostDays: days, loyalBuys: whole(2, 99), loyalDays: days })
    .superRefine(rising(['dormantDays', 'lostDays'])),
  rfm: z
    .strictObject({
      recencyDays: cuts(days),
      buys: cuts(whole(2, 999)),
      netFen: cuts(amount),
      midFrom: whole(3, 15),
      highFrom: whole(3, 15),
      largeOnceFen: amount,
    })
    .superRefine(rising(['midFrom', 'highFrom'])),
  classes: z
    .strictObject({
      vipNetFen: amount,
      marginProfitFen: amount,
      profitFen: amount,
      marginBp: share,
      coverBp: share,
    })
    .superRefine(rising(['marginProfitFen', 'profitFen'])),
  quadrants: z.strictObject({
    satisfiedFrom: whole(1, 100),
    answers: whole(1, 20),
    answerDays: days,
    loyalShareBp: share,
    notLoyalDays: days,
  }),
  tiers: z
    .strictObject({
      silverFen: fenPositive.transform((value): number => value),
      goldFen: amount,
      diamondFen: amount,
      fall: z.enum(['one_down', 'balance']),
    })
    .superRefine(rising(['silverFen', 'goldFen', 'diamondFen'])),
}) satisfies z.ZodType<FactsSettings>;

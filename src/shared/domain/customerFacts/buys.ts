import { diffDays, type LocalDate } from '../dates';
import type { CustomerHistory, Money } from './history';

/** What was bought and paid, whatever day it is; amounts in fen. */
export interface Buys {
  readonly firstBuy: LocalDate | null;
  readonly lastBuy: LocalDate | null;
  readonly lastSign: LocalDate | null;
  readonly buys: number;
  readonly netFen: number;
}

/** `occasionDays`: orders of so many days after an occasion's first day belong to it. */
export function buysOf(history: CustomerHistory, occasionDays: number): Buys {
  const days = [...new Set(history.orders.map(({ date }) => date))].sort();
  let occasion: LocalDate | null = null;
  let buys = 0;
  for (const day of days) {
    if (occasion !== null && diffDays(occasion, day) <= occasionDays) continue;
    occasion = day;
    buys += 1;
  }
  const lastBuy = days.at(-1) ?? null;
  return {
    firstBuy: days[0] ?? null,
    lastBuy,
    lastSign: later(lastBuy, history.lastSign),
    buys,
    netFen: netOf(history.money),
  };
}

/** Receipts − refunds, in fen. */
export const netOf = (money: readonly Money[]): number =>
  money.reduce((sum, { amountFen, refund }) => sum + (refund ? -amountFen : amountFen), 0);

/** The later of two days. */
export const later = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b > a) ? b : a;

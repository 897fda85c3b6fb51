import { stripInvisible, toHalfWidth } from './text';

/** What every card's number begins with. */
export const CARD_PREFIX = 'VIP' as const;
const SEQUENCE_DIGITS = 6;
/** The highest of these six digits. */
export const LAST_CARD_SEQUENCE = 999_999;

/** Why a card is not valid any more; persisted. The last two are written by the app itself. */
export const CARD_VOID_REASONS = ['lost', 'damaged', 'mistake', 'given_back', 'merged', 'erased'] as const;
export type CardVoidReason = (typeof CARD_VOID_REASONS)[number];
/** Those that a person chooses from: 遗失, 损坏, 发错了, 客户退卡. */
export const CHOSEN_VOID_REASONS = ['lost', 'damaged', 'mistake', 'given_back'] as const;

/** What a card is called in a timeline: valid, or why it is not. */
export const CARD_STATES = ['valid', ...CARD_VOID_REASONS] as const;

/** A card's number as it was typed or scanned, or what is wrong with it: `expected` is the right check digit. */
export type ReadCard =
  | { readonly number: string }
  | { readonly wrong: 'card_format' }
  | { readonly wrong: 'card_check'; readonly expected: string };

/** The number of a card, 'VIP' + six digits + Luhn digit (ISO/IEC 7812-1); `sequence` is 1 … 999,999. */
export function cardNumber(sequence: number): string {
  const digits = String(sequence).padStart(SEQUENCE_DIGITS, '0');
  return CARD_PREFIX + digits + luhnDigit(digits);
}

/** Reads a card's number in any case and width, with or without VIP, blanks and dashes. */
export function readCardNumber(typed: string): ReadCard {
  const plain = stripInvisible(toHalfWidth(typed))
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212-]+/g, '');
  const match = /^(?:VIP)?(\d{6})(\d)$/.exec(plain);
  const [, digits, check] = match ?? [];
  if (digits === undefined || digits === '000000') return { wrong: 'card_format' };
  const expected = luhnDigit(digits);
  return check === expected ? { number: CARD_PREFIX + digits + check } : { wrong: 'card_check', expected };
}

/** The digit that follows these: it tells any single wrong digit, and nearly every two that were swapped. */
function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

import { type LocalDate, parseLocalDate } from './dates';
import { wholeNumber } from './errors';
import { CARD_PREFIX } from './memberCard';
import { stripInvisible, toHalfWidth } from './text';

/** What document numbers begin with: order, quote, proposal, delivery (slip), payment, request, return. */
export const DOCUMENT_PREFIXES = ['SO', 'QT', 'PR', 'DL', 'PM', 'RQ', 'RT'] as const;

export type DocumentPrefix = (typeof DOCUMENT_PREFIXES)[number];

/** What is counted so that no number is given twice: documents, and members' cards. */
export const COUNTED_PREFIXES = [...DOCUMENT_PREFIXES, CARD_PREFIX] as const;
export type CountedPrefix = (typeof COUNTED_PREFIXES)[number];

/** A document number taken apart; `sequence` counts from 1 each day. */
export interface DocumentNumber {
  readonly prefix: DocumentPrefix;
  readonly date: LocalDate;
  readonly sequence: number;
}

/** What all numbers of a kind and day begin with: 'SO20261121-'. */
export function documentDayPrefix(prefix: DocumentPrefix, date: LocalDate): string {
  return `${prefix}${date.replace(/-/g, '')}-`;
}

/** Writes a document number, 'SO20261121-003'; from 1000 on the sequence has four digits. Throws VALIDATION below 1. */
export function formatDocumentNumber(prefix: DocumentPrefix, date: LocalDate, sequence: number): string {
  return documentDayPrefix(prefix, date) + String(wholeNumber('sequence', sequence, 1)).padStart(3, '0');
}

/** Reads a document number, in any case or width and with or without its dash; null when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const plain = stripInvisible(toHalfWidth(text)).toUpperCase().replace(/\s+/g, '');
  const match = /^([A-Z]{2})(\d{8})[-\u2010-\u2015\u2212]?(\d{3}|[1-9]\d{3,8})$/.exec(plain);
  const prefix = DOCUMENT_PREFIXES.find((candidate) => candidate === match?.[1]);
  const date = parseLocalDate(match?.[2] ?? '');
  const sequence = Number(match?.[3]);
  return prefix && date && sequence >= 1 ? { prefix, date, sequence } : null;
}

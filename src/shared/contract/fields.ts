import { z } from 'zod';
import { LARGEST_AMOUNT_FEN } from '../domain/amountFaults';
import { isLocalDate, type LocalDate } from '../domain/dates';
import type { Fen } from '../domain/money';
import { isMaskedPhone, normalizePhone } from '../domain/phone';
import { cleanText } from '../domain/text';
import { type Nameable, namesRecord } from './namedRecords';

/** Building blocks of call inputs. Messages are keys of i18n `errors.fields`. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** No text at all: half a character, or what no keyboard writes. */
const isText = (text: string) => text.isWellFormed() && !CONTROL.test(text);
/** What is stored is cleaned first; see `cleanText`. */
const storedText = () => z.string().refine(isText, 'invalid_text').overwrite(cleanText);

/** Required text of 1 … max characters, cleaned; at least one of them can be seen. */
export const text = (max: number) => storedText().min(1, 'required').max(max, 'too_long');

/** Text that may be absent, cleaned; where nothing can be seen of it, it becomes null. */
export const optionalText = (max: number) =>
  storedText()
    .max(max, 'too_long')
    .nullish()
    .transform((value) => value || null);

/** Text that is looked for or compared just as it is typed, '' and blanks included, and never stored. */
export const typedText = (max: number) => z.string().refine(isText, 'invalid_text').max(max, 'too_long');

const idSchema = () => z.int('required').positive('required');
/** The id of a record of that table (or of a job): main asks whether the person at the PC may see it. */
export const recordId = (table: Nameable) => namesRecord(idSchema(), { table });
export const optionalRecordId = (table: Nameable) =>
  recordId(table)
    .nullish()
    .transform((value) => value ?? null);
/** Who sells something new: left out, whoever makes it; null, nobody. */
export const sellerOfNew = () => recordId('staff').nullish();
/**
 * The id of a record whose table the field `beside` says: by its name, or by the translation that is given.
 * `tables` has every value that the field may have.
 */
export const recordIdBy = (beside: string, tables?: Readonly<Record<string, Nameable>>) =>
  namesRecord(idSchema(), tables ? { beside, tables } : { beside });
/** The version of the record that the user saw. */
export const version = z.int().positive();
export const emptyInput = z.strictObject({});

/** Integer fen ≥ 0; text that is no amount reaches main as NaN. */
export const fenAmount = z
  .number('invalid_amount')
  .int('invalid_amount')
  .min(0, 'negative')
  .max(LARGEST_AMOUNT_FEN, 'amount_too_big')
  .transform((value) => value as Fen);
/** Integer fen > 0. */
export const fenPositive = z
  .number('invalid_amount')
  .int('invalid_amount')
  .min(1, 'not_positive')
  .max(LARGEST_AMOUNT_FEN, 'amount_too_big')
  .transform((value) => value as Fen);

export const localDate = z
  .string('required')
  .refine(isLocalDate, 'invalid_date')
  .transform((value) => value as LocalDate);
export const optionalDate = localDate.nullish().transform((value) => value ?? null);

/** HH:MM */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid_time');
export const optionalTime = time.nullish().transform((value) => value ?? null);

/**
 * A phone as people type it, normalised to digits; '' becomes null. A masked one passes: whoever may not see the
 * number sends back what was shown, and `records.ts` keeps the number behind it.
 */
export const optionalPhone = z
  .string()
  .max(40, 'too_long')
  .nullish()
  .transform((value, context) => {
    if (!value?.trim()) return null;
    const typed = value.trim();
    if (isMaskedPhone(typed)) return typed;
    const phone = normalizePhone(value);
    if (phone === null) context.addIssue({ code: 'custom', message: 'invalid_phone' });
    return phone;
  });

/** Text that is no number reaches main as NaN, which is told apart from a number of the wrong kind. */
const numberOr = (code: string) => ({
  error: ({ input }: { input?: unknown }) => (Number.isNaN(input) ? 'not_a_number' : code),
});

/** Whole number between the two, both included. */
export const whole = (min: number, max: number) =>
  z.int(numberOr('not_integer')).min(min, 'too_small').max(max, 'too_big');
/** A share in 1/10,000, up to all of it; people type per cent with up to two decimals. */
export const shareBp = z.int('invalid_percent').min(0, 'negative').max(10_000, 'above_all');
/** A volume in whole dm³, up to `max`; people type cubic metres. */
export const cubicMetresDm3 = (max: number) =>
  z.int('invalid_volume').min(0, 'negative').max(max, 'volume_too_big');
/** Between the two, both included, with one decimal at most. */
export const tenths = (min: number, max: number) =>
  z.number(numberOr('required')).min(min, 'too_small').max(max, 'too_big').multipleOf(0.1, 'not_tenths');
export const optionalWhole = (min: number, max: number) =>
  whole(min, max)
    .nullish()
    .transform((value) => value ?? null);
/** A side of 1 … max whole mm; text that is no length reaches main as NaN. */
export const optionalMillimetres = (max: number) =>
  z
    .int('invalid_size')
    .min(1, 'too_small')
    .max(max, 'too_big')
    .nullish()
    .transform((value) => value ?? null);
export const optionalFlag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null);
/** One of the codes, or null. */
export const optionalCode = <const T extends readonly [string, ...string[]]>(list: T) =>
  z
    .enum(list)
    .nullish()
    .transform((value) => value ?? null);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

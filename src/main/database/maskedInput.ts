import { type IsHidden, maskText, unmaskText } from '../../shared/domain/maskedText';
import { maskedPhonesIn } from '../../shared/domain/phone';
import { AppError, fieldError } from '../system/errors';

/*
 * Whoever may not see a number edits a record with '138****5678' in it and sends that back. Each masked number of an
 * input is put back from the same field of the record, and from its place there, or the call is refused: none is ever
 * stored, and none becomes the number of something else.
 */

/** The masked phones in the input of one call. */
export interface MaskedInput {
  /** A value for a field that held `before`, with the numbers that its reader was not shown. Refuses what came from elsewhere. */
  restore(value: unknown, before: unknown): unknown;
  /** Refuses a value for a new record that holds a masked phone out of the input. */
  refuse(value: unknown): void;
  /** Refuses what was in the input and was not restored: it went somewhere else than into a record's field. */
  settle(): void;
}

/** A text of the input that holds a masked phone. */
interface Typed {
  path: string;
  text: string;
}

/** What is asked before the input is known to be of use to anybody, and never shown masked. */
const SECRETS = /^(passphrase|pin)/i;

/** The masked phones in an input; null, as nearly always, where there are none. `hidden` tells what its sender may not see. */
export function maskedInput(input: unknown, hidden: () => IsHidden | null): MaskedInput | null {
  const typed = typedIn(input, []);
  if (typed.length === 0) return null;
  const isHidden = hidden() ?? (() => false);
  const restored = new Map<string, number>();
  const pathOf = (text: string) => typed.find((one) => one.text === text)?.path;

  /** `befores`: what may have stood there, more than one where the entries of a list were shifted. */
  function restoreText(text: string, befores: readonly unknown[]): string {
    if (maskedPhonesIn(text).length === 0) return text;
    const path = pathOf(text);
    // What nobody typed now is a copy of what is stored: its masked number is as old as that.
    if (path === undefined) return text;
    const stored = befores.map((before) => (typeof before === 'string' ? before : ''));
    const same = stored.filter((before) => maskText(before, isHidden) === text);
    const reals = new Set(
      same.length > 0 ? same : stored.map((before) => unmaskText(text, before, isHidden)),
    );
    const [real = null] = reals;
    // Of a shifted list, one whose number could be that of two people is asked for and not guessed.
    if (real === null || reals.size > 1) throw fieldError(path, 'masked_phone');
    restored.set(text, (restored.get(text) ?? 0) + 1);
    return real;
  }

  function restoreIn(value: unknown, befores: readonly unknown[]): unknown {
    if (typeof value === 'string') return restoreText(value, befores);
    if (Array.isArray(value)) {
      const lists = befores.map((before) => (Array.isArray(before) ? (before as unknown[]) : []));
      // Entries have no ids: their places count only where the list is as it was shown.
      const [list = []] = lists;
      const asShown = lists.length === 1 && JSON.stringify(value) === JSON.stringify(shown(list));
      return value.map((one, i) => restoreIn(one, asShown ? [list[i]] : lists.flat()));
    }
    if (!isObject(value)) return value;
    const old = befores.map((before) => (isObject(before) ? before : {}));
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        restoreIn(
          one,
          old.map((before) => before[key]),
        ),
      ]),
    );
  }

  /** A stored value as the sender got it. */
  function shown(value: unknown): unknown {
    if (typeof value === 'string') return maskText(value, isHidden);
    if (Array.isArray(value)) return value.map(shown);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one)]));
  }

  return {
    restore: (value, before) => restoreIn(value, [before]),
    refuse: (value) => {
      for (const { text } of typedIn(value, [])) {
        const path = pathOf(text);
        if (path !== undefined) throw fieldError(path, 'masked_phone');
      }
    },
    settle: () => {
      const left = typed.filter(
        ({ text }) => typed.filter((one) => one.text === text).length > (restored.get(text) ?? 0),
      );
      if (left.length === 0) return;
      throw new AppError('VALIDATION', { fields: left.map(({ path }) => ({ path, code: 'masked_phone' })) });
    },
  };
}

/** A patch, or what is typed in a form that began with that record, with the numbers that its reader was not shown. */
export const withRealPhones = <T extends object>(
  { maskedInput }: { maskedInput?: MaskedInput | null },
  before: object,
  patch: T,
): T => (maskedInput ? (maskedInput.restore(patch, before) as T) : patch);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

function typedIn(value: unknown, path: readonly (string | number)[]): Typed[] {
  if (typeof value === 'string') {
    return maskedPhonesIn(value).length > 0 ? [{ path: path.join('.'), text: value }] : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    SECRETS.test(key) ? [] : typedIn(one, [...path, key]),
  );
}

import { useState } from 'react';
import { asCallError, fieldErrorText } from '../platform/errorText';

interface Refused {
  sentence: string;
  /** The value that was refused. */
  value: unknown;
}

/**
 * Errors by path (`lines.2.quantity`) for what stands outside of antd's form. An error goes as soon as what it is about
 * differs from what was refused, or with the next attempt.
 * @param current what is sent, with these paths
 */
export function usePathErrors(current: object) {
  const [refused, setRefused] = useState<Readonly<Record<string, Refused>>>({});
  return {
    errors: stillWrong(refused, current),
    clear: () => setRefused({}),
    /** Keeps the errors of the fields that are shown by path, all where nothing else is said; true when there was any. */
    take: (error: unknown, isShown: (path: string) => boolean = () => true): boolean => {
      const own = (asCallError(error).fields ?? []).filter(({ path }) => isShown(path));
      setRefused(
        Object.fromEntries(
          own.map((field) => [
            field.path,
            { sentence: fieldErrorText(field), value: valueAt(current, field.path) },
          ]),
        ),
      );
      return own.length > 0;
    },
  };
}

/** Lines, discount and fees of an order; the rest of it is in antd's form. */
export const isLineOrAmount = (path: string): boolean => /^lines|Fen$/.test(path) && !/^first/.test(path);

/** The sentences of those errors whose value has not changed since. */
export function stillWrong(refused: Readonly<Record<string, Refused>>, current: object) {
  return Object.fromEntries(
    Object.entries(refused)
      .filter(([path, { value }]) => Object.is(valueAt(current, path), value))
      .map(([path, { sentence }]) => [path, sentence]),
  );
}

const valueAt = (from: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key],
      from,
    );

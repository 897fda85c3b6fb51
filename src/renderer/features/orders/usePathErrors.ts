import { useState } from 'react';
import { asCallError, fieldErrorText } from '../../ui/errorText';

/** Errors by path (`lines.2.quantity`) for what stands outside of antd's form. */
export function usePathErrors() {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  return {
    errors,
    clear: () => setErrors({}),
    /** Keeps the errors of lines, discount and fees; true when there was any. */
    take: (error: unknown): boolean => {
      const own = (asCallError(error).fields ?? []).filter(
        ({ path }) => /^lines|Fen$/.test(path) && !/^first/.test(path),
      );
      setErrors(Object.fromEntries(own.map((field) => [field.path, fieldErrorText(field)])));
      return own.length > 0;
    },
  };
}

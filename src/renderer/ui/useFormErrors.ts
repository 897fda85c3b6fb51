import type { FormInstance } from 'antd';
import { useCallback } from 'react';
import { asCallError, fieldErrorText } from './errorText';
import { useReport } from './useReport';

/**
 * Puts a failed call's errors at their fields and takes the cursor to the first; whatever has no field is reported.
 * What was typed stays.
 */
export function useFormErrors<T>(form: FormInstance<T>): (error: unknown) => void {
  const report = useReport();
  return useCallback(
    (error: unknown) => {
      const fields = asCallError(error).fields ?? [];
      const known = fields.filter(({ path }) => form.getFieldInstance(toName(path) as never) !== undefined);
      if (known.length === 0) {
        report(error);
        return;
      }
      form.setFields(
        known.map((field) => ({ name: toName(field.path), errors: [fieldErrorText(field)] })) as never,
      );
      form.scrollToField(toName(known[0]?.path ?? '') as never, { focus: true });
    },
    [form, report],
  );
}

/** `lines.2.quantity` → ['lines', 2, 'quantity'] */
const toName = (path: string) => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

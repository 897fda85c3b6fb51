import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { asCallError, fieldErrorText } from '../platform/errorText';
import { takeErrorsAway } from '../platform/shownErrors';
import { useReport } from './useReport';

type Name = (string | number)[];
/** A field that was refused, and the value that was. */
interface Refused {
  name: Name;
  value: unknown;
}

/**
 * Puts a failed call's errors at their fields and takes the cursor to the first; whatever has no field is reported.
 * What was typed stays; an error goes as soon as its field is changed, or with the next attempt.
 */
export function useFormErrors<T>(form: FormInstance<T>): (error: unknown) => void {
  const report = useReport();
  const refused = useRef<Refused[]>([]);
  const reported = useRef(false);
  // Whoever leaves the form leaves what was wrong with it.
  useEffect(() => () => void (reported.current && takeErrorsAway()), []);
  const typedIn = useCallback((name: Name): unknown => form.getFieldValue(name as never), [form]);

  // antd drops an error only when a rule of its own runs again, and our rules are in main: without this, a mended
  // field would stay red, even below "saved". Watches the refused fields alone, so that typing elsewhere draws nothing.
  const mended = Form.useWatch(
    () =>
      refused.current.filter(({ name, value }) => !Object.is(typedIn(name), value)).map(({ name }) => name),
    form,
  ) as Name[] | undefined;
  useEffect(() => {
    if (!mended?.length) return;
    refused.current = refused.current.filter(({ name }) => !mended.some((one) => same(one, name)));
    form.setFields(withErrors(mended, () => []));
  }, [mended, form]);

  return useCallback(
    (error: unknown) => {
      form.setFields(
        withErrors(
          refused.current.map(({ name }) => name),
          () => [],
        ),
      );
      const fields = asCallError(error).fields ?? [];
      const known = fields.filter(({ path }) => form.getFieldInstance(toName(path) as never) !== undefined);
      const names = known.map(({ path }) => toName(path));
      refused.current = names.map((name) => ({ name, value: typedIn(name) }));
      const [first] = names;
      if (!first) {
        report(error);
        reported.current = true;
        return;
      }
      form.setFields(withErrors(names, (i) => known.slice(i, i + 1).map(fieldErrorText)));
      form.scrollToField(first as never, { focus: true });
      // A group of radio buttons cannot have the focus itself.
      const field: unknown = form.getFieldInstance(first as never);
      if (field instanceof HTMLElement && !field.contains(document.activeElement)) {
        field.querySelector('input')?.focus();
      }
    },
    [form, report, typedIn],
  );
}

/** What `setFields` takes; its type knows the names of one form only. */
const withErrors = (names: readonly Name[], errorsOf: (index: number) => string[]) =>
  names.map((name, i) => ({ name, errors: errorsOf(i) })) as never;

const same = (a: Name, b: Name) => a.join('.') === b.join('.');

/** `lines.2.quantity` → ['lines', 2, 'quantity'] */
const toName = (path: string): Name =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

import { useMutation } from '@tanstack/react-query';
import { App, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import type { CallFailed } from '../platform/answer';
import { createWrite, type Write } from '../platform/write';
import { FormDialog, type FormDialogProps } from '../ui/FormDialog';
import { useFormErrors } from '../ui/useFormErrors';

interface Props<T extends object, A> extends Omit<FormDialogProps<T>, 'form' | 'onSubmit' | 'busy'> {
  /** Where something outside its fields looks into the form. */
  form?: FormInstance<T>;
  /** Sends what was typed by the one call that it is for. */
  save: (fields: T, write: Write) => Promise<A>;
  /** What is said once it is saved. */
  said?: string | ((answer: A) => string);
  /** Once it is saved, before it closes. */
  onSaved?: (answer: A) => void;
}

/** A form that saves one record and closes: errors at their fields, nothing sent twice, asked before it is given up. */
export function RecordDialog<T extends object, A>({
  form: given,
  save,
  said,
  onSaved,
  onClose,
  ...frame
}: Props<T, A>) {
  const { message } = App.useApp();
  const [form] = Form.useForm<T>(given);
  const [write] = useState(createWrite);
  const { mutate, isPending } = useMutation<A, CallFailed, T>({
    mutationFn: (fields) => save(fields, write),
  });
  const showErrors = useFormErrors(form);
  const onSuccess = (answer: A) => {
    if (said !== undefined) void message.success(typeof said === 'string' ? said : said(answer));
    onSaved?.(answer);
    onClose();
  };
  return (
    <FormDialog
      {...frame}
      form={form}
      onSubmit={(fields) => mutate(fields, { onSuccess, onError: showErrors })}
      onClose={onClose}
      busy={isPending}
    />
  );
}

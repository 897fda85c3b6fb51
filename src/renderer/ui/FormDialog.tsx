import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DIALOG_IN_WINDOW } from './dialogInWindow';
import { UnsavedScope } from './Unsaved';
import { useTypedForm } from './useTypedForm';

export interface FormDialogProps<T extends object> {
  title: ReactNode;
  /** Names the form in the question before it is given up; the title where that is plain text. */
  what?: string;
  form: FormInstance<T>;
  initialValues?: { [K in keyof T]?: unknown };
  /** Something outside the form's own fields was changed. */
  changed?: boolean;
  onValuesChange?: (changed: Partial<T>) => void;
  onSubmit: (fields: T) => void;
  /** Closes at once: nothing is unsaved, or its giving up was agreed to. */
  onClose: () => void;
  /** The answer is on its way: nothing is sent a second time. */
  busy: boolean;
  okText?: string;
  cancelText?: string;
  danger?: boolean;
  okDisabled?: boolean;
  width?: number;
  /** Beside the buttons. */
  aside?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of every form in a dialog. Enter in a field of one line and Ctrl+Enter in any field save; Escape, Cancel, a
 * click beside it and every way out of the page ask first when something was typed. Mount it only while it is open.
 */
export function FormDialog<T extends object>({ onClose, ...rest }: FormDialogProps<T>) {
  return <UnsavedScope close={onClose}>{(leave) => <Framed {...rest} leave={leave} />}</UnsavedScope>;
}

function Framed<T extends object>({
  title,
  what: named,
  form,
  initialValues,
  changed = false,
  onValuesChange,
  onSubmit,
  leave,
  busy,
  okText,
  cancelText,
  danger = false,
  okDisabled = false,
  width = 520,
  aside,
  children,
}: Omit<FormDialogProps<T>, 'onClose'> & { leave: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const submit = () => {
    if (!busy && !okDisabled) form.submit();
  };
  const what = named ?? (typeof title === 'string' ? title : '');
  const typing = useTypedForm({ what, busy, submit, changed });
  return (
    <Modal
      open
      width={width}
      {...DIALOG_IN_WINDOW}
      title={title}
      onCancel={leave}
      onOk={submit}
      okText={okText ?? t('common.save')}
      okButtonProps={{ title: 'Ctrl+Enter', danger, disabled: okDisabled }}
      cancelText={cancelText ?? t('common.cancel')}
      confirmLoading={busy}
      {...(aside && {
        footer: (buttons: ReactNode) => (
          <>
            <span style={{ float: 'left' }}>{aside}</span>
            {buttons}
          </>
        ),
      })}
    >
      <Form<T>
        form={form}
        // The fields of the page behind must not share their ids with these.
        name={id}
        layout="vertical"
        onFinish={(fields) => !busy && onSubmit(fields)}
        onKeyDown={typing.onKeyDown}
        onValuesChange={(values: Partial<T>) => {
          typing.onValuesChange();
          onValuesChange?.(values);
        }}
        {...(initialValues && { initialValues })}
      >
        {children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}

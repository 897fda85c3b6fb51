import { Form, type FormInstance, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsavedScope, useUnsaved } from './Unsaved';

interface Props<T extends object> {
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
export function FormDialog<T extends object>({ onClose, ...rest }: Props<T>) {
  return <UnsavedScope close={onClose}>{(leave) => <Framed {...rest} leave={leave} />}</UnsavedScope>;
}

function Framed<T extends object>({
  title,
  what,
  form,
  initialValues,
  changed = false,
  onValuesChange,
  onSubmit,
  leave,
  busy,
  okText,
  danger = false,
  okDisabled = false,
  width = 520,
  aside,
  children,
}: Omit<Props<T>, 'onClose'> & { leave: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(false);
  const name = what ?? (typeof title === 'string' ? title : '');
  useUnsaved((typed || changed) && !busy, t('common.discardWhat', { what: name }));
  const submit = () => {
    if (!busy && !okDisabled) form.submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // React hands a key on to the dialogs around this one, whose forms it does not mean.
    if (event.key === 'Enter') event.stopPropagation();
    if (!isSaveKey(event)) return;
    event.preventDefault();
    saveFromAnyField(submit);
  };
  return (
    <Modal
      open
      width={width}
      style={{ top: 40 }}
      styles={{ body: { maxHeight: 'calc(100vh - 190px)', overflowX: 'hidden', overflowY: 'auto' } }}
      title={title}
      onCancel={leave}
      onOk={submit}
      okText={okText ?? t('common.save')}
      okButtonProps={{ title: 'Ctrl+Enter', danger, disabled: okDisabled }}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      focusTriggerAfterClose={false}
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
        layout="vertical"
        onFinish={(fields) => !busy && onSubmit(fields)}
        onKeyDown={onKeyDown}
        onValuesChange={(values: Partial<T>) => {
          setTyped(true);
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

/** Ctrl+Enter, and not one that an input method is still using. */
export const isSaveKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;

/** Leaves the field first, so that a half-typed date is accepted; then saves. */
export function saveFromAnyField(save: () => void): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement) field.blur();
  setTimeout(() => {
    if (field instanceof HTMLElement && field.isConnected && document.activeElement === document.body)
      field.focus();
    save();
  });
}

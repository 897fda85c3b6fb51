import { EditOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, type FormInstance } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestion } from '../../ui/Unsaved';
import { useBusy } from '../../ui/useBusy';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';

interface Props<T extends object> {
  title: string;
  /** What is shown until somebody edits. */
  view: ReactNode;
  initial: T;
  /** The version that is on screen; the one seen when editing began is what is saved against. */
  version: number | null;
  fields: (form: FormInstance<T>) => ReactNode;
  /** Rejects when it failed; the form stays with what was typed. */
  save: (values: T, version: number | null) => Promise<unknown>;
  extra?: ReactNode;
  /** Nothing can be changed any more. */
  readOnly?: boolean;
}

/** A part of the profile, edited where it stands. Ctrl+Enter saves, Escape leaves it as it was. */
export function EditCard<T extends object>({ title, view, extra, readOnly = false, ...editing }: Props<T>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card
      size="small"
      title={title}
      role="region"
      aria-label={title}
      extra={
        !open &&
        !readOnly && (
          <Flex gap={4}>
            {extra}
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              aria-label={t('customers.page.edit', { section: title })}
              onClick={() => setOpen(true)}
            />
          </Flex>
        )
      }
    >
      {open ? <EditForm {...editing} title={title} onClose={() => setOpen(false)} /> : view}
    </Card>
  );
}

function EditForm<T extends object>({
  title,
  initial,
  version,
  fields,
  save,
  onClose,
}: Pick<Props<T>, 'title' | 'initial' | 'version' | 'fields' | 'save'> & { onClose: () => void }) {
  const id = useId();
  const { t } = useTranslation();
  const [form] = Form.useForm<T>();
  const [seen] = useState(version);
  const [start] = useState(initial);
  const { busy, run } = useBusy();
  const showErrors = useFormErrors(form);
  const { ask } = useQuestion();

  const submit = () =>
    run(async () => {
      try {
        await save(form.getFieldsValue(true) as T, seen);
        onClose();
      } catch (error) {
        showErrors(error);
      }
    });
  const typing = useTypedForm({ what: title, busy, submit: () => void submit(), giveUp: onClose });
  const leave = () => (typing.typed ? ask(t('common.discardWhat', { what: title }), onClose) : onClose());
  const onKeyDown = (event: KeyboardEvent) => {
    typing.onKeyDown(event);
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The question would hear the same key, and close.
    event.stopPropagation();
    leave();
  };
  return (
    <Form
      name={id}
      form={form}
      layout="vertical"
      initialValues={start}
      onFinish={() => void submit()}
      onKeyDown={onKeyDown}
      onValuesChange={typing.onValuesChange}
    >
      {fields(form)}
      <Flex gap={8} justify="flex-end">
        <Button onClick={leave}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} title="Ctrl+Enter">
          {t('common.save')}
        </Button>
      </Flex>
    </Form>
  );
}

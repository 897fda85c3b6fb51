import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBusy } from '../../ui/useBusy';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';

interface Props<R extends { id: number; version: number }, F extends object> {
  rows: readonly R[];
  fieldsOf: (row: R) => F;
  empty: F;
  /** The inputs of a row, each a Form.Item without a label of its own. */
  inputs: (row: R | null) => ReactNode;
  save: (row: R | null, fields: F) => Promise<unknown>;
  /** Names what is edited in the question before it is given up. */
  what: string;
  addText: string;
  header: ReactNode;
}

/** Rows that are edited where they stand; a button to save appears on the row that was changed. */
export function EditRows<R extends { id: number; version: number }, F extends object>(props: Props<R, F>) {
  const { rows, fieldsOf, empty, inputs, save, what, addText, header } = props;
  const [adding, setAdding] = useState(false);
  return (
    <Flex vertical gap={6}>
      {(rows.length > 0 || adding) && header}
      {rows.map((row) => (
        <Row
          key={row.id}
          what={what}
          version={row.version}
          fields={fieldsOf(row)}
          inputs={inputs(row)}
          save={(fields) => save(row, fields)}
        />
      ))}
      {adding ? (
        <Row
          isNew
          what={addText}
          version={0}
          fields={empty}
          inputs={inputs(null)}
          save={async (fields) => {
            await save(null, fields);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {addText}
          </Button>
        </div>
      )}
    </Flex>
  );
}

interface RowProps<F extends object> {
  what: string;
  fields: F;
  version: number;
  inputs: ReactNode;
  save: (fields: F) => Promise<unknown>;
  isNew?: boolean;
  onCancel?: () => void;
}

function Row<F extends object>({
  what,
  fields,
  version,
  inputs,
  save,
  isNew = false,
  onCancel,
}: RowProps<F>) {
  const id = useId();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<F>() as [FormInstance<F>];
  const { busy, run } = useBusy();
  const giveUp = () => {
    form.resetFields();
    onCancel?.();
  };
  const { typed, clear, onValuesChange, onKeyDown } = useTypedForm({
    what,
    busy,
    submit: form.submit,
    giveUp,
  });
  const dirty = isNew || typed;
  const showErrors = useFormErrors(form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saved row comes back with a new version.
  useEffect(() => {
    if (isNew) return;
    form.setFieldsValue(fields as never);
    clear();
  }, [version]);
  const submit = (changed: F) =>
    run(async () => {
      try {
        await save({ ...fields, ...changed });
        void message.success(t('common.saved'));
        clear();
      } catch (error) {
        showErrors(error);
      }
    });
  return (
    <Form
      name={id}
      form={form}
      layout="inline"
      initialValues={fields}
      onFinish={(changed) => void submit(changed)}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
      style={{ gap: 8, alignItems: 'flex-start', rowGap: 4 }}
    >
      {inputs}
      {dirty && (
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common.save')}
        </Button>
      )}
      {dirty && (
        <Button
          onClick={() => {
            giveUp();
            clear();
          }}
        >
          {t('common.cancel')}
        </Button>
      )}
    </Form>
  );
}

/** The names over the columns. */
export function Columns({ items }: { items: readonly (readonly [label: string, width: number])[] }) {
  return (
    <Flex gap={8} style={{ fontSize: 12.5, color: '#625d54' }} aria-hidden>
      {items.map(([label, width]) => (
        <span key={label} style={{ width }}>
          {label}
        </span>
      ))}
    </Flex>
  );
}

/** One input of a row. */
export function Cell({
  name,
  width,
  checked = false,
  children,
}: {
  name: string;
  width: number;
  checked?: boolean;
  children: ReactNode;
}) {
  return (
    <Form.Item
      name={name}
      style={{ width, marginInlineEnd: 0, marginBottom: 0 }}
      {...(checked && { valuePropName: 'checked' })}
    >
      {children}
    </Form.Item>
  );
}

import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../app/api';
import { useFormErrors } from '../../ui/useFormErrors';
import { useHotkey } from '../../ui/useHotkey';
import { HeaderFields, type HeaderFieldsValue } from './HeaderFields';
import { headerValue } from './headerValue';

/** Address, people and agreed date of an order. */
export function EditHeaderDialog({ order, onClose }: { order: OutputOf<'orders.get'>; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<HeaderFieldsValue>();
  const update = useWrite('orders.updateHeader');
  const showErrors = useFormErrors(form);
  const submit = (fields: HeaderFieldsValue) =>
    update.mutate(
      { ...headerValue(fields), id: order.id, version: order.version },
      {
        onSuccess: () => {
          void message.success(t('common.saved'));
          onClose();
        },
        onError: showErrors,
      },
    );
  useHotkey('ctrl+enter', form.submit);
  return (
    <Modal
      open
      width={880}
      style={{ top: 40 }}
      title={t('orders.editHeader', { number: order.number })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('common.save')}
      confirmLoading={update.isPending}
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={headerValue(order)}>
        <HeaderFields />
      </Form>
    </Modal>
  );
}

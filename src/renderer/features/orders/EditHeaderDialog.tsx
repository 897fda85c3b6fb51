import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { useFormErrors } from '../../ui/useFormErrors';
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
  return (
    <FormDialog
      width={880}
      title={t('orders.editHeader', { number: order.number })}
      form={form}
      initialValues={headerValue(order)}
      onSubmit={submit}
      onClose={onClose}
      busy={update.isPending}
    >
      <HeaderFields />
    </FormDialog>
  );
}

import { Alert, App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { moneyText } from '../../platform/format';
import { FormDialog } from '../../ui/FormDialog';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';

/** Names what goes, and what stays: the money, to be refunded. */
export function CancelOrderDialog({
  order,
  onClose,
}: {
  order: OutputOf<'orders.get'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useWrite('orders.cancel');
  const showErrors = useFormErrors(form);
  const submit = ({ reason }: { reason?: string }) =>
    cancel.mutate(
      { id: order.id, version: order.version, reason: reason ?? '' },
      {
        onSuccess: () => {
          void message.success(t('orders.cancelled'));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <FormDialog
      width={460}
      title={t('orders.cancelTitle', { number: order.number })}
      form={form}
      onSubmit={submit}
      onClose={onClose}
      busy={cancel.isPending}
      okText={t('orders.cancel')}
      cancelText={t('orders.keep')}
      danger
    >
      <p style={{ marginTop: 0 }}>{t('orders.cancelHint', { name: order.contactName })}</p>
      {order.receivedFen > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('orders.cancelMoney', { received: moneyText(order.receivedFen) })}
        />
      )}
      <Form.Item name="reason" label={t('orders.cancelReason')}>
        <TextInput autoFocus max={200} />
      </Form.Item>
    </FormDialog>
  );
}

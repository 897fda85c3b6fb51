import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { moneyText } from '../../platform/format';
import type { Write } from '../../platform/write';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

/** Names what goes, and what stays: the money, to be refunded. */
export function CancelOrderDialog({
  order,
  onClose,
}: {
  order: OutputOf<'orders.get'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const save = ({ reason }: { reason?: string }, write: Write) =>
    write('orders.cancel', { id: order.id, version: order.version, reason: reason ?? '' });
  return (
    <RecordDialog
      width={460}
      title={t('orders.cancelTitle', { number: order.number })}
      said={t('orders.cancelled')}
      save={save}
      onClose={onClose}
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
    </RecordDialog>
  );
}

import { App, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { PAYMENT_METHODS } from '../../../shared/domain/productCodes';
import { useWrite } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { DateInput } from '../../ui/DateInput';
import { FormDialog } from '../../ui/FormDialog';
import { moneyText } from '../../ui/format';
import { MoneyInput } from '../../ui/MoneyInput';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';

interface Fields {
  amountFen: number | null;
  method: (typeof PAYMENT_METHODS)[number];
  paidDate: string | null;
  reason: string;
}

interface Props {
  order: OutputOf<'orders.get'>;
  /** What has just become owed to the customer, and why. */
  owed?: { amountFen: number; reason: string } | null;
  onClose: () => void;
}

/** Gives money back, with the reason. What is owed to the customer is filled in. */
export function RefundDialog({ order, owed = null, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const refund = useWrite('payments.refund');
  const showErrors = useFormErrors(form);
  const submit = (fields: Fields) =>
    refund.mutate(
      {
        ...fields,
        orderId: order.id,
        orderVersion: order.version,
        amountFen: fields.amountFen as number,
        paidDate: fields.paidDate as string,
        reason: fields.reason ?? '',
      },
      {
        onSuccess: ({ number }) => {
          void message.success(t('payments.refunded', { number }));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <FormDialog
      width={480}
      title={t('payments.refundOf', { number: order.number })}
      form={form}
      initialValues={{
        amountFen: owed?.amountFen ?? (order.balanceFen < 0 ? -order.balanceFen : null),
        reason: owed?.reason,
        method: order.payments.at(-1)?.method ?? 'wechat',
        paidDate: today,
      }}
      onSubmit={submit}
      onClose={onClose}
      busy={refund.isPending}
      okText={t('payments.refund')}
      danger
    >
      <Form.Item
        name="amountFen"
        label={t('payments.refundAmount')}
        extra={t('payments.receivedIs', { received: moneyText(order.receivedFen) })}
      >
        <MoneyInput autoFocus />
      </Form.Item>
      <Form.Item name="method" label={t('payments.method')}>
        <Radio.Group
          optionType="button"
          options={PAYMENT_METHODS.map((value) => ({ value, label: t(`codes.paymentMethod.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="paidDate" label={t('payments.refundDate')}>
        <DateInput allowClear={false} style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('payments.reason')}>
        <TextInput max={200} />
      </Form.Item>
    </FormDialog>
  );
}

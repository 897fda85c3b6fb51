import { App, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { refundFault } from '../../../shared/domain/amountFaults';
import { dueBack } from '../../../shared/domain/orderMoney';
import { PAYMENT_METHODS } from '../../../shared/domain/productCodes';
import { useWrite } from '../../platform/api';
import { asCallError } from '../../platform/errorText';
import { moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { FormDialog } from '../../ui/FormDialog';
import { MoneyInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';

interface Fields {
  amountFen: number | null;
  method: (typeof PAYMENT_METHODS)[number];
  paidDate: string | null;
  reason: string;
}

/** What main says where nothing is wrong but that more goes back than is due. */
const BEYOND_DUE: readonly string[] = ['above_due', 'nothing_due'];

interface Props {
  order: OutputOf<'orders.get'>;
  /** What has just become owed to the customer, and why. */
  owed?: { amountFen: number; reason: string } | null;
  onClose: () => void;
}

/**
 * Gives money back, with the reason. What is due back is filled in; the owner is asked before more than that goes, and main
 * refuses it to everybody else.
 */
export function RefundDialog({ order, owed = null, onClose }: Props) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const { message, modal } = App.useApp();
  const dueFen = dueBack(order);
  const [form] = Form.useForm<Fields>();
  const amount = Form.useWatch('amountFen', form) ?? null;
  const refund = useWrite('payments.refund');
  const showErrors = useFormErrors(form);
  const send = (fields: Fields, beyondDue: boolean) =>
    refund.mutate(
      {
        ...fields,
        beyondDue,
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
        onError: (error) => {
          const codes = (asCallError(error).fields ?? []).map(({ code }) => code);
          const onlyBeyond = codes.length === 1 && BEYOND_DUE.includes(codes[0] ?? '');
          if (onlyBeyond && actor.role === 'owner') askOwner(fields);
          else showErrors(error);
        },
      },
    );
  const askOwner = (fields: Fields) => {
    const amount = fields.amountFen ?? 0;
    const amounts = { amount: moneyText(amount), due: moneyText(dueFen), more: moneyText(amount - dueFen) };
    void modal.confirm({
      title: t('payments.beyondDueAsk', amounts),
      content: t('payments.beyondDueMeans', amounts),
      okText: t('payments.refund'),
      okButtonProps: { danger: true },
      cancelText: t('common.back'),
      onOk: () => send(fields, true),
    });
  };
  return (
    <FormDialog
      width={480}
      title={t('payments.refundOf', { number: order.number })}
      form={form}
      initialValues={{
        amountFen: owed?.amountFen ?? (dueFen > 0 ? dueFen : null),
        reason: owed?.reason,
        method: order.payments.at(-1)?.method ?? 'wechat',
        paidDate: today,
      }}
      onSubmit={(fields) => send(fields, false)}
      onClose={onClose}
      busy={refund.isPending}
      okText={t('payments.refund')}
      danger
    >
      <Form.Item
        name="amountFen"
        label={t('payments.refundAmount')}
        extra={t('payments.dueIs', { due: moneyText(dueFen), received: moneyText(order.receivedFen) })}
      >
        <MoneyInput autoFocus fault={refundFault(amount, order, actor.role === 'owner')} />
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

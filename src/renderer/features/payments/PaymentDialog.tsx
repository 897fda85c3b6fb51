import { Alert, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { receiptFault } from '../../../shared/domain/amountFaults';
import { depositWarning, type Fen } from '../../../shared/domain/money';
import { PAYMENT_METHODS } from '../../../shared/domain/productCodes';
import { RECEIPT_KINDS, type ReceiptKind } from '../../../shared/features/payments/contract';
import { moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import type { Write } from '../../platform/write';
import { DateInput } from '../../ui/DateInput';
import { MoneyInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

type Order = OutputOf<'orders.get'>;

interface Fields {
  kind: ReceiptKind;
  method: (typeof PAYMENT_METHODS)[number];
  amountFen: number | null;
  paidDate: string | null;
  note?: string | null;
}

/** Takes a payment: the balance is filled in, Enter saves. */
export function PaymentDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [form] = Form.useForm<Fields>();
  const amount = Form.useWatch('amountFen', form) ?? null;
  const save = (fields: Fields, write: Write) =>
    write('payments.take', {
      ...fields,
      orderId: order.id,
      orderVersion: order.version,
      amountFen: fields.amountFen as number,
      paidDate: fields.paidDate as string,
    });
  return (
    <RecordDialog
      width={560}
      title={t('payments.take', { number: order.number })}
      form={form}
      initialValues={{
        kind: firstKind(order),
        method: 'wechat',
        amountFen: order.balanceFen > 0 ? order.balanceFen : null,
        paidDate: today,
      }}
      save={save}
      said={({ number, balanceFen }) => t('payments.taken', { number, balance: moneyText(balanceFen) })}
      onClose={onClose}
      okText={t('payments.save')}
    >
      <Form.Item
        name="amountFen"
        label={t('payments.amount')}
        extra={t('payments.balanceIs', { balance: moneyText(order.balanceFen) })}
      >
        <MoneyInput
          autoFocus
          size="large"
          fault={receiptFault(amount, order.balanceFen)}
          onFocus={(event) => event.target.select()}
          onPressEnter={(event) => {
            event.preventDefault();
            form.submit();
          }}
        />
      </Form.Item>
      <ReceiptFields />
      <DepositHint order={order} />
      <Form.Item name="note" label={t('common.note')} style={{ marginBottom: 0 }}>
        <TextInput max={200} placeholder={t('common.optional')} />
      </Form.Item>
    </RecordDialog>
  );
}

/** Kind (with what it means), method and date; also used where an order is written. */
export function ReceiptFields({ prefix = [] }: { prefix?: string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name={[...prefix, 'kind']} label={t('payments.kind')} style={{ marginBottom: 8 }}>
        <Radio.Group style={{ display: 'grid', gap: 2 }}>
          {RECEIPT_KINDS.map((kind) => (
            <Radio key={kind} value={kind}>
              {t(`codes.paymentKind.${kind}`)}
              <span style={{ color: COLORS.inkSoft, fontSize: 12, marginInlineStart: 8 }}>
                {t(`payments.kindHints.${kind}`)}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name={[...prefix, 'method']} label={t('payments.method')}>
        <Radio.Group
          optionType="button"
          options={PAYMENT_METHODS.map((value) => ({ value, label: t(`codes.paymentMethod.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={[...prefix, 'paidDate']} label={t('payments.paidDate')}>
        <DateInput allowClear={false} style={{ width: 180 }} />
      </Form.Item>
    </>
  );
}

/** Says, while one types, that a 定金 goes beyond what the law secures. It does not block. */
function DepositHint({ order }: { order: Order }) {
  const form = Form.useFormInstance<Fields>();
  const kind = Form.useWatch('kind', form);
  const amount = Form.useWatch('amountFen', form);
  if (kind !== 'deposit_guarantee') return null;
  return <DepositAlert guaranteeFen={order.guaranteeFen + safe(amount)} totalFen={order.totalFen} />;
}

const safe = (amount: number | null | undefined) =>
  amount !== null && amount !== undefined && Number.isSafeInteger(amount) && amount > 0 ? amount : 0;

/** The warning of 民法典 586, or nothing. */
export function DepositAlert({ guaranteeFen, totalFen }: { guaranteeFen: number; totalFen: number }) {
  const { t } = useTranslation();
  const warning = totalFen > 0 ? depositWarning(guaranteeFen as Fen, totalFen as Fen) : null;
  if (!warning) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('payments.depositWarning', {
        limit: moneyText(warning.limitFen),
        surplus: moneyText(warning.surplusFen),
      })}
    />
  );
}

/** Nothing received yet: a deposit; the rest after the delivery: the final payment. */
function firstKind(order: Order): ReceiptKind {
  if (order.receivedFen === 0 && order.state !== 'delivered' && order.state !== 'installed') {
    return 'deposit_advance';
  }
  return 'final';
}

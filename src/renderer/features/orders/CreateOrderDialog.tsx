import { Alert, App, Button, Checkbox, Divider, Drawer, Flex, Form, Skeleton, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { isLocalDate } from '../../../shared/domain/dates';
import { useCall, useWrite } from '../../platform/api';
import { asCallError, errorText } from '../../platform/errorText';
import { dateText, moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { MoneyInput } from '../../ui/NumberInput';
import { useSaveKey } from '../../ui/saveKey';
import { UnsavedScope, useUnsaved } from '../../ui/Unsaved';
import { useFormErrors } from '../../ui/useFormErrors';
import { useFormWalk } from '../../ui/useFormWalk';
import { isLineOrAmount, usePathErrors } from '../../ui/usePathErrors';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { LinesTable } from '../../widgets/lines/LinesTable';
import { type EditableLine, editableLine, lineInput } from '../../widgets/lines/lineModel';
import { DepositAlert, ReceiptFields } from '../payments';
import { type Amounts, AmountsPanel, totalOf } from './AmountsPanel';
import { HeaderFields, type HeaderFieldsValue } from './HeaderFields';
import { headerValue } from './headerValue';
import { leftBehind } from './leftBehind';
import { useCarryToQuote } from './useCarryToQuote';

interface Props {
  open: boolean;
  onClose: () => void;
  /** The order is made from this quote; without one, the customer is chosen first. */
  quoteId?: number;
  /** Instead of opening the order. */
  onCreated?: (orderId: number) => void;
}

/** Writes an order: from a quote or directly, with its first payment. */
export function CreateOrderDialog({ onClose, ...rest }: Props) {
  const [customerId, setCustomerId] = useState<number | null>(null);
  const close = () => {
    setCustomerId(null);
    onClose();
  };
  return (
    <UnsavedScope close={close}>
      {(leave) => (
        <OrderDrawer {...rest} {...{ customerId, close, leave }} onCustomer={(id) => setCustomerId(id)} />
      )}
    </UnsavedScope>
  );
}

interface DrawerProps extends Omit<Props, 'onClose'> {
  customerId: number | null;
  onCustomer: (id: number | null) => void;
  close: () => void;
  /** Closes, too, but asks first when something was typed. */
  leave: () => void;
}

function OrderDrawer({ open, quoteId, onCreated, customerId, onCustomer, close, leave }: DrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={open}
      size={1120}
      destroyOnHidden
      // The first field takes the focus; without motion the drawer would take it from there.
      autoFocus={false}
      title={t(quoteId ? 'orders.createFromQuote' : 'orders.create')}
      onClose={leave}
      styles={{ body: { padding: 0 } }}
    >
      {quoteId === undefined && customerId === null ? (
        <div style={{ padding: 20, maxWidth: 420 }}>
          <Form name="order-for" layout="vertical">
            <Form.Item
              label={t('orders.customer')}
              htmlFor="order-customer"
              extra={t('orders.chooseCustomer')}
            >
              <CustomerSelect id="order-customer" autoFocus defaultOpen onChange={onCustomer} />
            </Form.Item>
          </Form>
        </div>
      ) : (
        <Prepared
          quoteId={quoteId ?? null}
          customerId={customerId}
          onClose={close}
          onLeave={leave}
          {...(onCreated && { onCreated })}
        />
      )}
    </Drawer>
  );
}

type Draft = OutputOf<'orders.prepare'>;

interface FormProps extends Pick<Props, 'onClose' | 'onCreated'> {
  /** Closes, too, but asks first when something was typed. */
  onLeave: () => void;
}

function Prepared({ quoteId, customerId, ...rest }: FormProps & RawInputOf<'orders.prepare'>) {
  const draft = useCall('orders.prepare', { quoteId, customerId });
  if (draft.error) {
    return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(draft.error.error)} />;
  }
  if (!draft.data || draft.isPlaceholderData) return <Skeleton active style={{ padding: 20 }} />;
  return <OrderForm key={draft.data.customerId} draft={draft.data} {...rest} />;
}

interface Fields extends HeaderFieldsValue {
  pays: boolean;
  firstPayment?: {
    kind: 'deposit_guarantee';
    method: 'wechat';
    amountFen: number | null;
    paidDate: string;
    note: null;
  };
}

function OrderForm({ draft, onClose, onCreated, onLeave }: { draft: Draft } & FormProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [lines, setLines] = useState<EditableLine[]>(() =>
    draft.lines.map((line, i) => editableLine({ ...line, id: i })),
  );
  const { discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen } = draft;
  const [amounts, setAmounts] = useState<Amounts>({
    discountFen,
    deliveryFeeFen,
    carryingFeeFen,
    installationFeeFen,
  });
  const create = useWrite('orders.create');
  const fromQuote = useWrite('orders.createFromQuote');
  const showErrors = useFormErrors(form);
  const paths = usePathErrors({ lines, ...amounts });
  const quoted = draft.quoteId !== null;
  const total = totalOf(lines, amounts);
  const busy = create.isPending || fromQuote.isPending;
  const [typed, setTyped] = useState(false);
  const onTyped = () => setTyped(true);
  const [aboveLimit, setAboveLimit] = useState(false);
  const { carrying, carry } = useCarryToQuote(onClose);
  useUnsaved(typed && !busy && !carrying, t('orders.discardNew'));

  const changeLines = (next: EditableLine[]) => {
    onTyped();
    setLines(next);
  };
  const changeAmounts = (next: Amounts) => {
    onTyped();
    setAmounts(next);
  };

  const submit = () => {
    if (busy) return;
    const fields = form.getFieldsValue(true) as Fields;
    const header = headerValue(fields);
    const payment = fields.pays ? fields.firstPayment : undefined;
    const firstPayment = payment ? { ...payment, amountFen: payment.amountFen as number } : null;
    const after = {
      onSuccess: (order: OutputOf<'orders.create'>) => {
        void message.success(t('orders.created', { number: order.number }));
        onClose();
        if (onCreated) onCreated(order.id);
        else navigate(`/orders/${order.id}`);
      },
      onError: (error: unknown) => {
        const fields = asCallError(error).fields ?? [];
        setAboveLimit(fields.some(({ code }) => code === 'above_discount_limit'));
        if (!paths.take(error, isLineOrAmount)) showErrors(error);
      },
    };
    paths.clear();
    if (draft.quoteId !== null && draft.quoteVersion !== null) {
      const quote = { quoteId: draft.quoteId, quoteVersion: draft.quoteVersion };
      fromQuote.mutate({ ...header, ...quote, firstPayment }, after);
      return;
    }
    const written = lines.map((line) => ({
      ...lineInput(line),
      id: null,
      wantedDate: line.wantedDate ?? null,
    }));
    create.mutate(
      { ...header, ...amounts, customerId: draft.customerId, lines: written, firstPayment },
      after,
    );
  };
  const header = useRef<HTMLDivElement>(null);
  const walk = useFormWalk(header);
  useSaveKey(header, submit);

  return (
    <Form
      name="new-order"
      form={form}
      layout="vertical"
      style={{ display: 'flex', flexDirection: 'column', height: '100%' }}
      initialValues={{
        ...headerValue({ ...draft.header }),
        pays: false,
        firstPayment: {
          kind: 'deposit_advance',
          method: 'wechat',
          amountFen: null,
          paidDate: today,
          note: null,
        },
      }}
      onValuesChange={onTyped}
      onFinish={submit}
    >
      <div style={{ flex: 1, overflow: 'auto', padding: '16px 20px' }}>
        <Typography.Paragraph type="secondary">
          {quoted
            ? t('orders.fromQuoteHint', { number: draft.quoteNumber, name: draft.customerName })
            : t('orders.directHint', { name: draft.customerName })}
        </Typography.Paragraph>
        <div ref={header} {...walk}>
          <HeaderFields {...(quoted && { dateHint: <PromiseHint draft={draft} onTyped={onTyped} /> })} />
        </div>
        <Divider style={{ margin: '4px 0 12px' }}>{t('orders.lines')}</Divider>
        {paths.errors.lines && (
          <Typography.Text type="danger" role="alert">
            {paths.errors.lines}
          </Typography.Text>
        )}
        <LinesTable
          lines={lines}
          errors={paths.errors}
          {...(!quoted && { onChange: changeLines })}
          readOnly={quoted}
          withWantedDate
        />
        <div style={{ marginTop: 14 }}>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => (
              <AmountsPanel
                lines={lines}
                amounts={amounts}
                onChange={changeAmounts}
                errors={paths.errors}
                readOnly={quoted}
                customerId={draft.customerId}
                home={{
                  floor: (getFieldValue('floor') as number | null) ?? null,
                  hasLift: (getFieldValue('hasLift') as boolean | null) ?? null,
                }}
              />
            )}
          </Form.Item>
        </div>
        <Divider style={{ margin: '12px 0' }} />
        <FirstPayment totalFen={total} />
      </div>
      <Flex justify="flex-end" gap={8} style={{ padding: '10px 20px', borderTop: '1px solid #e8e2d6' }}>
        {aboveLimit && (
          <Button
            loading={carrying}
            onClick={() => {
              const fields = form.getFieldsValue(true) as Fields;
              const { sellerId, note } = headerValue(fields);
              const left = leftBehind({ draft, fields, lines }).map((key) => t(key));
              carry({ customerId: draft.customerId, sellerId, lines, amounts, note, left });
            }}
          >
            {t('orders.carryToQuote')}
          </Button>
        )}
        <Button onClick={onLeave}>{t('common.cancel')}</Button>
        <Button type="primary" loading={busy} onClick={submit} title="Ctrl+Enter">
          {t('orders.save', { total: moneyText(total) })}
        </Button>
      </Flex>
    </Form>
  );
}

/** When the goods of the quote may be promised, and a warning when less was agreed. */
function PromiseHint({ draft, onTyped }: { draft: Draft; onTyped: () => void }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Fields>();
  const agreed = Form.useWatch('agreedDate', form);
  const date = dateText(draft.promisedDate);
  if (isLocalDate(agreed) && agreed < draft.promisedDate) {
    return <Typography.Text type="warning">{t('orders.tooEarly', { date })}</Typography.Text>;
  }
  return (
    <Button
      type="link"
      size="small"
      style={{ padding: 0, height: 'auto' }}
      onClick={() => {
        form.setFieldValue('agreedDate', draft.promisedDate);
        onTyped();
      }}
    >
      {t('orders.promise', { date })}
    </Button>
  );
}

/** The deposit, taken with the order. */
function FirstPayment({ totalFen }: { totalFen: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Fields>();
  const pays = Form.useWatch('pays', form);
  const kind = Form.useWatch(['firstPayment', 'kind'], form);
  const amount = Form.useWatch(['firstPayment', 'amountFen'], form);
  return (
    <>
      <Form.Item name="pays" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t('orders.takesPayment')}</Checkbox>
      </Form.Item>
      {pays && (
        <div style={{ maxWidth: 560 }}>
          <Form.Item name={['firstPayment', 'amountFen']} label={t('payments.amount')}>
            <MoneyInput style={{ width: 180 }} autoFocus />
          </Form.Item>
          {/* Below the amount: at the end it would be out of sight. */}
          {kind === 'deposit_guarantee' && Number.isSafeInteger(amount) && (
            <DepositAlert guaranteeFen={amount ?? 0} totalFen={totalFen} />
          )}
          <ReceiptFields prefix={['firstPayment']} />
        </div>
      )}
    </>
  );
}

import { App, Button, Divider, Flex, Form, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { isLocalDate } from '../../../shared/domain/dates';
import { useWrite } from '../../platform/api';
import { asCallError } from '../../platform/errorText';
import { dateText, moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { useSaveKey } from '../../ui/saveKey';
import { useUnsaved } from '../../ui/Unsaved';
import { useFormErrors } from '../../ui/useFormErrors';
import { useFormWalk } from '../../ui/useFormWalk';
import { isLineOrAmount, usePathErrors } from '../../ui/usePathErrors';
import { LinesTable } from '../../widgets/lines/LinesTable';
import { type EditableLine, editableLine, limitFaultOn, lineInput } from '../../widgets/lines/lineModel';
import { useDiscountLimit } from '../../widgets/lines/useDiscountLimit';
import { type Amounts, AmountsPanel, totalOf } from './AmountsPanel';
import { FirstPayment } from './FirstPayment';
import { HeaderFields } from './HeaderFields';
import { headerValue } from './headerValue';
import { leftBehind } from './leftBehind';
import type { NewOrderFields } from './newOrderFields';
import { useCarryToQuote } from './useCarryToQuote';

type Draft = OutputOf<'orders.prepare'>;

export interface NewOrderProps {
  draft: Draft;
  /** Closes at once. */
  onClose: () => void;
  /** Closes, too, but asks first when something was typed. */
  onLeave: () => void;
  /** Instead of opening the order. */
  onCreated?: (orderId: number) => void;
}

/** Who receives what, where and when, for how much, and the first payment. */
export function NewOrderForm({ draft, onClose, onCreated, onLeave }: NewOrderProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<NewOrderFields>();
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
  const { limitBp } = useDiscountLimit(draft.customerId);
  const [refusedLimit, setRefusedLimit] = useState(false);
  const aboveLimit = refusedLimit || (!quoted && limitFaultOn(lines, amounts.discountFen, limitBp) !== null);
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
    const fields = form.getFieldsValue(true) as NewOrderFields;
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
        setRefusedLimit(fields.some(({ code }) => code === 'above_discount_limit'));
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
      className="new-order"
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
      <div className="new-order-content">
        <Typography.Paragraph type="secondary">
          {quoted
            ? t('orders.fromQuoteHint', { number: draft.quoteNumber, name: draft.customerName })
            : t('orders.directHint', { name: draft.customerName })}
        </Typography.Paragraph>
        <div ref={header} {...walk}>
          <HeaderFields {...(quoted && { dateHint: <PromiseHint draft={draft} onTyped={onTyped} /> })} />
        </div>
        <Divider>{t('orders.lines')}</Divider>
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
        <div className="new-order-amounts">
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => (
              <AmountsPanel
                lines={lines}
                amounts={amounts}
                onChange={changeAmounts}
                errors={paths.errors}
                readOnly={quoted}
                limitBp={limitBp}
                customerId={draft.customerId}
                home={{
                  floor: (getFieldValue('floor') as number | null) ?? null,
                  hasLift: (getFieldValue('hasLift') as boolean | null) ?? null,
                }}
              />
            )}
          </Form.Item>
        </div>
        <Divider />
        <FirstPayment totalFen={total} />
      </div>
      <Flex justify="flex-end" gap={8} className="new-order-buttons">
        {aboveLimit && (
          <Button
            loading={carrying}
            onClick={() => {
              const fields = form.getFieldsValue(true) as NewOrderFields;
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
  const form = Form.useFormInstance<NewOrderFields>();
  const agreed = Form.useWatch('agreedDate', form);
  const date = dateText(draft.promisedDate);
  if (isLocalDate(agreed) && agreed < draft.promisedDate) {
    return <Typography.Text type="warning">{t('orders.tooEarly', { date })}</Typography.Text>;
  }
  return (
    <Button
      type="link"
      size="small"
      className="new-order-promise"
      onClick={() => {
        form.setFieldValue('agreedDate', draft.promisedDate);
        onTyped();
      }}
    >
      {t('orders.promise', { date })}
    </Button>
  );
}

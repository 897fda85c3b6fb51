import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { receiptFault } from '../../../shared/domain/amountFaults';
import { MoneyInput } from '../../ui/NumberInput';
import { DepositAlert, ReceiptFields } from '../payments';
import type { NewOrderFields } from './newOrderFields';

/** The deposit, taken with the order. */
export function FirstPayment({ totalFen }: { totalFen: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<NewOrderFields>();
  const pays = Form.useWatch('pays', form);
  const kind = Form.useWatch(['firstPayment', 'kind'], form);
  const amount = Form.useWatch(['firstPayment', 'amountFen'], form);
  return (
    <>
      <Form.Item name="pays" valuePropName="checked" className="new-order-pays">
        <Checkbox>{t('orders.takesPayment')}</Checkbox>
      </Form.Item>
      {pays && (
        <div className="new-order-payment">
          <Form.Item name={['firstPayment', 'amountFen']} label={t('payments.amount')}>
            <MoneyInput
              className="new-order-amount"
              autoFocus
              fault={receiptFault(amount ?? null, totalFen)}
            />
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

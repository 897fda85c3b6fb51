import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { localDate, startOfMonth } from '../../../shared/domain/dates';
import { PAYMENT_KINDS, type PaymentKind } from '../../../shared/domain/orderMoney';
import { PAYMENT_METHODS } from '../../../shared/domain/productCodes';
import { usePages } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateRange } from '../../ui/DateRange';
import { EmptyState } from '../../ui/EmptyState';
import { Money } from '../../ui/Money';
import { ListPage } from '../../widgets/ListPage';

/** Every payment, newest first, to be checked against the till and the bank. */
export function PaymentList() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [range, setRange] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [kinds, setKinds] = useState<PaymentKind[]>([]);
  const [methods, setMethods] = useState<(typeof PAYMENT_METHODS)[number][]>([]);
  const filters = { ...range, kinds, methods };
  const list = usePages('payments.list', filters);
  const narrowed = kinds.length > 0 || methods.length > 0 || range.from !== null || range.to !== null;
  return (
    <ListPage
      pages={list}
      sheet="payments"
      filters={filters}
      fields={
        <>
          <DateRange
            label={t('payments.paidDate')}
            {...range}
            onChange={setRange}
            shortcuts={[
              { label: t('common.today'), from: today, to: today },
              { label: t('payments.thisMonth'), from: startOfMonth(localDate(today)), to: today },
            ]}
          />
          <Select
            mode="multiple"
            allowClear={{ label: t('common.clear') }}
            maxTagCount="responsive"
            style={{ width: 200 }}
            aria-label={t('payments.kind')}
            placeholder={t('payments.allKinds')}
            value={kinds}
            onChange={setKinds}
            options={PAYMENT_KINDS.map((value) => ({ value, label: t(`codes.paymentKind.${value}`) }))}
          />
          <Select
            mode="multiple"
            allowClear={{ label: t('common.clear') }}
            maxTagCount="responsive"
            style={{ width: 200 }}
            aria-label={t('payments.method')}
            placeholder={t('payments.allMethods')}
            value={methods}
            onChange={setMethods}
            options={PAYMENT_METHODS.map((value) => ({ value, label: t(`codes.paymentMethod.${value}`) }))}
          />
        </>
      }
      label={t('payments.list')}
      onOpen={({ orderId }) => navigate(`/orders/${orderId}`)}
      empty={
        narrowed ? (
          <EmptyState title={t('payments.emptyFiltered')} hint={t('payments.emptyFilteredHint')} />
        ) : (
          <EmptyState title={t('payments.empty')} hint={t('payments.emptyHint')} />
        )
      }
      columns={[
        { title: t('payments.number'), width: 144, dataIndex: 'number' },
        {
          title: t('payments.paidDate'),
          width: 110,
          render: (_, row) => nearDateText(row.paidDate, today),
        },
        { title: t('orders.number'), width: 146, dataIndex: 'orderNumber' },
        { title: t('orders.customer'), width: 110, ellipsis: true, dataIndex: 'customerName' },
        { title: t('payments.kind'), width: 166, render: (_, row) => t(`codes.paymentKind.${row.kind}`) },
        {
          title: t('payments.method'),
          width: 106,
          render: (_, row) => t(`codes.paymentMethod.${row.method}`),
        },
        {
          title: t('payments.amount'),
          width: 130,
          align: 'right',
          render: (_, row) => (
            <Money fen={row.signedFen} strong {...(row.signedFen < 0 && { type: 'danger' as const })} />
          ),
        },
        { title: t('payments.staff'), width: 90, ellipsis: true, dataIndex: 'staffName' },
        { title: t('common.note'), ellipsis: true, dataIndex: 'note' },
      ]}
    />
  );
}

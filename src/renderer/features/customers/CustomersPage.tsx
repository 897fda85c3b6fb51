import { Button, Flex, Spin, Tabs, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { usePages } from '../../platform/api';
import { dateOfInstant, nearDateText, totalText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { EmptyState } from '../../ui/EmptyState';
import { ListTable } from '../../ui/ListTable';
import type { ListColumn } from '../../ui/listColumns';
import { Money } from '../../ui/Money';
import { PageHeader } from '../../ui/PageHeader';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { Phone } from '../../ui/Phone';
import { FactsTags } from '../../widgets/customerFacts/FactsTags';
import { nameInList, StageTag } from '../../widgets/customerText';
import { ExportButton } from '../../widgets/ExportButton';
import { useShellActions } from '../../widgets/shellActions';
import { CustomerFilterBar } from './CustomerFilterBar';
import type { CustomersTab } from './customersTab';
import { NextTask } from './NextTask';
import { useCustomerFilters } from './useCustomerFilters';

type Row = OutputOf<'customers.list'>['rows'][number];

/** Customers, what other features tell of all of them, and every contact with them and visit to them. */
export function CustomersPage({ tabs: given }: { tabs: readonly CustomersTab[] }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [params, setParams] = useSearchParams();
  const bar = useCustomerFilters();
  const pages = usePages('customers.list', bar.filters);
  const tabs = given.filter(({ roles }) => roles.includes(actor.role));
  const shown = tabs.find(({ key }) => key === params.get('tab'));
  const listed = shown === undefined;
  return (
    <Flex vertical style={{ height: '100%' }}>
      <PageHeader
        title={t('customers.title')}
        aside={listed && pages.total !== null && totalText(pages.total)}
        actions={listed && <ExportButton list="customers" filters={bar.filters} />}
      />
      <Tabs
        activeKey={shown?.key ?? LIST}
        onChange={(key) => setParams(key === LIST ? {} : { tab: key }, { replace: true })}
        style={{ padding: '0 20px', marginTop: -8 }}
        tabBarStyle={{ marginBottom: 10 }}
        items={[
          { key: LIST, label: t('customers.tabs.customers') },
          ...tabs.map(({ key, label }) => ({ key, label: label(t) })),
        ]}
      />
      {shown ? (
        <Suspense fallback={<Spin style={{ margin: 40 }} />}>
          <shown.Panel />
        </Suspense>
      ) : (
        <CustomerList bar={bar} pages={pages} />
      )}
    </Flex>
  );
}

/** The list itself. */
const LIST = 'customers';

interface ListProps {
  bar: ReturnType<typeof useCustomerFilters>;
  pages: ReturnType<typeof usePages<'customers.list'>>;
}

function CustomerList({ bar, pages }: ListProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { register } = useShellActions();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsOf(t, today), [t, today]);
  return (
    <>
      <CustomerFilterBar {...bar} />
      <ListTable<Row>
        {...pages}
        label={t('customers.title')}
        columns={columns}
        onOpen={(row) => navigate(`/customers/${row.id}`)}
        empty={
          bar.active ? (
            <EmptyState
              title={t('customers.list.nothing')}
              hint={t('customers.list.nothingHint')}
              action={<Button onClick={bar.clear}>{t('customers.list.clear')}</Button>}
            />
          ) : (
            <EmptyState
              title={t('customers.list.empty')}
              hint={t('customers.list.emptyHint')}
              action={
                <Button type="primary" onClick={register}>
                  {t('shell.register')}
                </Button>
              }
            />
          )
        }
      />
    </>
  );
}

function columnsOf(t: TFunction, today: string): ListColumn<Row>[] {
  return [
    { title: t('customers.list.person'), width: 188, render: (_, row) => <Person row={row} /> },
    {
      title: t('customers.fields.phone'),
      width: 120,
      render: (_, row) => <Phone phone={row.phone} masked />,
    },
    { title: t('customers.fields.community'), width: 104, ellipsis: true, dataIndex: 'community' },
    {
      title: t('customers.fields.stage'),
      width: 100,
      render: (_, row) => <StageTag stage={row.stage} t={t} />,
    },
    { title: t('customers.fields.seller'), width: 78, ellipsis: true, dataIndex: 'sellerName' },
    {
      title: t('customers.list.facts'),
      width: 150,
      render: (_, row) => <FactsTags facts={row.facts} />,
    },
    {
      title: t('customers.fields.nextStep'),
      width: 168,
      render: (_, row) => <NextTask task={row.nextTask} none="–" />,
    },
    {
      title: t('customers.fields.lastContact'),
      width: 118,
      render: (_, row) =>
        row.lastContactAt ? (
          nearDateText(dateOfInstant(row.lastContactAt), today)
        ) : (
          <Typography.Text type="secondary">{t('customers.list.never')}</Typography.Text>
        ),
    },
    {
      title: t('customers.fields.received'),
      width: 112,
      align: 'right',
      render: (_, row) => (row.receivedFen === 0 ? '–' : <Money fen={row.receivedFen} />),
    },
  ];
}

function Person({ row }: { row: Row }) {
  const { t } = useTranslation();
  const name = nameInList(t, row);
  return (
    <Flex align="center" gap={8}>
      <PersonAvatar name={name} />
      <Typography.Text strong ellipsis style={{ minWidth: row.name ? 0 : 110 }}>
        {name}
      </Typography.Text>
      {row.gender && row.name && (
        <Typography.Text type="secondary" style={{ flex: 'none' }}>
          {t(`codes.gender.${row.gender}`)}
        </Typography.Text>
      )}
    </Flex>
  );
}

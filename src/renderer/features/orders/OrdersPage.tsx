import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Tabs } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useSession } from '../../platform/session';
import { PageHeader } from '../../ui/PageHeader';
import { useHotkey } from '../../ui/useHotkey';
import { PaymentList } from '../payments';
import { CreateOrderDialog } from './CreateOrderDialog';
import { OrderList } from './OrderList';

type Tab = 'orders' | 'quotes' | 'payments';

/** Orders, quotes and the money that came in, side by side. `QuotesList` is the list of quotes: quotes know orders, not the other way round. */
export function OrdersPage({ QuotesList }: { QuotesList: ComponentType }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const sells = SELLERS.includes(actor.role);
  const asked = params.get('tab');
  const tab: Tab = asked === 'quotes' || (asked === 'payments' && sells) ? asked : 'orders';
  useHotkey('alt+n', () => setCreating(true), sells && !creating);
  return (
    <Flex vertical style={{ height: '100%' }}>
      <PageHeader
        title={t('shell.nav.orders')}
        actions={
          sells && (
            <Button
              type="primary"
              ghost
              icon={<PlusOutlined />}
              title="Alt+N"
              onClick={() => setCreating(true)}
            >
              {t('orders.create')}
            </Button>
          )
        }
      />
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'orders' ? {} : { tab: key }, { replace: true })}
        style={{ padding: '0 20px', marginTop: -8 }}
        tabBarStyle={{ marginBottom: 10 }}
        items={[
          { key: 'orders', label: t('orders.tabs.orders') },
          { key: 'quotes', label: t('orders.tabs.quotes') },
          ...(sells ? [{ key: 'payments', label: t('orders.tabs.payments') }] : []),
        ]}
      />
      {tab === 'orders' && <OrderList onCreate={() => setCreating(true)} />}
      {tab === 'quotes' && <QuotesList />}
      {tab === 'payments' && <PaymentList />}
      <CreateOrderDialog
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(id) => navigate(`/orders/${id}`)}
      />
    </Flex>
  );
}

import { FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { Module } from './module';

const icon = <FileDoneOutlined />;

/** Quotes know orders: the list of quotes is put beside that of orders in here. */
const OrdersPage = lazy(async () => {
  const [{ OrdersPage }, { QuotesList }] = await Promise.all([
    import('../features/orders/OrdersPage'),
    import('../features/quotes'),
  ]);
  return { default: () => <OrdersPage QuotesList={QuotesList} /> };
});

export const orders = {
  pages: [
    { path: '/orders', roles: FLOOR, Page: OrdersPage },
    { path: '/orders/:id', roles: FLOOR, Page: lazy(() => import('../features/orders/OrderPage')) },
  ],
  place: { to: '/orders', roles: FLOOR, icon, label: (t) => t('shell.nav.orders') },
  record: { icon, path: (id) => `/orders/${id}`, states: 'orderState' },
  commands: [
    {
      key: 'orders',
      label: (t) => t('search.commands.orders'),
      icon,
      words: 'dd dingdan 订单 dkdd orders',
      roles: FLOOR,
      run: ({ go }) => go('/orders'),
    },
  ],
  screenKeys: [
    { at: /^\/orders$/, keys: [['Alt+N', 'newOrder']] },
    { at: /^\/orders\//, keys: [['P', 'pay']] },
  ],
} satisfies Module;

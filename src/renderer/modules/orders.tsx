import { FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import { moneyText } from '../platform/format';
import { lazyComponent } from '../ui/lazyComponent';
import type { Module } from './module';

const icon = <FileDoneOutlined />;

const messages = () => import('../features/orders/OrderMessages');
const ConfirmMessage = lazyComponent(async () => (await messages()).ConfirmMessage);
const ThankMessage = lazyComponent(async () => (await messages()).ThankMessage);
const InstalledAsk = lazyComponent(
  async () => (await import('../features/orders/InstalledAsk')).InstalledAsk,
);

/** Quotes know orders: the list of quotes is put beside that of orders in here. */
const OrdersPage = lazy(async () => {
  const [{ OrdersPage }, { QuotesList }] = await Promise.all([
    import('../features/orders/OrdersPage'),
    import('../features/quotes'),
  ]);
  return { default: () => <OrdersPage QuotesList={QuotesList} /> };
});

export const orders = {
  order: 60,
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
  taskRows: {
    confirm_order: {
      why: (t, { orderNumber }) => t('today.why.confirm', { number: orderNumber ?? '' }),
      button: { label: (t) => t('today.act.message'), Popover: ConfirmMessage },
    },
    thank_customer: {
      why: (t, { orderNumber }) => t('today.why.thank', { number: orderNumber ?? '' }),
      button: { label: (t) => t('today.act.message'), Popover: ThankMessage },
    },
    collect_balance: {
      why: (t, { orderNumber, balanceFen }) =>
        t('today.why.balance', { number: orderNumber ?? '', money: moneyText(balanceFen ?? 0) }),
      button: { label: (t) => t('today.act.balance'), path: (row) => `/orders/${row.orderId}?pay=1` },
    },
    install: {
      why: (t, { orderNumber }) => t('today.why.install', { number: orderNumber ?? '' }),
      button: { label: (t) => t('today.act.installed'), Popover: InstalledAsk },
    },
  },
} satisfies Module;

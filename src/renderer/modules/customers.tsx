import { TeamOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { DESK, FLOOR } from '../../shared/domain/roleGroups';
import { type CustomersTab, RegisterDrawer } from '../features/customers';
import type { Module } from './module';

const icon = <TeamOutlined />;

/** What other features add to the page of all customers, one line each. */
const TABS: readonly CustomersTab[] = [
  {
    key: 'merge',
    label: (t) => t('merge.tab'),
    roles: DESK,
    Tab: lazy(() => import('../features/merge/MergeTab')),
  },
];

const CustomersPage = lazy(async () => {
  const { CustomersPage } = await import('../features/customers/CustomersPage');
  return { default: () => <CustomersPage more={TABS} /> };
});

/** Requests know customers: what customers show of them is put in here. */
const CustomerPage = lazy(async () => {
  const [{ CustomerPage }, { RegisterRequestDialog }] = await Promise.all([
    import('../features/customers/CustomerPage'),
    import('../features/requests'),
  ]);
  return { default: () => <CustomerPage RegisterRequest={RegisterRequestDialog} /> };
});

export const customers = {
  pages: [
    { path: '/customers', roles: FLOOR, Page: CustomersPage },
    { path: '/customers/:id', roles: FLOOR, Page: CustomerPage },
  ],
  place: { to: '/customers', roles: FLOOR, icon, label: (t) => t('shell.nav.customers') },
  record: { icon, path: (id) => `/customers/${id}`, states: 'customerStage' },
  commands: [
    {
      key: 'customers',
      label: (t) => t('search.commands.customers'),
      icon,
      words: 'kh kehu 客户 dkkh customers people',
      roles: FLOOR,
      run: ({ go }) => go('/customers'),
    },
  ],
  Overlay: RegisterDrawer,
} satisfies Module;

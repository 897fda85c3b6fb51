import { TeamOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { DESK, FLOOR } from '../../shared/domain/roleGroups';
import { InternalToggle } from '../features/customerFacts';
import { type CustomersTab, RegisterDrawer } from '../features/customers';
import type { Module } from './module';

const icon = <TeamOutlined />;

/** Requests know customers: what customers show of them is put in here. */
const CustomerPage = lazy(async () => {
  const [{ CustomerPage }, { RegisterRequestDialog }] = await Promise.all([
    import('../features/customers/CustomerPage'),
    import('../features/requests'),
  ]);
  return { default: () => <CustomerPage RegisterRequest={RegisterRequestDialog} /> };
});

/** Tabs of other features beside the list, in their order; one line each. */
const TABS: readonly CustomersTab[] = [
  {
    key: 'layers',
    label: (t) => t('customerFacts.tab.title'),
    roles: FLOOR,
    Panel: lazy(() => import('../features/customerFacts/LayersTab')),
  },
  {
    key: 'segments',
    label: (t) => t('segments.title'),
    roles: FLOOR,
    Panel: lazy(() => import('../features/segments/SegmentsTab')),
  },
  {
    key: 'merge',
    label: (t) => t('merge.tab'),
    roles: DESK,
    Panel: lazy(() => import('../features/merge/MergeTab')),
  },
];

const CustomersPage = lazy(async () => {
  const { CustomersPage } = await import('../features/customers/CustomersPage');
  return { default: () => <CustomersPage tabs={TABS} /> };
});

export const customers = {
  order: 20,
  pages: [
    { path: '/customers', roles: FLOOR, Page: CustomersPage },
    { path: '/customers/:id', roles: FLOOR, Page: CustomerPage },
  ],
  place: { to: '/customers', roles: FLOOR, icon, label: (t) => t('shell.nav.customers') },
  record: { icon, path: (id) => `/customers/${id}`, states: 'customerStage' },
  screenKeys: [
    {
      at: /^\/customers$/,
      keys: [
        ['1–5', 'chooseLayer'],
        ['Alt+N', 'newSegment'],
        ['Alt+↑ ↓', 'moveCondition'],
      ],
    },
    { at: /^\/customers\/\d+$/, keys: [['Alt+T', 'setTemperament']] },
  ],
  commands: [
    {
      key: 'segments',
      label: (t) => t('search.commands.segments'),
      icon,
      words: 'xf xifen 细分 dkxf segments groups',
      roles: FLOOR,
      run: ({ go }) => go('/customers?tab=segments'),
    },
    {
      key: 'customers',
      label: (t) => t('search.commands.customers'),
      icon,
      words: 'kh kehu 客户 dkkh customers people',
      roles: FLOOR,
      run: ({ go }) => go('/customers'),
    },
  ],
  TopBarItem: InternalToggle,
  Overlay: RegisterDrawer,
} satisfies Module;

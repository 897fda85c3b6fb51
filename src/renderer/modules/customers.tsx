import { TeamOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { DESK, FLOOR } from '../../shared/domain/roleGroups';
import { InternalToggle } from '../features/customerFacts';
import { type CustomersTab, RegisterDrawer } from '../features/customers';
import type { Module } from './module';
import { tabCommand } from './wayCommands';

const icon = <TeamOutlined />;

/** Requests know customers: what customers show of them is put in here. */
const CustomerPage = lazy(async () => {
  const [{ CustomerPage }, { RegisterRequestDialog }] = await Promise.all([
    import('../features/customers/CustomerPage'),
    import('../features/requests'),
  ]);
  return { default: () => <CustomerPage RegisterRequest={RegisterRequestDialog} /> };
});

/** Tabs beside the list, in their order. */
const TABS: readonly CustomersTab[] = [
  {
    key: 'layers',
    label: (t) => t('customerFacts.tab.title'),
    words: 'fc fenceng 分层 khfc layers value classes',
    roles: FLOOR,
    Panel: lazy(() => import('../features/customerFacts/LayersTab')),
  },
  {
    key: 'segments',
    label: (t) => t('segments.title'),
    words: 'xf xifen 细分 khxf segments groups',
    roles: FLOOR,
    Panel: lazy(() => import('../features/segments/SegmentsTab')),
  },
  {
    key: 'members',
    label: (t) => t('members.title'),
    words: 'hy huiyuan 会员 khhy members cards',
    roles: FLOOR,
    Panel: lazy(() => import('../features/members/MembersTab')),
  },
  {
    key: 'merge',
    label: (t) => t('merge.tab'),
    words: 'cc chachong 查重 hb hebing 合并 duplicates merge',
    roles: DESK,
    Panel: lazy(() => import('../features/merge/MergeTab')),
  },
  {
    key: 'contacts',
    label: (t) => t('customers.tabs.contacts'),
    words: 'lx lianxi lxjl 联系记录 contacts calls',
    roles: FLOOR,
    Panel: lazy(async () => ({ default: (await import('../features/followups')).ContactsList })),
  },
  {
    key: 'visits',
    label: (t) => t('customers.tabs.visits'),
    words: 'sm shangmen smbf baifang bf 上门拜访 visits',
    roles: FLOOR,
    Panel: lazy(async () => ({ default: (await import('../features/followups')).VisitsList })),
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
    {
      at: /^\/customers\/\d+$/,
      keys: [
        ['N', 'addHomeItem'],
        ['Alt+T', 'setTemperament'],
      ],
    },
  ],
  commands: [
    {
      key: 'customers',
      label: (t) => t('search.commands.customers'),
      icon,
      words: 'kh kehu 客户 dkkh customers people',
      roles: FLOOR,
      run: ({ go }) => go('/customers'),
    },
    ...TABS.map(tabCommand),
  ],
  TopBarItem: InternalToggle,
  Overlay: RegisterDrawer,
} satisfies Module;

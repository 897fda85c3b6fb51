import { CustomerServiceOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { TaskRow } from '../widgets/registry';
import type { Module } from './module';

const why: TaskRow['why'] = (_t, { note, orderNumber }) => [note, orderNumber].filter(Boolean).join(' · ');

const taskPath = (row: { requestId: number | null }) => `/requests/${row.requestId}`;

const icon = <CustomerServiceOutlined />;

export const requests = {
  order: 90,
  pages: [
    { path: '/requests', roles: FLOOR, Page: lazy(() => import('../features/requests/RequestsPage')) },
    { path: '/requests/:id', roles: FLOOR, Page: lazy(() => import('../features/requests/RequestPage')) },
  ],
  place: { to: '/requests', roles: FLOOR, icon, label: (t) => t('shell.nav.requests') },
  record: { icon, path: (id) => `/requests/${id}`, states: 'requestState' },
  commands: [
    {
      key: 'requests',
      label: (t) => t('search.commands.requests'),
      icon,
      words: 'sh shouhou 售后 dksh tousu 投诉 ts service requests complaints',
      roles: FLOOR,
      run: ({ go }) => go('/requests'),
    },
    {
      key: 'registerRequest',
      label: (t) => t('search.commands.registerRequest'),
      icon,
      words:
        'djshqq dengjishouhouqingqiu 投诉 tousu ts 退货 tuihuo 换货 huanhuo register service request complaint',
      roles: FLOOR,
      run: ({ go }) => go('/requests?register=1'),
    },
  ],
  screenKeys: [{ at: /^\/requests$/, keys: [['Alt+N', 'newRequest']] }],
  taskRows: {
    request: { why, button: { label: (t) => t('today.act.request'), path: taskPath } },
    revisit_request: { why, button: { label: (t) => t('today.act.revisit_request'), path: taskPath } },
  },
} satisfies Module;

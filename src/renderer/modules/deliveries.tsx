import { CarOutlined, PrinterOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { EVERYONE } from '../../shared/domain/roleGroups';
import type { Module } from './module';

const icon = <CarOutlined />;

export const deliveries = {
  pages: [
    {
      path: '/deliveries/*',
      roles: EVERYONE,
      Page: lazy(() => import('../features/deliveries/DeliveriesPage')),
    },
  ],
  place: { to: '/deliveries', roles: EVERYONE, icon, label: (t) => t('shell.nav.deliveries') },
  record: { icon, path: (id) => `/deliveries?stop=${id}`, states: 'deliveryState' },
  commands: [
    {
      key: 'deliveries',
      label: (t) => t('search.commands.deliveries'),
      icon,
      words: 'sh songhuo 送货 shb songhuoban dkshb deliveries board',
      roles: EVERYONE,
      run: ({ go }) => go('/deliveries'),
    },
    {
      key: 'daySheet',
      label: (t) => t('search.commands.daySheet'),
      icon: <PrinterOutlined />,
      words:
        'pcd paichedan 派车单 zcd zhuangchedan 装车单 shd songhuodan 送货单 day sheet loading list slips print dayin',
      roles: EVERYONE,
      run: ({ go }) => go('/deliveries?view=day'),
    },
  ],
  screenKeys: [{ at: /^\/deliveries/, keys: [['Alt+↑ ↓', 'moveStop']] }],
} satisfies Module;

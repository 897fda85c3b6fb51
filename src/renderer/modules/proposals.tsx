import { LayoutOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { Module } from './module';

const icon = <LayoutOutlined />;

export const proposals = {
  order: 50,
  pages: [
    { path: '/proposals', roles: FLOOR, Page: lazy(() => import('../features/proposals/ProposalsPage')) },
    { path: '/proposals/:id', roles: FLOOR, Page: lazy(() => import('../features/proposals/ProposalPage')) },
  ],
  place: { to: '/proposals', roles: FLOOR, icon, label: (t) => t('shell.nav.proposals') },
  record: { icon, path: (id) => `/proposals/${id}`, states: 'proposalState' },
  commands: [
    {
      key: 'proposals',
      label: (t) => t('search.commands.proposals'),
      icon,
      words: 'fa fangan 方案 dkfa proposals design',
      roles: FLOOR,
      run: ({ go }) => go('/proposals'),
    },
  ],
  screenKeys: [
    { at: /^\/proposals$/, keys: [['Alt+N', 'newProposal']] },
    {
      at: /^\/proposals\//,
      keys: [
        ['1 2 3', 'decide'],
        ['N', 'note'],
        ['Alt+← →', 'shift'],
        ['Ctrl+F', 'findProduct'],
      ],
    },
  ],
} satisfies Module;

import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const communities = {
  order: 150,
  sections: [
    {
      key: 'communities',
      title: (t) => t('communities.title'),
      hint: (t) => t('communities.hint'),
      words: 'xq xiaoqu 小区 communities estates',
      roles: FLOOR,
      Section: lazy(() => import('../features/communities/CommunitiesSection')),
    },
  ],
} satisfies Module;

import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const updates = {
  order: 200,
  sections: [
    {
      key: 'updates',
      title: (t) => t('updates.title'),
      hint: (t) => t('updates.hint'),
      words: 'gx gengxin 更新 升级 shengji updates version',
      roles: OWNER,
      Section: lazy(() => import('../features/updates/UpdatesSection')),
    },
  ],
} satisfies Module;

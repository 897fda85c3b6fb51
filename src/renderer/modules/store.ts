import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const store = {
  order: 100,
  sections: [
    {
      key: 'store',
      title: (t) => t('store.title'),
      hint: (t) => t('store.hint'),
      roles: OWNER,
      Section: lazy(() => import('../features/store/StoreSection')),
    },
  ],
} satisfies Module;

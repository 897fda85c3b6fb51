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
      words: 'md mendian 门店 store shop address logo',
      roles: OWNER,
      Section: lazy(() => import('../features/store/StoreSection')),
    },
  ],
} satisfies Module;

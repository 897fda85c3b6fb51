import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const crews = {
  order: 120,
  sections: [
    {
      key: 'crews',
      title: (t) => t('crews.title'),
      hint: (t) => t('crews.hint'),
      roles: OWNER,
      Section: lazy(() => import('../features/crews/CrewsSection')),
    },
  ],
} satisfies Module;

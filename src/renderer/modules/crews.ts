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
      words: 'bz banzu bzysd 班组 时段 shiduan sd 车辆 crews slots vehicles',
      roles: OWNER,
      Section: lazy(() => import('../features/crews/CrewsSection')),
    },
  ],
} satisfies Module;

import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const health = {
  order: 210,
  sections: [
    {
      key: 'health',
      title: (t) => t('health.title'),
      hint: (t) => t('health.hint'),
      words: 'jk jiankang 健康 检查 jiancha jc health checks',
      roles: OWNER,
      Section: lazy(() => import('../features/health/HealthSection')),
    },
  ],
} satisfies Module;

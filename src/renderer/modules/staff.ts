import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const staff = {
  order: 110,
  sections: [
    {
      key: 'staff',
      title: (t) => t('staff.title'),
      hint: (t) => t('staff.hint'),
      roles: OWNER,
      Section: lazy(() => import('../features/staff/StaffSection')),
    },
  ],
} satisfies Module;

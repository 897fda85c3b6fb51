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
      words: 'yg yuangong ygymm 员工 密码 mima mm staff people pins passwords',
      roles: OWNER,
      Section: lazy(() => import('../features/staff/StaffSection')),
    },
  ],
} satisfies Module;

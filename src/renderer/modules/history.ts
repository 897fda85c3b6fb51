import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const history = {
  order: 180,
  sections: [
    {
      key: 'exports',
      title: (t) => t('history.exports'),
      hint: (t) => t('history.exportsHint'),
      words: 'dc daochu dcjl 导出记录 exports excel',
      roles: OWNER,
      Section: lazy(() => import('../features/history/ExportsSection')),
    },
  ],
} satisfies Module;

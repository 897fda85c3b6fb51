import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const backup = {
  order: 190,
  sections: [
    {
      key: 'backup',
      title: (t) => t('backup.title'),
      hint: (t) => t('backup.hint'),
      words: 'bf beifen bfyhf huifu hf 备份 恢复 backup restore',
      roles: OWNER,
      Section: lazy(() => import('../features/backup/BackupSection')),
    },
  ],
} satisfies Module;

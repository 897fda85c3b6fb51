import { lazy } from 'react';
import { OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const printing = {
  order: 160,
  sections: [
    {
      key: 'printing',
      title: (t) => t('printing.settings.title'),
      hint: (t) => t('printing.settings.hint'),
      words: 'dy dayin 打印 打印机 dayinji dyj printing printer paper',
      roles: OWNER,
      Section: lazy(() => import('../features/printing/PrintingSection')),
    },
  ],
} satisfies Module;

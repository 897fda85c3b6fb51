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
      roles: OWNER,
      Section: lazy(() => import('../features/printing/PrintingSection')),
    },
  ],
} satisfies Module;

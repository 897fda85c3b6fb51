import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const catalogue = {
  order: 130,
  sections: [
    {
      key: 'catalogue',
      title: (t) => t('catalogue.title'),
      hint: (t) => t('catalogue.hint'),
      roles: FLOOR,
      Section: lazy(() => import('../features/catalogue/CatalogueSection')),
    },
  ],
} satisfies Module;

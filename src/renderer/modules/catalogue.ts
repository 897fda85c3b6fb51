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
      words: 'sp shangpin spml mulu 商品目录 品类 系列 catalogue products kinds series',
      roles: FLOOR,
      Section: lazy(() => import('../features/catalogue/CatalogueSection')),
    },
  ],
} satisfies Module;

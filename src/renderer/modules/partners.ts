import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { Module } from './module';

export const partners = {
  order: 140,
  sections: [
    {
      key: 'partners',
      title: (t) => t('partners.title'),
      hint: (t) => t('partners.hint'),
      words: 'hz hezuo hzhb huoban 合作伙伴 设计师 partners designers',
      roles: FLOOR,
      Section: lazy(() => import('../features/partners/PartnersSection')),
    },
  ],
} satisfies Module;

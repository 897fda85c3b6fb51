import { FileTextOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import type { Module } from './module';

/** Their list stands beside the orders (`orders.tsx`). */
export const quotes = {
  pages: [{ path: '/quotes/:id', roles: FLOOR, Page: lazy(() => import('../features/quotes/QuotePage')) }],
  record: { icon: <FileTextOutlined />, path: (id) => `/quotes/${id}`, states: 'quoteState' },
  screenKeys: [
    {
      at: /^\/quotes\//,
      keys: [
        ['Alt+A', 'addFromCatalogue'],
        ['Alt+C', 'addCustom'],
        ['Enter', 'nextCell'],
      ],
    },
  ],
} satisfies Module;

import { FileTextOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { FLOOR } from '../../shared/domain/roleGroups';
import { nearDateText } from '../platform/format';
import type { TaskRow } from '../widgets/registry';
import type { Module } from './module';

const whyExpiring: TaskRow['why'] = (t, { validUntil, quoteNumber }, today) => {
  const ended = validUntil !== null && validUntil < today;
  return t(ended ? 'today.why.quoteEnded' : 'today.why.quoteEnds', {
    number: quoteNumber ?? '',
    date: validUntil ? nearDateText(validUntil, today) : '',
  });
};

/** Their list stands beside the orders (`orders.tsx`). */
export const quotes = {
  order: 70,
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
  taskRows: {
    quote_expiring: {
      why: whyExpiring,
      button: { label: (t) => t('today.act.open_quote'), path: (row) => `/quotes/${row.quoteId}` },
    },
  },
} satisfies Module;

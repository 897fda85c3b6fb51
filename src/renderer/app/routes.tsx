import { type ComponentType, lazy } from 'react';
import { EVERYONE, FLOOR } from '../../shared/domain/roleGroups';
import type { Role } from '../../shared/domain/roles';
import TodayPage from '../features/today/TodayPage';

interface FeatureRoute {
  path: string;
  /** Who may open it; the others are led to Today. The calls behind it are guarded in main all the same. */
  roles: readonly Role[];
  Page: ComponentType;
}

/** Every page of the app, by its url. The first one comes with the app, the others when they are first opened. */
export const FEATURE_ROUTES: readonly FeatureRoute[] = [
  { path: '/today', roles: EVERYONE, Page: TodayPage },
  { path: '/customers', roles: FLOOR, Page: lazy(() => import('../features/customers/CustomersPage')) },
  { path: '/customers/:id', roles: FLOOR, Page: lazy(() => import('../features/customers/CustomerPage')) },
  { path: '/proposals', roles: FLOOR, Page: lazy(() => import('../features/proposals/ProposalsPage')) },
  { path: '/proposals/:id', roles: FLOOR, Page: lazy(() => import('../features/proposals/ProposalPage')) },
  { path: '/orders', roles: FLOOR, Page: lazy(() => import('../features/orders/OrdersPage')) },
  { path: '/orders/:id', roles: FLOOR, Page: lazy(() => import('../features/orders/OrderPage')) },
  { path: '/quotes/:id', roles: FLOOR, Page: lazy(() => import('../features/quotes/QuotePage')) },
  {
    path: '/deliveries/*',
    roles: EVERYONE,
    Page: lazy(() => import('../features/deliveries/DeliveriesPage')),
  },
  { path: '/requests', roles: FLOOR, Page: lazy(() => import('../features/requests/RequestsPage')) },
  { path: '/requests/:id', roles: FLOOR, Page: lazy(() => import('../features/requests/RequestPage')) },
  { path: '/settings/*', roles: EVERYONE, Page: lazy(() => import('../features/settings/SettingsPage')) },
];

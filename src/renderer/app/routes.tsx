import { type ComponentType, lazy } from 'react';

interface FeatureRoute {
  path: string;
  Page: ComponentType;
}

/** Every page of the app, by its url. Pages are loaded when they are first opened. */
export const FEATURE_ROUTES: readonly FeatureRoute[] = [
  { path: '/today', Page: lazy(() => import('../features/today/TodayPage')) },
  { path: '/customers', Page: lazy(() => import('../features/customers/CustomersPage')) },
  { path: '/customers/:id', Page: lazy(() => import('../features/customers/CustomerPage')) },
  { path: '/proposals', Page: lazy(() => import('../features/proposals/ProposalsPage')) },
  { path: '/proposals/:id', Page: lazy(() => import('../features/proposals/ProposalPage')) },
  { path: '/orders', Page: lazy(() => import('../features/orders/OrdersPage')) },
  { path: '/orders/:id', Page: lazy(() => import('../features/orders/OrderPage')) },
  { path: '/quotes/:id', Page: lazy(() => import('../features/quotes/QuotePage')) },
  { path: '/deliveries/*', Page: lazy(() => import('../features/deliveries/DeliveriesPage')) },
  { path: '/settings/*', Page: lazy(() => import('../features/settings/SettingsPage')) },
];

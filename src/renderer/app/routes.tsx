import { type ComponentType, lazy } from 'react';

interface FeatureRoute {
  path: string;
  Page: ComponentType;
}

/** Every page of the app, by its url. Pages are loaded when they are first opened. */
export const FEATURE_ROUTES: readonly FeatureRoute[] = [
  { path: '/settings/*', Page: lazy(() => import('../features/settings/SettingsPage')) },
];

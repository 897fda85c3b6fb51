import type { TFunction } from 'i18next';
import { type ComponentType, lazy } from 'react';
import { EVERYONE, FLOOR, OWNER } from '../../../shared/domain/roleGroups';
import type { Role } from '../../../shared/domain/roles';

interface SettingsSection {
  /** Its place in the url. */
  key: string;
  title: (t: TFunction) => string;
  hint: (t: TFunction) => string;
  roles: readonly Role[];
  Section: ComponentType;
}

/** Every section of the settings, in the order of the menu. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    key: 'store',
    title: (t) => t('settings.store.title'),
    hint: (t) => t('settings.store.hint'),
    roles: OWNER,
    Section: lazy(() => import('./StoreSection')),
  },
  {
    key: 'staff',
    title: (t) => t('settings.staff.title'),
    hint: (t) => t('settings.staff.hint'),
    roles: OWNER,
    Section: lazy(() => import('../staff/StaffSection')),
  },
  {
    key: 'crews',
    title: (t) => t('crews.title'),
    hint: (t) => t('crews.hint'),
    roles: OWNER,
    Section: lazy(() => import('../crews/CrewsSection')),
  },
  {
    key: 'catalogue',
    title: (t) => t('catalogue.title'),
    hint: (t) => t('catalogue.hint'),
    roles: FLOOR,
    Section: lazy(() => import('../catalogue/CatalogueSection')),
  },
  {
    key: 'partners',
    title: (t) => t('partners.title'),
    hint: (t) => t('partners.hint'),
    roles: FLOOR,
    Section: lazy(() => import('../partners/PartnersSection')),
  },
  {
    key: 'communities',
    title: (t) => t('partners.communities.title'),
    hint: (t) => t('partners.communities.hint'),
    roles: FLOOR,
    Section: lazy(() => import('../partners/CommunitiesSection')),
  },
  {
    key: 'printing',
    title: (t) => t('printing.settings.title'),
    hint: (t) => t('printing.settings.hint'),
    roles: OWNER,
    Section: lazy(() => import('../printing/PrintingSection')),
  },
  {
    key: 'limits',
    title: (t) => t('settings.limits.title'),
    hint: (t) => t('settings.limits.hint'),
    roles: OWNER,
    Section: lazy(() => import('./LimitsSection')),
  },
  {
    key: 'app',
    title: (t) => t('settings.app.title'),
    hint: (t) => t('settings.app.hint'),
    roles: EVERYONE,
    Section: lazy(() => import('./AppSection')),
  },
  {
    key: 'exports',
    title: (t) => t('history.exports'),
    hint: (t) => t('history.exportsHint'),
    roles: OWNER,
    Section: lazy(() => import('../history/ExportsSection')),
  },
  {
    key: 'backup',
    title: (t) => t('backup.title'),
    hint: (t) => t('backup.hint'),
    roles: OWNER,
    Section: lazy(() => import('../backup/BackupSection')),
  },
  {
    key: 'updates',
    title: (t) => t('updates.title'),
    hint: (t) => t('updates.hint'),
    roles: OWNER,
    Section: lazy(() => import('../updates/UpdatesSection')),
  },
  {
    key: 'health',
    title: (t) => t('health.title'),
    hint: (t) => t('health.hint'),
    roles: OWNER,
    Section: lazy(() => import('../health/HealthSection')),
  },
];

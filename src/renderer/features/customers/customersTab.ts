import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Role } from '../../../shared/domain/roles';

/** What stands beside the list of customers: of other features, put in by the module. */
export interface CustomersTab {
  key: string;
  label: (t: TFunction) => string;
  /** Who has it. */
  roles: readonly Role[];
  Panel: ComponentType;
}

import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Role } from '../../../shared/domain/roles';

/** What stands beside the list of customers: of other features, put in by the module. */
export interface CustomersTab {
  key: string;
  label: (t: TFunction) => string;
  /** As a command's: the search finds the tab by its label and by these. */
  words: string;
  /** Who has it. */
  roles: readonly Role[];
  Panel: ComponentType;
}

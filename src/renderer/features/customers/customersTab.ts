import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';

/** What stands beside the list of customers: of other features, put in by the module. */
export interface CustomersTab {
  key: string;
  label: (t: TFunction) => string;
  Panel: ComponentType;
}
